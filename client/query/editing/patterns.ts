import { nameOf, type Token } from "./tokens.ts";

/** A node or relationship pattern as far as it is written: its variable, the labels or types it names, and its neighbours in the path. */
export interface Pattern {
  readonly kind: "node" | "relationship";
  readonly name: string | undefined;
  readonly names: readonly string[];
  /** Offsets from the opening bracket to behind the closing one, or to the end of the text. */
  readonly from: number;
  readonly to: number;
  /** Where the arrow points: to the right, to the left, or not known. */
  way: "out" | "in" | "any";
  left?: Pattern;
  right?: Pattern;
}

/** Words before a bracket that do not make it the call of a function. */
const before =
  /^(?:match|where|and|or|xor|not|in|then|else|when|with|return|create|merge|on|as|exists|count|collect|shortestpath|allshortestpaths|shortest|paths?|groups?|any|all|union|optional|distinct|by|acyclic|trail|walk|simple|path)$/iu;
const opening: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** The node and relationship patterns of a query, in order, linked along their paths; works on text that is being written. */
export function patternsOf(all: readonly Token[]): Pattern[] {
  const tokens = all.filter(({ kind }) => kind !== "comment");
  const patterns: Pattern[] = [];
  let last: { pattern: Pattern; end: number } | undefined;
  tokens.forEach((token, index) => {
    if (token.kind !== "sign" || !startsPattern(tokens, index)) return;
    const end = closing(tokens, index);
    const pattern = read(tokens, index, end);
    const between = last && tokens.slice(last.end + 1, index);
    if (last && between && joins(between, pattern.kind, last.pattern.kind)) link(last.pattern, pattern, between);
    patterns.push(pattern);
    last = { pattern, end };
  });
  return patterns;
}

/** The index of the bracket that closes the one at `index`; the number of tokens where none does. */
export function closing(tokens: readonly Token[], index: number): number {
  const stack: string[] = [];
  for (let at = index; at < tokens.length; at++) {
    const { kind, text } = tokens[at] as Token;
    if (kind !== "sign") continue;
    const close = opening[text];
    if (close) stack.push(close);
    else if (stack.at(-1) === text) stack.pop();
    if (stack.length === 0) return at;
  }
  return tokens.length;
}

/** The index of the bracket that is open at the end of these tokens; -1 where none is. */
export function openBracket(tokens: readonly Token[]): number {
  const stack: number[] = [];
  tokens.forEach(({ kind, text }, index) => {
    if (kind !== "sign") return;
    if (opening[text]) stack.push(index);
    else if (")]}".includes(text)) stack.pop();
  });
  return stack.at(-1) ?? -1;
}

/** Whether the bracket at an index opens a node or relationship pattern. */
export function startsPattern(tokens: readonly Token[], index: number): boolean {
  const [previous, here, first, second] = [index - 1, index, index + 1, index + 2].map((at) => tokens[at]);
  if (here?.text === "[") return previous?.kind === "sign" && previous.text === "-" && !isNumberSign(tokens, index - 2);
  if (here?.text !== "(") return false;
  if (previous?.kind === "word" && !before.test(previous.text)) return false;
  if (!first || /^[:){]$/u.test(first.text)) return true;
  if (first.kind !== "word" && first.kind !== "quoted") return false;
  return !second || /^[:){]$/u.test(second.text) || /^(?:where|is)$/iu.test(second.text);
}

/** `(1) - [2]` and `a - [x]` are no paths: before the line of one stands a node or an arrow's head. */
function isNumberSign(tokens: readonly Token[], index: number): boolean {
  const text = tokens[index]?.text;
  if (text !== ")") return text !== undefined && text !== "<";
  return !startsPattern(tokens, openBracket(tokens.slice(0, index)));
}

function read(tokens: readonly Token[], index: number, end: number): Pattern {
  const inside = tokens.slice(index + 1, end);
  const first = inside[0];
  const named = first && (first.kind === "word" || first.kind === "quoted") && !/^(?:where|is)$/iu.test(first.text);
  const names: string[] = [];
  let at = named ? 1 : 0;
  if (/^(?::|is)$/iu.test(inside[at]?.text ?? "")) {
    for (at++; at < inside.length; at++) {
      const token = inside[at] as Token;
      if (/^where$/iu.test(token.text)) break;
      if (token.kind === "word" || token.kind === "quoted") names.push(nameOf(token));
      else if (!/^[:|&!()%]$/u.test(token.text)) break;
    }
  }
  return {
    kind: tokens[index]?.text === "(" ? "node" : "relationship",
    name: named ? nameOf(first) : undefined,
    names,
    from: tokens[index]?.from ?? 0,
    to: tokens[end]?.to ?? Number.POSITIVE_INFINITY,
    way: "any",
  };
}

/** Whether what stands between two patterns is the line of a path. */
function joins(between: readonly Token[], kind: Pattern["kind"], last: Pattern["kind"]): boolean {
  const line = between.map(({ text }) => text).join("");
  if (last === "node" && kind === "relationship") return /^<?-$/u.test(line);
  if (last === "relationship") return kind === "node" && /^->?(?:[+*]|\{[\d,]*\})?$/u.test(line);
  return /^<?-->?(?:[+*]|\{[\d,]*\})?$/u.test(line);
}

function link(left: Pattern, right: Pattern, between: readonly Token[]): void {
  right.left = left;
  left.right = right;
  const line = between.map(({ text }) => text).join("");
  if (right.kind === "relationship") right.way = line.startsWith("<") ? "in" : "any";
  else if (left.kind === "relationship" && line.includes(">")) left.way = left.way === "in" ? "any" : "out";
}
