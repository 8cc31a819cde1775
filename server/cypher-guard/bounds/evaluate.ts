import { all, branches, first, has, isTree, nameOf, type Tree, textOf } from "../tree.ts";
import { data } from "./assumed.ts";
import { call } from "./calls.ts";
import { comparison } from "./comparisons.ts";
import { written } from "./costs.ts";
import { comprehension, patternComprehension, quantified, reduced } from "./loops.ts";
import { arithmetic, joined } from "./operators.ts";
import type { Scope } from "./scope.ts";
import { hold, spend, weigh } from "./scope.ts";
import { subquery } from "./subqueries.ts";
import { either, fromJson, inRows, listOf, number, plain, text, type Value } from "./value.ts";

/** The upper bounds of what an expression gives, and a refusal where it could take too much time or memory. */
export function evaluate(part: Tree, scope: Scope): Value {
  spend(scope, part, 15);
  const rule = forms[part.rule];
  if (rule) return rule(part, scope);
  const inner = branches(part);
  const [only] = inner;
  // What is not named below wraps one expression, or computes something small of several.
  if (inner.length === 1 && only) return evaluate(only, scope);
  for (const child of inner) evaluate(child, scope);
  return plain(scope.rounds);
}

/** A property of a value: anything a property can be. */
export function propertyOf(value: Value, scope: Scope): Value {
  if (value.kind === "number" || value.kind === "text") return plain(scope.rounds);
  if (value.kind === "map" && value.inner)
    return { ...value.inner, sum: Math.min(value.sum, scope.rounds * value.inner.weight) };
  if (value.kind === "any" && !value.stored && value.mass === undefined) {
    // It may be a map with anything in it.
    const weight = Math.max(value.weight, data.text);
    return { kind: "any", size: weight, weight, sum: scope.rounds * weight };
  }
  const most = scope.rounds * data.text;
  const sum = Math.min(most, value.mass ?? most);
  return { kind: "any", size: data.text, weight: data.text, sum, mass: sum, stored: true };
}

type Form = (part: Tree, scope: Scope) => Value;

const every = (part: Tree, scope: Scope) => branches(part).map((child) => evaluate(child, scope));
const flag: Form = (part, scope) => {
  every(part, scope);
  return plain(scope.rounds);
};

const forms: Readonly<Record<string, Form>> = {
  expression: flag,
  expression11: flag,
  expression10: flag,
  expression9: flag,
  expression8: comparison,
  expression7: comparison,
  expression6: joined,
  expression5: arithmetic,
  expression4: arithmetic,
  expression3(part, scope) {
    const [value = plain(scope.rounds)] = every(part, scope);
    if (!has(part, "MINUS") || value.kind !== "number") return value;
    return number(
      scope.rounds,
      value.high === undefined ? undefined : -value.high,
      value.low === undefined ? undefined : -value.low,
    );
  },
  expression2: postfixed,
  literal,
  numberLiteral: literal,
  stringLiteral: literal,
  parameter,
  variable: (part, scope) =>
    scope.names.get(nameOf(part)) ?? { kind: "any", size: data.text, weight: data.text, sum: scope.rounds * data.text },
  listLiteral(part, scope) {
    const values = every(part, scope);
    const weight = values.reduce((total, value) => total + value.weight + 1, 0);
    const sum = values.reduce((total, value) => total + value.sum, scope.rounds * values.length);
    // One of literals alone is made once.
    if (branches(part).some(({ rule }) => rule !== "literal"))
      hold(scope, part, (50 + values.length * 8) * scope.times);
    const inner = either(values, scope.rounds);
    return weigh(scope, part, { ...listOf(inner, values.length, scope.rounds, weight), sum });
  },
  map: mapOf,
  mapProjection,
  propertyKeyName: (_part, scope) => plain(scope.rounds),
  caseExpression: cases,
  extendedCaseExpression: cases,
  listComprehension: comprehension,
  patternComprehension,
  listItemsPredicate: quantified,
  reduceExpression: reduced,
  normalizeFunction: written,
  trimFunction: written,
  countStar: (_part, scope) => number(scope.rounds, 0, scope.rounds),
  existsExpression: subquery,
  countExpression: subquery,
  collectExpression: subquery,
  patternExpression: subquery,
  shortestPathExpression: subquery,
  functionInvocation: call,
  type: (_part, scope) => plain(scope.rounds),
  normalForm: (_part, scope) => plain(scope.rounds),
  labelExpression4: flag,
};

/** A parameter's values are gone through once, however often it is named. */
function parameter(part: Tree, scope: Scope): Value {
  const tree = first(part, "parameterName");
  const name = tree ? nameOf(tree) : "";
  const { known, parameters } = scope.account;
  const value = known.get(name) ?? fromJson(parameters[name]);
  known.set(name, value);
  return inRows(value, scope.rounds);
}

function literal(part: Tree, scope: Scope): Value {
  const map = first(part, "map");
  if (map) return mapOf(map, scope);
  const written = textOf(part);
  if (/^["']/.test(written)) return text(Math.max(0, written.length - 2), scope.rounds * written.length);
  const value = Number(written.replaceAll("_", ""));
  return Number.isNaN(value) ? plain(scope.rounds) : number(scope.rounds, value, value);
}

function mapOf(part: Tree, scope: Scope): Value {
  const values = branches(part).filter(({ rule }) => rule !== "propertyKeyName");
  return mapWith(
    values.map((child) => evaluate(child, scope)),
    part,
    scope,
  );
}

function mapWith(values: readonly Value[], part: Tree, scope: Scope): Value {
  const weight = values.reduce((total, value) => total + value.weight + 1, 0);
  const sum = values.reduce((total, value) => total + value.sum + scope.rounds, 0);
  hold(scope, part, (100 + values.length * 48) * scope.times);
  const inner = either(values, scope.rounds);
  return weigh(scope, part, { kind: "map", size: values.length, weight, sum, inner, mass: sum });
}

/** `n {.*, .name, x, other: …}` */
function mapProjection(part: Tree, scope: Scope): Value {
  const name = first(part, "variable");
  const base = name ? evaluate(name, scope) : plain(scope.rounds);
  const values = all(part, "mapProjectionElement").map((element) => {
    const [head, value] = branches(element);
    if (!head || head.rule === "property") return propertyOf(base, scope);
    return evaluate(value ?? head, scope);
  });
  return mapWith(values, part, scope);
}

function cases(part: Tree, scope: Scope): Value {
  const results: Value[] = [];
  const visit = (tree: Tree) => {
    let behind = "";
    for (const child of tree.children) {
      if (!isTree(child)) behind = child.kind;
      else if (child.rule === "caseAlternative" || child.rule === "extendedCaseAlternative") visit(child);
      else if (behind === "THEN" || behind === "ELSE") results.push(evaluate(child, scope));
      else evaluate(child, scope);
    }
  };
  visit(part);
  return either(results, scope.rounds);
}

/** `x.name`, `x[0]`, `x[..10]`, one after another. */
function postfixed(part: Tree, scope: Scope): Value {
  const [base, ...rest] = branches(part);
  let value = base ? evaluate(base, scope) : plain(scope.rounds);
  for (const postfix of rest) {
    const inner = branches(postfix);
    if (postfix.form === "PropertyPostfix") value = propertyOf(value, scope);
    else if (postfix.form === "IndexPostfix") value = element(value, inner, scope);
    else value = slice(value, postfix, scope);
  }
  return value;
}

function element(value: Value, inner: readonly Tree[], scope: Scope): Value {
  for (const child of inner) evaluate(child, scope);
  if (value.kind !== "list") return propertyOf(value, scope);
  return itemOf(value, scope);
}

/** One element of a list. */
export function itemOf(value: Value, scope: Scope): Value {
  const item = value.inner;
  if (!item) return propertyOf(value, scope);
  return {
    ...item,
    sum: Math.min(value.sum, scope.rounds * item.weight),
    ...(value.mass !== undefined && { mass: value.mass }),
  };
}

function slice(value: Value, postfix: Tree, scope: Scope): Value {
  const dots = postfix.children.findIndex((child) => !isTree(child) && child.kind === "DOTDOT");
  const bound = (from: number, to: number) => {
    const found = postfix.children.slice(from, to).find(isTree);
    return found && evaluate(found, scope);
  };
  const low = bound(0, dots);
  const high = bound(dots, postfix.children.length);
  // `[..n]` and `[a..b]` from the front, `[-n..]` from the end.
  let most = value.size;
  if (high?.high !== undefined && (high.low ?? -1) >= 0)
    most = Math.min(most, Math.max(0, high.high - Math.max(0, low?.low ?? 0)));
  if (!high && low?.low !== undefined && (low.high ?? 0) < 0) most = Math.min(most, -low.low);
  return cut(value, most, scope);
}

/** The first so many of a list or text. */
export function cut(value: Value, most: number, scope: Scope): Value {
  if (most >= value.size) return value;
  const each = value.inner ? value.inner.weight + 1 : 1;
  const weight = Math.min(value.weight, most * each);
  return {
    ...value,
    size: most,
    weight,
    sum: Math.min(value.sum, weight * scope.rounds),
    ...(value.mass !== undefined && { mass: Math.min(value.mass, most * scope.rounds * data.text) }),
  };
}
