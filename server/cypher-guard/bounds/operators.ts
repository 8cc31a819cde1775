import { branches, isTree, type Leaf, type Tree } from "../tree.ts";
import { evaluate } from "./evaluate.ts";
import { hold, retained, type Scope, spend, weigh } from "./scope.ts";
import { either, number, plain, type Value } from "./value.ts";

/** Adds values one after another: numbers, texts, lists. */
export function joined(part: Tree, scope: Scope): Value {
  return chain(part, scope, (left, sign, right) => {
    if (sign === "MINUS") return minus(left, right, scope);
    return plus(left, right, part, scope);
  });
}

/** `*`, `/`, `%` and `^`: numbers, or durations times a number. */
export function arithmetic(part: Tree, scope: Scope): Value {
  return chain(part, scope, (left, sign, right) => {
    if (left.kind !== "number" && left.kind !== "any") return plain(scope.rounds);
    if (sign === "PERCENT" && right.high !== undefined && right.high === right.low) {
      const most = Math.abs(right.high);
      return number(scope.rounds, left.low !== undefined && left.low >= 0 ? 0 : -most, most);
    }
    if (sign === "TIMES" && known(left) && known(right)) {
      const products = [left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high];
      return number(scope.rounds, Math.min(...products), Math.max(...products));
    }
    if (sign === "DIVIDE" && known(left) && known(right) && right.low >= 1) {
      const quotients = [left.low / right.low, left.low / right.high, left.high / right.low, left.high / right.high];
      return number(scope.rounds, Math.min(...quotients) - 1, Math.max(...quotients));
    }
    return number(scope.rounds);
  });
}

const known = (value: Value): value is Value & { low: number; high: number } =>
  value.low !== undefined && value.high !== undefined;

function chain(part: Tree, scope: Scope, step: (left: Value, sign: string, right: Value) => Value): Value {
  const [head, ...rest] = branches(part);
  const signs = part.children.filter((child): child is Leaf => !isTree(child));
  let value = head ? evaluate(head, scope) : plain(scope.rounds);
  rest.forEach((tree, i) => {
    value = step(value, signs[i]?.kind ?? "PLUS", evaluate(tree, scope));
  });
  return value;
}

function minus(left: Value, right: Value, scope: Scope): Value {
  if (left.kind === "plain" || right.kind === "plain") return plain(scope.rounds);
  return number(
    scope.rounds,
    left.low !== undefined && right.high !== undefined ? left.low - right.high : undefined,
    left.high !== undefined && right.low !== undefined ? left.high - right.low : undefined,
  );
}

function plus(left: Value, right: Value, part: Tree, scope: Scope): Value {
  const kinds = [left.kind, right.kind];
  if (left.kind === "number" && right.kind === "number") {
    const low = left.low !== undefined && right.low !== undefined ? left.low + right.low : undefined;
    const high = left.high !== undefined && right.high !== undefined ? left.high + right.high : undefined;
    return number(scope.rounds, low, high);
  }
  if (!kinds.some((kind) => kind === "text" || kind === "list" || kind === "any")) return plain(scope.rounds);
  const lists = kinds.includes("list");
  const size = lists
    ? (left.kind === "list" ? left.size : 1) + (right.kind === "list" ? right.size : 1)
    : left.size + right.size;
  const weight = added(left, lists) + added(right, lists);
  const inner = lists ? either([inside(left), inside(right)], scope.rounds) : undefined;
  // What a reduce gathers is paid for by the reduce.
  if (!left.gathered && !right.gathered) pay(part, scope, lists, left, right, weight);
  const masses = left.mass !== undefined || right.mass !== undefined;
  return weigh(scope, part, {
    kind: lists ? "list" : kinds.includes("any") ? "any" : "text",
    size,
    weight,
    sum: sums(left, lists, scope) + sums(right, lists, scope),
    ...(inner && { inner }),
    ...(masses && { mass: (left.mass ?? 0) + (right.mass ?? 0) }),
    gathered: left.gathered === true || right.gathered === true,
  });
}

const inside = (value: Value) => (value.kind === "list" && value.inner ? value.inner : value);
const added = (value: Value, lists: boolean) =>
  lists || value.kind === "text" || value.kind === "any" ? value.weight : value.size;
const sums = (value: Value, lists: boolean, scope: Scope) =>
  lists || value.kind === "text" || value.kind === "any" ? value.sum : value.size * scope.rounds;

function pay(part: Tree, scope: Scope, lists: boolean, left: Value, right: Value, weight: number): void {
  if (lists) {
    hold(scope, part, 64 * scope.times);
    return;
  }
  spend(scope, part, 0, weight * 0.2, (left.sum + right.sum) * 0.2);
  hold(scope, part, retained(scope, left) + retained(scope, right));
}
