import { branches, first, has, nameOf, type Tree, textOf } from "../tree.ts";
import { evaluate } from "./evaluate.ts";
import { type Scope, spend } from "./scope.ts";
import type { Value } from "./value.ts";

/** What is wrong with a regular expression, or how many of its quantifiers have no upper bound. */
export type Judged = { fault: string; instead: string } | { open: number };

const tooLong = { fault: "it has more than 500 characters", instead: "Use CONTAINS, or several shorter conditions." };

/**
 * Judges a regular expression of Java by the little of them that is known to end soon: characters, classes, anchors, flags,
 * alternatives, groups repeated a bounded number of times, and at most two quantifiers without a bound beside a last `.*`.
 */
export function judgeRegex(pattern: string): Judged {
  if (pattern.length > 500) return tooLong;
  if (/\\[1-9k]/.test(pattern)) return { fault: "it refers back to a group", instead: "Write the words out." };
  if (/\(\?[=!<>]/.test(pattern))
    return { fault: "it looks ahead or behind", instead: "Use two conditions with AND, one of them with NOT." };
  const body = pattern.replace(/\.\*\$?$/, "");
  return walkRegex(body);
}

const token =
  /\\Q[\s\S]*?(?:\\E|$)|\\[pPx]\{[^}]*\}|\\[\s\S]|\[(?:\\[\s\S]|\[[^\]]*\]|[^\]\\])*\]|\(\?[a-zA-Z]*-?[a-zA-Z]*[):]|\(|\)|\||(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?|[\s\S]/gu;

interface Group {
  /** Quantifiers inside it. */
  quantified: boolean;
  repeats: number;
}

function walkRegex(body: string): Judged {
  const groups: Group[] = [{ quantified: false, repeats: 1 }];
  let closed: Group | undefined;
  let open = 0;
  for (const [part] of body.matchAll(token)) {
    const here = groups.at(-1);
    if (!here) break;
    if (/^(?:[*+?]|\{)/.test(part)) {
      const fault = quantifier(part, closed);
      if (fault) return fault;
      here.quantified = true;
      if (/^(?:[*+]|\{\d+,\})/.test(part)) open++;
      closed = undefined;
    } else if (part === "(" || (part.startsWith("(?") && part.endsWith(":"))) {
      groups.push({ quantified: false, repeats: 1 });
      closed = undefined;
    } else if (part === ")") {
      closed = groups.length > 1 ? groups.pop() : undefined;
      const outer = groups.at(-1);
      if (outer && closed?.quantified) outer.quantified = true;
    } else closed = undefined;
  }
  if (open > 2)
    return {
      fault: "it has more than two * or + beside a last .*",
      instead: "Use bounded repeats such as {0,20}, or CONTAINS.",
    };
  return { open };
}

function quantifier(part: string, group: Group | undefined): { fault: string; instead: string } | undefined {
  const numbers = part.match(/\d+/g)?.map(Number) ?? [];
  if (numbers.some((times) => times > 100))
    return { fault: "it repeats more than 100 times", instead: "Repeat at most {0,100}." };
  if (!group) return undefined;
  if (group.quantified && part !== "?")
    return {
      fault: "it repeats a group that repeats something itself",
      instead: "Write the group without * + or {} in it.",
    };
  if (/^(?:[*+]|\{\d+,\})/.test(part))
    return {
      fault: "it repeats a group without a bound",
      instead: "Use a class such as [ab]*, or a bound: (ab){0,20}.",
    };
  return undefined;
}

/** `text =~ pattern`: the pattern is known and simple, the text is not longer than properties are. */
export function matched(operand: Tree, left: Value, scope: Scope): void {
  const stored = evaluate(operand, scope);
  const { refuse } = scope.account;
  const pattern = constantText(operand, scope) ?? wordsOf(operand, scope);
  if (pattern === undefined)
    throw refuse(
      "regex",
      "The pattern after =~ is known only while the query runs.",
      "Write it as 'text' or pass it as a $parameter; to compare with a property use CONTAINS, STARTS WITH or ENDS WITH.",
      operand.start,
    );
  const judged = judgeRegex(pattern);
  if ("fault" in judged)
    throw refuse("regex", `This pattern may take very long: ${judged.fault}.`, judged.instead, operand.start);
  if (stored.weight > 1_000) spend(scope, operand, 0, stored.weight * 20, stored.sum * 20);
  const open = Math.max(1, judged.open);
  // Tried: 20,000 letters against a*a*b take 4.8 s. The longest property of the shipped datasets has 11,670.
  const length = left.stored ? Math.min(left.size, 12_000) : left.size;
  const mean = Math.min(length, Math.max(100, left.sum / scope.rounds));
  spend(scope, operand, 200, length ** open * 12, left.sum * mean ** (open - 1) * 12);
}

/** A pattern with properties in it, as `'.*' + n.name + '.*'`: each stands for a word. */
function wordsOf(part: Tree, scope: Scope): string | undefined {
  const [only] = branches(part);
  if (part.rule === "parenthesizedExpression" && only) return wordsOf(only, scope);
  if (part.rule !== "expression6" || has(part, "MINUS")) return undefined;
  const texts = branches(part).map(
    (child) => constantText(child, scope) ?? (isProperty(child, scope) ? "word" : undefined),
  );
  return texts.every((one) => one !== undefined) ? texts.join("") : undefined;
}

/** Whether it is `n.name` of a node: what is in the graph is not made to be slow. */
function isProperty(part: Tree, scope: Scope): boolean {
  const [base, ...rest] = branches(part);
  if (part.rule !== "expression2" || base?.rule !== "variable" || rest.length !== 1) return false;
  const value = scope.names.get(nameOf(base));
  return rest[0]?.form === "PropertyPostfix" && value?.kind === "plain" && value.stored === true;
}

/** A text that is known before the query runs: a literal, a parameter, or such ones added. */
export function constantText(part: Tree, scope: Scope): string | undefined {
  const inner = branches(part);
  if (part.rule === "parameter") {
    const name = first(part, "parameterName");
    const given = name && scope.account.parameters[nameOf(name)];
    return typeof given === "string" ? given : undefined;
  }
  if (part.rule === "stringLiteral") return unescaped(textOf(part).slice(1, -1));
  if (part.rule === "expression6" && !has(part, "MINUS")) {
    const texts = inner.map((child) => constantText(child, scope));
    return texts.every((one) => one !== undefined) ? texts.join("") : undefined;
  }
  const [only] = inner;
  const wraps = ["literal", "parenthesizedExpression", "procedureArgument", "functionArgument"].includes(part.rule);
  return wraps && inner.length === 1 && only ? constantText(only, scope) : undefined;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

function unescaped(written: string): string {
  return written.replace(/\\([\s\S])/g, (_all, sign: string) => escapes[sign] ?? sign);
}
