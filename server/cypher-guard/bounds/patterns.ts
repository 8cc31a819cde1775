import { all, branches, first, has, isTree, nameOf, type Tree, textOf } from "../tree.ts";
import { data, limits } from "./assumed.ts";
import { evaluate } from "./evaluate.ts";
import { fresh, naming, type Scope } from "./scope.ts";
import { plain, repeated, type Value } from "./value.ts";

const longestPath = 15;
const longestShortest = 30;
/** SHORTEST and its kin try all trails to what cannot be reached: from one node of the shipped data 15 hops took 80 s. */
const longestSelected = 6;
/** One shortest path ends at the first that is found: 8 hops between two nodes took 2.8 s at most, also past a deadline. */
const longestOne = 8;

/** How many relationships a path of a pattern has at most. Refuses those without an upper bound. */
function hops(pattern: Tree, scope: Scope): number {
  const most = pattern.rule === "shortestPathPattern" ? longestShortest : longestPath;
  return count(pattern, scope, selected(pattern) ?? most);
}

/** The limit of SHORTEST and its kin, where a pattern begins with one. */
function selected(pattern: Tree): number | undefined {
  const prefix = first(pattern, "pathPatternPrefix");
  if (prefix === undefined || !has(prefix, "SHORTEST")) return undefined;
  return /^(ANYSHORTEST|SHORTEST1)PATHS?$|^(ANYSHORTEST|SHORTEST1?)$/i.test(textOf(prefix))
    ? longestOne
    : longestSelected;
}

function count(part: Tree, scope: Scope, most: number): number {
  let total = 0;
  let last = 0;
  let before = "";
  for (const child of branches(part)) {
    if (child.rule === "relationshipPattern") last = relationship(child, scope, most);
    else if (child.rule === "quantifier") {
      const times = upTo(child, before, Math.floor(most / Math.max(1, last)), scope);
      total += last * (times - 1);
      check(child, scope, last * times, most);
      continue;
    } else if (child.rule === "shortestPathPattern") last = count(child, scope, longestShortest);
    else if (structural.has(child.rule)) last = count(child, scope, selected(child) ?? most);
    else if (part.rule !== "parenthesizedPath") last = 0;
    before = structural.has(child.rule)
      ? `(${textOf(child)})`
      : child.rule === "relationshipPattern"
        ? textOf(child)
        : "";
    total += last;
  }
  return total;
}

const structural = new Set([
  "pattern",
  "anonymousPattern",
  "patternElement",
  "parenthesizedPath",
  "pathPatternNonEmpty",
]);

function relationship(part: Tree, scope: Scope, most: number): number {
  const length = first(part, "pathLength");
  if (!length) return 1;
  const numbers = textOf(length)
    .slice(1)
    .split("..")
    .map((end) => (end === "" ? undefined : Number(end.replaceAll("_", ""))));
  const upper = numbers.length === 1 ? numbers[0] : numbers[1];
  const low = numbers.length === 2 ? (numbers[0] ?? 1) : 1;
  // Breadth first, from both ends: it ends with the graph, however long it might be.
  if (upper === undefined && most === longestShortest && low <= 1) return longestShortest;
  if (upper === undefined)
    throw scope.account.refuse(
      "path-length",
      "This path may be of any length.",
      `Say how long it may be: ${bounded(part, low, most)}; at most ${most} relationships here.`,
      length.start,
    );
  check(length, scope, upper, most);
  return upper;
}

/** The person's own relationship with an upper bound. */
function bounded(part: Tree, low: number, most: number): string {
  const upper = Math.max(low, most);
  return part.children
    .map((child) => (isTree(child) && child.rule === "pathLength" ? `*${low}..${upper}` : textOf(child)))
    .join("");
}

function upTo(part: Tree, before: string, most: number, scope: Scope): number {
  const written = textOf(part);
  const upper = /^\{(?:\d*,)?(\d+)\}$/.exec(written.replaceAll("_", ""))?.[1];
  if (upper === undefined)
    throw scope.account.refuse(
      "path-length",
      `${written} repeats this part of the path without an upper bound.`,
      `Say how often: ${before}${written === "*" ? `{0,${most}}` : written === "+" ? `{1,${most}}` : written.replace("}", `${most}}`)}, which is the most here.`,
      part.start,
    );
  return Number(upper);
}

function check(part: Tree, scope: Scope, found: number, most: number): void {
  if (found <= most) return;
  throw scope.account.refuse(
    "path-length",
    `This path may have ${found.toLocaleString("en")} relationships; at most ${most} are followed here.`,
    most === longestShortest
      ? "Ask for shorter ones, as in *..15."
      : "Ask for shorter ones, or for a shortest path: MATCH p = shortestPath((a)-[*..15]-(b)).",
    part.start,
  );
}

/** The scope behind a pattern list: more rows, and the names the patterns give. */
export function matchedBy(patternList: Tree, scope: Scope): Scope {
  const patterns = patternList.rule === "patternList" ? all(patternList, "pattern") : [patternList];
  let after = scope;
  for (const pattern of patterns) {
    const names = namesOfPattern(pattern);
    const length = hops(pattern, scope);
    const known = after.names;
    const ends = [...names.keys()].filter((name) => known.has(name)).length;
    const anchored = ends > 0;
    const most = data.rows * data.fan ** Math.max(0, length - 1);
    const times = anchored ? Math.max(1, Math.min(most, between(length, ends))) : most;
    // Neighbours of many rows are as many as there are on average, of a few rows as many as one node may have.
    const factor = anchored && after.rounds >= data.rows ? data.fan ** length : times;
    after = { ...multiplied(after, factor), found: Math.min(1e15, after.found * factor) };
    after = naming(
      after,
      [...names]
        .map(([name, kind]) => [name, valueFor(kind, length, after)] as const)
        .filter(([name]) => !scope.names.has(name)),
    );
  }
  for (const tree of conditions(patternList)) evaluate(tree, fresh(after));
  return after;
}

/** Paths from one node of the graph, or between two: those go on from all neighbours but the last. */
function between(length: number, ends: number): number {
  return ends > 1 ? Math.max(10, data.neighbours ** (length - 1)) : data.neighbours ** length;
}

/** How many rows a pattern comprehension has at most. */
export function gatheredBy(pattern: Tree, scope: Scope): number {
  const ends = [...namesOfPattern(pattern).keys()].filter((name) => scope.names.has(name)).length;
  return Math.min(1e15, data.neighbours * data.fan ** Math.max(0, hops(pattern, scope) - (ends > 1 ? 2 : 1)));
}

/** So many times more rows, with the values that are there. */
export function multiplied(scope: Scope, factor: number): Scope {
  const names = new Map([...scope.names].map(([name, value]) => [name, repeated(value, factor)] as const));
  return {
    ...scope,
    names,
    rounds: Math.min(1e15, scope.rounds * factor),
    alike: Math.min(limits.rows, scope.alike * factor),
  };
}

function valueFor(kind: "one" | "many" | "path", length: number, scope: Scope): Value {
  const mass = Math.min(scope.rounds * data.text, Math.max(data.mass, scope.rounds * (data.mass / data.rows)));
  const node: Value = { ...plain(scope.rounds), mass, stored: true };
  if (kind === "one") return node;
  const size = length + 1;
  return {
    kind: kind === "path" ? "plain" : "list",
    size,
    weight: size * 2,
    sum: scope.rounds * size * 2,
    mass: mass * size,
    inner: node,
    stored: true,
  };
}

function namesOfPattern(pattern: Tree): Map<string, "one" | "many" | "path"> {
  const names = new Map<string, "one" | "many" | "path">();
  const visit = (part: Tree, many: boolean) => {
    const repeats = many || first(part, "quantifier") !== undefined || first(part, "pathLength") !== undefined;
    for (const child of branches(part)) {
      if (child.rule === "variable")
        names.set(nameOf(child), part.rule === "pattern" ? "path" : repeats ? "many" : "one");
      else if (named.has(child.rule)) visit(child, repeats);
    }
  };
  visit(pattern, false);
  return names;
}

const named = new Set([...structural, "nodePattern", "relationshipPattern", "shortestPathPattern"]);
const inPattern = new Set([...named, "patternList", "labelExpression", "properties"]);

/** The expressions inside a pattern: properties and conditions. */
function conditions(part: Tree): Tree[] {
  const found: Tree[] = [];
  const visit = (tree: Tree) => {
    for (const child of branches(tree)) {
      if (inPattern.has(child.rule)) visit(child);
      else if (!ignored.has(child.rule)) found.push(child);
    }
  };
  visit(part);
  return found;
}

const ignored = new Set([
  "variable",
  "leftArrow",
  "arrowLine",
  "rightArrow",
  "pathLength",
  "quantifier",
  "pathPatternPrefix",
]);
