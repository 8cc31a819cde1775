import { all, branches, first, isTree, nameOf, type Tree, textOf } from "../tree.ts";
import { limits } from "./assumed.ts";
import { evaluate } from "./evaluate.ts";
import { gatheredBy } from "./patterns.ts";
import { hold, looping, naming, passing, type Scope, spend, trying, weigh } from "./scope.ts";
import { subquery } from "./subqueries.ts";
import { either, listOf, plain, type Value } from "./value.ts";

/** The expressions of a part by the word or sign before them. */
function behind(part: Tree): Map<string, Tree> {
  const found = new Map<string, Tree>();
  let last = "";
  for (const child of part.children) {
    if (isTree(child)) found.set(last, child);
    else last = child.kind;
  }
  return found;
}

/** The list a loop goes through, as its rounds see it: a value that is none is like a list of itself. */
function listAt(tree: Tree | undefined, scope: Scope): Value {
  const value = tree ? evaluate(tree, scope) : plain(scope.rounds);
  if (value.kind === "list") return value;
  if (value.kind === "plain" || value.kind === "number") return listOf(value, 1, scope.rounds);
  const item: Value = { ...value, kind: "any", sum: value.weight };
  return { ...listOf(item, Math.min(value.size, 10_000), scope.rounds, value.weight), inner: item };
}

function itemIn(list: Value): Value {
  const item = list.inner ?? plain(list.size);
  const { mass } = list;
  return { ...item, sum: Math.min(list.weight, list.size * item.weight), ...(mass !== undefined && { mass }) };
}

/** `x IN list WHERE …`: the list, and the scope of its rounds; the condition is weighed. */
function filtering(part: Tree, parts: Map<string, Tree>, scope: Scope): { list: Value; inner: Scope } {
  const list = listAt(parts.get("IN"), scope);
  const name = first(part, "variable");
  const inner = looping(scope, part, list, name ? nameOf(name) : "", itemIn(list));
  spend(inner, part, 15);
  const where = parts.get("WHERE");
  if (where) evaluate(where, passing(inner));
  return { list, inner };
}

/** `[x IN list WHERE … | …]` */
export function comprehension(part: Tree, scope: Scope): Value {
  const parts = behind(part);
  const { list, inner } = filtering(part, parts, scope);
  const bar = parts.get("BAR");
  const made = bar ? evaluate(bar, inner) : itemIn(list);
  const each = bar && made.kind === "number" ? 32 : 8;
  hold(scope, part, list.size * each * scope.times);
  const weight = Math.min(made.sum, list.size * made.weight) + list.size;
  const result = listOf(made, list.size, scope.rounds, weight);
  return weigh(scope, part, { ...result, ...(made.mass !== undefined && { mass: made.mass }) });
}

/** `all(x IN list WHERE …)` and its kin. */
export function quantified(part: Tree, scope: Scope): Value {
  filtering(part, behind(part), scope);
  return plain(scope.rounds);
}

/** `[(a)-->(b) WHERE … | …]`: rows of a pattern, gathered. */
export function patternComprehension(part: Tree, scope: Scope): Value {
  const pattern = first(part, "pathPatternNonEmpty");
  const size = pattern ? gatheredBy(pattern, scope) : 1;
  spend(scope, part, 2_000);
  const found = subquery(part, scope);
  return listOf(found, size, scope.rounds, Math.min(found.sum, size * found.weight) + size);
}

/** `reduce(gathered = start, x IN list | …)` */
export function reduced(part: Tree, scope: Scope): Value {
  const [gatheredName, itemName] = all(part, "variable").map(nameOf);
  const [startTree, listTree, bodyTree] = expressions(part);
  const start = startTree ? evaluate(startTree, scope) : plain(scope.rounds);
  const list = listAt(listTree, scope);
  const within = startTree && isSmall(startTree) ? 1 : scope.times;
  if (bodyTree && list.size * within > 1_000 && wrapped(bodyTree, gatheredName ?? "", 0)) throw tooDeep(scope, part);
  if (!bodyTree || gatheredName === undefined || itemName === undefined) return start;
  const roundIn = (place: Scope, gathered: Value): Value => {
    const inner = looping(place, part, list, itemName, itemIn(list));
    return evaluate(bodyTree, naming(inner, [[gatheredName, { ...gathered, gathered: true }]]));
  };
  const round = (gathered: Value): Value => roundIn(trying(scope), gathered);
  const rounds = Math.max(1, list.size);
  const open = ({ low: _low, high: _high, ...value }: Value): Value => ({ ...value, sum: value.weight * rounds });
  const once = round(open(start));
  const shape = open(either([start, once], rounds));
  const small = shape.kind === "number" || shape.kind === "plain";
  const end = small
    ? checkStable(shape, round, scope, part)
    : grown({ shape, start, once, rounds }, round, scope, part);
  roundIn(scope, { ...end, sum: end.weight * rounds });
  return end;
}

/** A start that no loop around changes. */
const isSmall = ({ rule, children }: Tree) =>
  rule === "literal" || (rule === "listLiteral" && children.every((child) => !isTree(child)));

function tooDeep(scope: Scope, part: Tree): Error {
  return scope.account.refuse(
    "growth",
    "This reduce may put what it gathers into a list or map more than 1,000 times; the server cannot follow so deep.",
    "Add to the list instead of putting it into another: reduce(l = [], x IN list | l + x).",
    part.start,
  );
}

/** Whether a name stands deeper in lists and maps than `.x`, `[0]`, head() and the like take out of them again. */
function wrapped(part: Tree, name: string, depth: number): boolean {
  if (part.rule === "variable") return depth > 0 && nameOf(part) === name;
  if (part.rule === "functionInvocation") {
    const called = textOf(branches(part)[0] ?? part).toLowerCase();
    if (called === "size" || called === "length" || called === "tostring") return false;
    const taken = called === "head" || called === "last" ? 1 : 0;
    return branches(part).some((child) => wrapped(child, name, depth - taken));
  }
  if (part.rule === "expression2") {
    const [base, ...rest] = branches(part);
    const taken = rest.filter(({ form }) => form === "PropertyPostfix" || form === "IndexPostfix").length;
    return base !== undefined && wrapped(base, name, depth - taken);
  }
  const added = wrapping.has(part.rule) ? 1 : 0;
  return branches(part).some((child) => wrapped(child, name, depth + added));
}

const wrapping = new Set([
  "listLiteral",
  "map",
  "mapProjection",
  "listComprehension",
  "patternComprehension",
  "collectExpression",
]);

function expressions(part: Tree): Tree[] {
  return branches(part).filter((child, i) => child.rule !== "variable" || !(i === 0 || i === 2));
}

function checkStable(shape: Value, round: (gathered: Value) => Value, scope: Scope, part: Tree): Value {
  const again = round(shape);
  if (again.kind === "number" || again.kind === "plain") return { ...shape, sum: scope.rounds };
  throw tooMuch(scope, part);
}

interface Growth {
  shape: Value;
  start: Value;
  once: Value;
  rounds: number;
}

/** How a text, list or map grows: by adding in each round it may, by multiplying it may not. */
function grown(
  { shape, start, once, rounds }: Growth,
  round: (gathered: Value) => Value,
  scope: Scope,
  part: Tree,
): Value {
  const [small, large] = [1_000, 1_001_000];
  const as = (weight: number): Value => ({ ...shape, size: weight, weight, sum: weight * rounds });
  const [low, high] = [round(as(small)), round(as(large))];
  if (high.weight - low.weight > (large - small) * 1.000001) throw tooMuch(scope, part);
  const each = Math.max(low.weight - small, high.weight - large, once.weight - start.weight, 0);
  if (each <= 0) return { ...shape, gathered: false, sum: shape.weight * scope.rounds };
  const added = Math.min(rounds * each, Math.max(0, Math.max(low.sum - small * rounds, high.sum - large * rounds)));
  const weight = shape.weight + added;
  const texts = shape.kind === "text";
  if (!texts && rounds > limits.appended)
    throw scope.account.refuse(
      "growth",
      `reduce may add to a list ${rounds.toLocaleString("en")} times here; more than ${limits.appended.toLocaleString("en")} are too many for the server.`,
      "Use a comprehension [x IN list | …], UNWIND and collect(x), or cut the list: collect(x)[..1000].",
      part.start,
    );
  if (shape.kind !== "list") spend(scope, part, weight * rounds * 0.05);
  else spend(scope, part, rounds * rounds * 10);
  hold(scope, part, scope.times * (texts || shape.kind === "any" ? weight : rounds * 40));
  return weigh(scope, part, {
    ...shape,
    size: shape.kind === "list" ? Math.max(rounds * each, shape.size) : weight,
    weight,
    sum: weight * scope.rounds,
    gathered: false,
  });
}

function tooMuch(scope: Scope, part: Tree): Error {
  return scope.account.refuse(
    "growth",
    "What this reduce gathers may multiply with every round until it fills the memory.",
    "Add something to it only once in each round: reduce(t = '', x IN list | t + x).",
    part.start,
  );
}
