import { all, branches, first, has, nameOf, type Tree, textOf, walk } from "../tree.ts";
import { data, limits } from "./assumed.ts";
import { evaluate } from "./evaluate.ts";
import { checkWords } from "./fulltext.ts";
import { matchedBy, multiplied } from "./patterns.ts";
import { projected } from "./projection.ts";
import { fresh, naming, type Scope } from "./scope.ts";
import { once, unionParts } from "./subqueries.ts";
import { massOfOne, plain, repeated, type Value } from "./value.ts";

/** What a query gives: its rows and its columns. */
export interface Rows {
  readonly scope: Scope;
  readonly columns: readonly Value[];
}

/** Goes through a query, clause by clause, with the rows and names it starts with. */
export function queryRows(query: Tree, scope: Scope): Rows {
  const results = unionParts(query).map((single) => singleRows(single, scope));
  const [head, ...rest] = results;
  if (!head) return { scope, columns: [] };
  return rest.reduce(
    (one, other) => ({
      scope: {
        ...one.scope,
        rounds: one.scope.rounds + other.scope.rounds,
        unread: Math.min(limits.rows, one.scope.unread + other.scope.unread),
      },
      columns: one.columns,
    }),
    head,
  );
}

function singleRows(single: Tree, start: Scope): Rows {
  let scope = start;
  let columns: readonly Value[] = [];
  for (const clause of all(single, "clause")) {
    const [part] = branches(clause);
    if (!part) continue;
    const step = steps[part.rule];
    if (step) scope = step(part, scope);
    if (part.rule === "returnClause") columns = [...scope.names.values()];
  }
  return { scope, columns };
}

type Step = (part: Tree, scope: Scope) => Scope;

const steps: Readonly<Record<string, Step>> = {
  matchClause(part, scope) {
    const patterns = first(part, "patternList");
    const after = patterns ? matchedBy(patterns, scope) : scope;
    where(part, after);
    return after;
  },
  withClause(part, scope) {
    const body = first(part, "returnBody");
    const after = body ? projected(body, scope) : scope;
    where(part, after);
    return after;
  },
  returnClause(part, scope) {
    const body = first(part, "returnBody");
    return body ? projected(body, scope) : scope;
  },
  unwindClause: unwound,
  callClause: called,
  subqueryClause: inner,
  orderBySkipLimitClause: (part, scope) => limited(part, scope),
};

export function where(part: Tree, scope: Scope): void {
  const clause = first(part, "whereClause");
  if (clause) for (const tree of branches(clause)) evaluate(tree, fresh(scope));
}

/** Fewer rows where LIMIT says so. */
export function limited(part: Tree, before: Scope): Scope {
  const scope = sorted(part, before);
  const limit = first(part, "limit");
  const [tree] = limit ? branches(limit) : [];
  const most = tree ? evaluate(tree, fresh(scope)).high : undefined;
  if (most === undefined || most >= scope.rounds) return scope;
  const rounds = Math.max(1, Math.floor(most));
  const names = new Map([...scope.names].map(([name, value]) => [name, fewer(value, rounds)] as const));
  return { ...scope, names, rounds, found: Math.min(scope.found, rounds) };
}

/** What is sorted waits until all is there: the rows behind come without a look at the graph. */
function sorted(part: Tree, scope: Scope): Scope {
  const orders = all(part, "orderBy");
  for (const order of orders)
    for (const item of walk(order))
      if (item.rule === "orderItem")
        for (const tree of branches(item)) if (!tree.rule.endsWith("Token")) evaluate(tree, fresh(scope));
  return orders.length > 0 ? { ...scope, unread: limits.rows } : scope;
}

function fewer(value: Value, rounds: number): Value {
  const sum = Math.min(value.sum, rounds * value.weight);
  return {
    ...value,
    sum,
    ...(value.mass !== undefined && { mass: Math.min(value.mass, rounds * massOfOne(value)) }),
  };
}

function unwound(part: Tree, scope: Scope): Scope {
  const [listTree, variable] = branches(part);
  const list = listTree ? evaluate(listTree, fresh(scope)) : plain(scope.rounds);
  const size = list.kind === "list" ? list.size : list.kind === "any" ? 10_000 : 1;
  const after = unread(multiplied(scope, Math.max(1, size)), size);
  if (!variable) return after;
  const item: Value = list.inner ?? (list.kind === "list" ? plain(after.rounds) : list);
  const value: Value = {
    ...item,
    sum: Math.min(list.sum, after.rounds * item.weight),
    ...(list.mass !== undefined && { mass: list.mass }),
    ...(item.mass !== undefined && list.mass === undefined && { mass: item.mass }),
  };
  return naming(after, [[nameOf(variable), value]]);
}

/** Rows that come of a list or a procedure, not of the graph. MATCH may be planned around them. */
function unread(scope: Scope, times: number): Scope {
  return { ...scope, unread: Math.min(limits.rows, scope.unread * Math.max(1, times)) };
}

function called(part: Tree, scope: Scope): Scope {
  for (const argument of all(part, "procedureArgument")) evaluate(argument, fresh(scope));
  checkWords(part, scope);
  const after = unread(multiplied(scope, data.called), data.called);
  const value = (): Value => ({
    kind: "any",
    size: data.text,
    weight: data.text,
    sum: Math.max(data.mass, after.rounds * 100),
    mass: Math.max(data.mass, after.rounds * 100),
    stored: true,
  });
  const names = all(part, "procedureResultItem").map((item) => {
    const variables = all(item, "variable");
    const name = variables.at(-1);
    return [name ? nameOf(name) : "", value()] as const;
  });
  const found: Scope = { ...naming(after, names), found: after.found * data.called };
  where(part, found);
  return found;
}

/** CALL (x) { … }: for each row, the rows of the query inside. */
function inner(part: Tree, scope: Scope): Scope {
  const query = first(part, "queryWithLocalDefinitions");
  if (!query) return scope;
  const single = { ...scope, ...once(scope) };
  const rows = queryRows(query, single);
  const times = Math.max(1, rows.scope.rounds);
  const after = multiplied(scope, times);
  const returned = [...rows.scope.names]
    .filter(([name]) => !scope.names.has(name))
    .map(([name, value]) => [name, repeated(value, scope.rounds)] as const);
  return {
    ...naming(after, returned),
    unread: rows.scope.unread,
    found: Math.min(1e15, after.found * Math.max(1, rows.scope.found)),
  };
}

/** Whether the text of a body begins with a star: all names stay. */
export function keepsAll(items: Tree): boolean {
  return has(items, "TIMES");
}

/** The name a column has: its alias, or its text. */
export function columnName(item: Tree): string {
  const variable = all(item, "variable").at(-1);
  if (variable && (has(item, "AS") || branches(item)[0] === variable)) return nameOf(variable);
  return textOf(branches(item)[0] ?? item);
}
