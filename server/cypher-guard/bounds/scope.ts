import type { Refuse } from "../refusal.ts";
import type { Tree } from "../tree.ts";
import { limits } from "./assumed.ts";
import { inOne, repeated, type Value } from "./value.ts";

/** What is counted over a whole query. */
export interface Account {
  readonly refuse: Refuse;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What was found out of parameters, as in one row. */
  readonly known: Map<string, Value>;
  /** Bytes of values made by expressions. */
  bytes: number;
  /** Nanoseconds of all expressions: those of one row, also of several WITH, are computed one after another. */
  spent: number;
}

/** Where an expression stands: what it can name, and how often it is computed. */
export interface Scope {
  readonly account: Account;
  readonly names: ReadonlyMap<string, Value>;
  /** Rows here, or rounds of the loop around. */
  readonly rounds: number;
  /** The part of the rows that comes of patterns: rows of a group are fewer. */
  readonly found: number;
  /** How often it is computed for one row. */
  readonly times: number;
  /** How often something is computed and let go again, as in a condition: what it holds counts once. */
  readonly let?: number;
  /** Loops around. */
  readonly depth: number;
  /**
   * Rows that pass before the server reads the graph for the next, when it looks whether to go on: one behind MATCH. A row of
   * range() may be the 300th that read nothing.
   */
  readonly unread: number;
  /** The same inside an aggregation, which takes rows as they come. */
  readonly streamed?: number;
  /** How many rows may be as heavy as the heaviest: groups share what there is. */
  readonly alike: number;
  /** Rows of the query around a sub-query. */
  readonly outer: number;
  /** Nanoseconds the whole expression takes for one row, as counted so far, and the rows before which it cannot be ended. */
  readonly work: { spent: number; readonly rows: number };
}

/** The scope of an expression's own: its work is counted from nothing. */
export function fresh(scope: Scope, own: number = scope.rounds): Scope {
  const rows = Math.max(1, Math.min(limits.rows, scope.alike * scope.outer, own * scope.outer, scope.unread));
  return { ...scope, work: { spent: 0, rows } };
}

/** A scope with more names. */
export function naming(scope: Scope, names: Iterable<readonly [string, Value]>): Scope {
  return { ...scope, names: new Map([...scope.names, ...names]) };
}

/** The inside of a condition: what is made there is let go with every round. */
export function passing(scope: Scope): Scope {
  return { ...scope, let: scope.times };
}

/** The inside of a loop over a list, one round an element. */
export function looping(scope: Scope, at: Tree, list: Value, name: string, item: Value): Scope {
  if (scope.depth >= limits.depth)
    throw scope.account.refuse(
      "loops",
      `More than ${limits.depth} loops (comprehensions, reduce, any, all …) are inside one another.`,
      "Take the inner ones out with UNWIND … AS x WITH …, collect(…) AS list.",
      at.start,
    );
  const rounds = Math.max(1, list.size);
  const names = new Map([...scope.names].map(([key, value]) => [key, inside(value, rounds, scope)] as const));
  names.set(name, item);
  return { ...scope, names, rounds, times: scope.times * rounds, depth: scope.depth + 1 };
}

/** A value from outside a loop, seen in every round. */
function inside(value: Value, rounds: number, { depth, rounds: outer }: Scope): Value {
  // Of a loop around it is known what all rounds have together, of rows one may have it all.
  if (depth > 0) return repeated(value, rounds / outer);
  return repeated(inOne(value), rounds);
}

/**
 * Counts work: `each` nanoseconds every time, and more where values are long: at most `most` once, `total` over all rows or
 * rounds.
 */
export function spend(scope: Scope, at: Tree, each: number, most = 0, total = most * scope.rounds): void {
  const { work, times, rounds } = scope;
  const long =
    scope.depth === 0 ? Math.max(most, Math.min(most * work.rows, total)) : ((total * times) / rounds) * work.rows;
  const more = each * times * work.rows + long;
  work.spent += more;
  scope.account.spent += more;
  if (work.spent <= limits.work && scope.account.spent <= limits.together) return;
  const seconds = Math.round(Math.max(work.spent, scope.account.spent) / 1e9);
  throw scope.account.refuse(
    "loops",
    `This expression could keep the server busy for about ${seconds.toLocaleString("en")} s without a way to stop it.`,
    "Let it go through less: take collect(DISTINCT x), cut lists with list[..1000], or use UNWIND with rows instead.",
    at.start,
  );
}

/** Counts memory: bytes of one new value. */
export function hold(scope: Scope, at: Tree, bytes: number): void {
  scope.account.bytes += bytes / (scope.let ?? 1);
  if (scope.account.bytes <= limits.bytes) return;
  throw scope.account.refuse(
    "growth",
    "The values this query builds could take more memory than there is.",
    "Cut lists where they are made, as in collect(x)[..1000], and texts with left(text, 1000).",
    at.start,
  );
}

/** Refuses a value that has too much inside it. */
export function weigh(scope: Scope, at: Tree, value: Value): Value {
  if (value.weight <= limits.weight) return value;
  throw scope.account.refuse(
    "growth",
    "A value grows with every step here until it fills the memory.",
    "Build it in one step, or cut it: list[..1000], left(text, 1000).",
    at.start,
  );
}

/** Bytes of a value made for one row: in a loop, of all rounds. */
export function retained(scope: Scope, value: Value): number {
  return scope.depth === 0 ? value.weight : (value.sum * scope.times) / scope.rounds;
}

/** The same place, to try something out: nothing is counted. */
export function trying(scope: Scope): Scope {
  const account = { ...scope.account, bytes: Number.NEGATIVE_INFINITY, spent: Number.NEGATIVE_INFINITY };
  return { ...scope, account, work: { spent: Number.NEGATIVE_INFINITY, rows: 1 } };
}
