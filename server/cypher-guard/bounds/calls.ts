import { dottedName } from "../allow.ts";
import { all, branches, first, has, type Tree } from "../tree.ts";
import { data, limits } from "./assumed.ts";
import { toll } from "./costs.ts";
import { cut, evaluate, itemOf, propertyOf } from "./evaluate.ts";
import { grouped } from "./grouped.ts";
import { aggregating } from "./projection.ts";
import { fresh, hold, retained, type Scope, spend } from "./scope.ts";
import { either, listOf, number, plain, text, type Value } from "./value.ts";

/** What a function gives. Aggregating ones see all rows of their group. */
export function call(part: Tree, scope: Scope): Value {
  const name = dottedName(first(part, "functionName")).toLowerCase();
  const inside = aggregating.has(name) ? fresh({ ...scope, unread: scope.streamed ?? scope.unread }) : scope;
  const values = all(part, "functionArgument").map((argument) => evaluate(argument, inside));
  const [value = plain(scope.rounds)] = values;
  const gives = functions[name];
  if (name === "collect") return grouped(value, has(part, "DISTINCT"), scope);
  const made = gives ? gives(value, { values, scope, part }) : plain(scope.rounds);
  if (!aggregating.has(name)) toll(name, part, scope, values, made);
  return made;
}

interface Called {
  values: readonly Value[];
  scope: Scope;
  part: Tree;
}
type Gives = (value: Value, called: Called) => Value;

/** A text as long as before: what comes out of the graph is still not what somebody made up. */
const same: Gives = (value) => value;

const amount: Gives = (_value, { scope }) => number(scope.rounds);
const pick: Gives = (value, { scope }) => (value.kind === "text" ? value : itemOf(value, scope));
/** Nodes have few properties; a map may have any number. */
const namesOf: Gives = (value, { scope }) => {
  const unknown = value.kind === "map" || (value.kind === "any" && !value.stored);
  if (!unknown) return listOf(text(50, scope.rounds * 50), data.names, scope.rounds);
  const weight = value.weight + value.size * 51;
  return listOf(text(value.weight + 100, scope.rounds * weight), value.size, scope.rounds, weight);
};
const labelsOf: Gives = (_value, { scope }) => listOf(text(50, scope.rounds * 50), data.names, scope.rounds);
const elementsOf: Gives = (value, { scope }) => {
  const size = value.kind === "any" ? data.called : value.size;
  const item: Value = {
    kind: "plain",
    size: 100,
    weight: 1,
    sum: scope.rounds * size,
    mass: scope.rounds * size * data.text,
  };
  return { ...listOf(item, size, scope.rounds, size * 2), mass: scope.rounds * size * data.text };
};
const small =
  (size: number): Gives =>
  (_value, { scope }) =>
    text(size, scope.rounds * size);
const shortList: Gives = (value, { scope }) => {
  return listOf(plain(scope.rounds), value.size, scope.rounds, value.weight + value.size);
};

const functions: Readonly<Record<string, Gives>> = {
  range,
  size: (value, { scope }) => number(scope.rounds, 0, value.kind === "any" ? data.text : value.size),
  char_length: (value, { scope }) => number(scope.rounds, 0, value.size),
  character_length: (value, { scope }) => number(scope.rounds, 0, value.size),
  length: (value, { scope }) => number(scope.rounds, 0, value.size),
  count: (_value, { scope }) => number(scope.rounds, 0, scope.rounds),
  abs: amount,
  ceil: amount,
  floor: amount,
  rand: amount,
  round: amount,
  sign: amount,
  e: amount,
  exp: amount,
  log: amount,
  log10: amount,
  sqrt: amount,
  sum: amount,
  stdev: amount,
  stdevp: amount,
  timestamp: amount,
  id: amount,
  acos: amount,
  asin: amount,
  atan: amount,
  atan2: amount,
  cos: amount,
  cot: amount,
  degrees: amount,
  haversin: amount,
  pi: amount,
  radians: amount,
  sin: amount,
  tan: amount,
  "point.distance": amount,
  tointeger: (value, { scope }) => number(scope.rounds, value.low, value.high),
  tointegerornull: amount,
  tofloat: amount,
  tofloatornull: amount,
  percentilecont: amount,
  percentiledisc: amount,
  avg: amount,
  min: (value) => value,
  max: (value) => value,
  coalesce: (_value, { values, scope }) => either(values, scope.rounds),
  nullif: (value) => value,
  head: pick,
  last: pick,
  tail: (value) => value,
  reverse: same,
  tolower: same,
  toupper: same,
  lower: same,
  upper: same,
  trim: same,
  ltrim: same,
  rtrim: same,
  btrim: same,
  normalize: same,
  left: (value, { values, scope }) => cut(copiedKind(value), Math.max(0, values[1]?.high ?? value.size), scope),
  right: (value, { values, scope }) => cut(copiedKind(value), Math.max(0, values[1]?.high ?? value.size), scope),
  substring: (value, { values, scope }) => cut(copiedKind(value), Math.max(0, values[2]?.high ?? value.size), scope),
  replace,
  split,
  tostring: textOfValue,
  tostringornull: textOfValue,
  tostringlist: shortList,
  tointegerlist: shortList,
  tofloatlist: shortList,
  tobooleanlist: shortList,
  type: small(1_000),
  elementid: small(100),
  valuetype: small(1_000),
  randomuuid: small(36),
  keys: namesOf,
  labels: labelsOf,
  properties: (value, { scope }) =>
    value.kind === "map" ? value : { ...propertyOf(value, scope), kind: "map", size: data.names },
  nodes: elementsOf,
  relationships: elementsOf,
  startnode: (value) => value,
  endnode: (value) => value,
  "vector.similarity.cosine": amount,
  "vector.similarity.euclidean": amount,
};

const copiedKind = (value: Value): Value => (value.kind === "any" ? { ...value, kind: "text" } : value);

function textOfValue(value: Value, { scope }: Called): Value {
  if (value.kind === "text") return value;
  return value.kind === "any" ? { ...value, kind: "text" } : text(100, scope.rounds * 100);
}

function range(_value: Value, { values, scope, part }: Called): Value {
  const [from, to, by] = values;
  const { refuse } = scope.account;
  const step = by ? (by.low === by.high ? by.low : undefined) : 1;
  const ends = [from?.low, from?.high, to?.low, to?.high].filter((end) => end !== undefined);
  const [fromEnd, toEnd] = (step ?? 1) < 0 ? [from?.high, to?.low] : [from?.low, to?.high];
  if (fromEnd === undefined || toEnd === undefined || step === undefined || step === 0)
    throw refuse(
      "range",
      "range() runs here only between bounds that are known before the query runs.",
      "Use numbers or $parameters, or size(list) and length(path): UNWIND range(1, 1000) AS i WITH … WHERE i <= x.count.",
      part.start,
    );
  const size = Math.max(0, Math.floor((toEnd - fromEnd) / step) + 1);
  if (size > limits.range || !Number.isSafeInteger(size))
    throw refuse(
      "range",
      `This range may have ${size.toLocaleString("en")} elements; at most a million are made.`,
      "Narrow its bounds, as in range(1, 1000), or cut the list it counts: size(list[..1000]).",
      part.start,
    );
  const item = number(scope.rounds * size, Math.min(...ends), Math.max(...ends));
  return listOf(item, size, scope.rounds, size);
}

function replace(value: Value, { values, scope, part }: Called): Value {
  const [, search, put] = values;
  const known = search && search.low === undefined && search.kind === "text" && !search.stored ? search.size : 0;
  // Of a text that is known only its longest form is; an empty one matches between all characters.
  const shortest = isLiteral(part, 1) ? known : 0;
  const times = shortest > 0 ? Math.max(1, (put?.size ?? 1) / shortest) : 1 + (put?.size ?? 1);
  const weight = value.weight * times + (put?.size ?? 0);
  const sum = value.sum * times + scope.rounds * (put?.size ?? 0);
  return { ...copiedKind(value), size: weight, weight, sum, stored: false };
}

function isLiteral(part: Tree, index: number): boolean {
  const argument = all(part, "functionArgument")[index];
  return argument !== undefined && branches(argument)[0]?.rule === "literal";
}

function split(value: Value, { values, scope, part }: Called): Value {
  // A word has five letters; by '' there are as many pieces as letters.
  const words = value.stored === true && isLiteral(part, 1) && (values[1]?.size ?? 0) > 0;
  const size = (words ? Math.ceil(value.size / 5) : value.size) + 1;
  hold(scope, part, retained(scope, value) * 8);
  spend(scope, part, 1_500, value.weight * 10, value.sum * 10);
  const piece: Value = {
    kind: "text",
    size: words ? Math.min(200, value.size) : value.size,
    weight: words ? Math.min(200, value.size) : value.size,
    sum: value.sum,
    stored: value.stored ?? false,
  };
  return { ...listOf(piece, size, scope.rounds, value.weight + size), sum: value.sum + scope.rounds * size };
}
