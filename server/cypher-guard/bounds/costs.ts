import { all, branches, type Tree } from "../tree.ts";
import { evaluate } from "./evaluate.ts";
import { hold, retained, type Scope, spend } from "./scope.ts";
import { plain, type Value } from "./value.ts";

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Functions that take as long for a large value as for a small one, and make none. All others pay by what they are given. */
const constant = names(`
  size head last tail isempty coalesce range exists labels type id elementid nodes relationships length startnode endnode
  e pi rand randomuuid timestamp collect count min max
`);

/** Nanoseconds a character: measured with 900,000 of them. */
const slow: Readonly<Record<string, number>> = { normalize: 30 };
/** Functions that read a number out of a text, in the square of its digits: 20,000 take 17 ms, 100,000 320 ms. */
const digits = names("tointeger tointegerornull tofloat tofloatornull tointegerlist tofloatlist duration");
/** Nanoseconds for each pair of characters of two texts: of 100,000 and 30,000 btrim takes 8 s, split 4 s with 50,000. */
const pairs: Readonly<Record<string, number>> = { btrim: 3, ltrim: 3, rtrim: 3, trim: 3, replace: 1, split: 1 };

/** Counts what a call takes by the weight of what it is given, and what it holds by what it gives. */
export function toll(name: string, part: Tree, scope: Scope, given: readonly Value[], made: Value): void {
  if (constant.has(name)) return;
  for (const value of given) {
    const rate = rateOf(value, slow[name] ?? 5);
    spend(scope, part, 0, value.weight * rate, value.sum * rate);
    if (digits.has(name)) squared(part, scope, value);
  }
  const [text, other] = given;
  const rate = pairs[name];
  if (rate !== undefined && text && other) product(part, scope, text, other, rate);
  if (made.kind === "number" || made.kind === "plain") return;
  const each = made.kind === "list" || made.kind === "map" ? made.size * 40 * scope.times : retained(scope, made);
  hold(scope, part, each);
}

/** Nanoseconds for each thing in a value: characters are copied, elements are looked at one by one. */
function rateOf(value: Value, character: number): number {
  return value.kind === "text" || value.stored === true ? character : Math.max(60, character);
}

function squared(part: Tree, scope: Scope, value: Value): void {
  const text = value.kind === "list" || value.kind === "map" ? value.inner : value;
  if (!text || text.kind === "number" || text.kind === "plain") return;
  // Properties are numbers of a few digits, or short texts.
  const length = text.stored ? Math.min(100, text.size) : text.size;
  spend(scope, part, 0, value.weight * length * 0.05, value.sum * length * 0.05);
}

/** Looking for one text in another, at each of its places. */
export function product(part: Tree, scope: Scope, text: Value, other: Value, rate: number): void {
  const length = text.stored || other.stored ? 2 : Math.max(2, other.size);
  spend(scope, part, 0, text.weight * length * rate, text.sum * length * rate);
}

/** `trim(BOTH 'x' FROM text)` and `normalize(text, NFKC)`, which the grammar reads by rules of their own. */
export function written(part: Tree, scope: Scope): Value {
  const values = branches(part)
    .filter(({ rule }) => rule !== "normalForm")
    .map((child) => evaluate(child, scope));
  const trims = part.rule === "trimFunction";
  const value = (trims ? values.at(-1) : values[0]) ?? plain(scope.rounds);
  toll(trims ? "trim" : "normalize", part, scope, trims ? values.toReversed() : values, value);
  return value;
}

/** `x IS :: TYPE`, `x IS NORMALIZED`, `x IS NULL`. */
export function judged(tree: Tree, left: Value, scope: Scope): void {
  if (tree.form === "NullComparison") return;
  const rate = rateOf(left, 5);
  spend(scope, tree, 20, left.weight * rate, left.sum * rate);
  for (const form of all(tree, "normalForm")) evaluate(form, scope);
}
