import type { queryRulesEn } from "../../i18n/query-rules-en.ts";
import { type Token, tokenize } from "../../query/editing/tokens.ts";

/** A rule of the server's guard by its name. */
export type Rule = keyof typeof queryRulesEn;

/** A piece of a text that the server is known to refuse, and what to write for it where that is plain. */
export interface Refusal {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
  readonly instead?: string;
}

const clauses: readonly (readonly [Rule, RegExp])[] = [
  ["write", /^(?:create|merge|insert|delete|detach|nodetach|set|remove|foreach)$/iu],
  ["admin", /^(?:drop|alter|rename|grant|deny|revoke)$/iu],
  ["show", /^show$/iu],
  ["transactions", /^terminate$/iu],
  ["load-csv", /^load$/iu],
  ["graph", /^use$/iu],
  ["prefix", /^cypher$/iu],
];
/** What stands before or behind a name: there the word is no clause. */
const behindName = /^[.:$|&{,(=]$/u;
const beforeName = /^[.:,)=<>+*/%-]$|^(?:is|in|as|and|or|starts|ends|contains)$/iu;
const usualBound = 5;

/** What the server will refuse in a text, as far as its tokens tell: clauses that write, paths without an end. */
export function refusalsIn(text: string): Refusal[] {
  const tokens = tokenize(text).filter(({ kind }) => kind !== "comment");
  return tokens.flatMap((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (token.kind === "word") return clause(token, before, after);
    const path = token.kind === "sign" && boundless(tokens, index);
    return path ? [path] : [];
  });
}

function clause(token: Token, before: Token | undefined, after: Token | undefined): Refusal[] {
  if (before && (behindName.test(before.text) || /^as$/iu.test(before.text))) return [];
  if (!after || beforeName.test(after.text)) return [];
  return clauses
    .filter(([rule, words]) => words.test(token.text) && (rule !== "load-csv" || /^csv$/iu.test(after.text)))
    .map(([rule]) => ({ rule, from: token.from, to: token.to }));
}

/** `[*]`, `[:T*]`, `[*2..]`, and `->+`, `->*`, `->{2,}` behind a relationship. */
function boundless(tokens: readonly Token[], index: number): Refusal | undefined {
  const token = tokens[index] as Token;
  const [before, after, next] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
  const instead = (to: number, text: string): Refusal => ({ rule: "path-length", from: token.from, to, instead: text });
  if (token.text === "*" && inRelationship(tokens, index)) {
    if (after?.text === "]" || after?.text === "{") return instead(token.to, `*1..${usualBound}`);
    if (after?.text === ".." && (next?.text === "]" || next?.text === "{"))
      return instead(after.to, `*1..${usualBound}`);
    const openEnd = after?.kind === "number" && next?.text === ".." && !/^\d/u.test(tokens[index + 3]?.text ?? "");
    return openEnd ? instead(next.to, `*${after.text}..${Math.max(usualBound, Number(after.text))}`) : undefined;
  }
  if (!(before?.text === ">" || before?.text === "-") || !closesRelationship(tokens, index - 1)) return undefined;
  if ((token.text === "+" || token.text === "*") && after?.text === "(")
    return instead(token.to, `{${token.text === "+" ? 1 : 0},${usualBound}}`);
  const [least, comma, close] = after?.kind === "number" ? [after, next, tokens[index + 3]] : [undefined, after, next];
  if (token.text !== "{" || comma?.text !== "," || close?.text !== "}") return undefined;
  return instead(close.to, `{${least?.text ?? 0},${Math.max(usualBound, Number(least?.text ?? 0))}}`);
}

function inRelationship(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const { text } = tokens[at] as Token;
    if (text === "[") return /^[-]$/u.test(tokens[at - 1]?.text ?? "");
    if (/^[\])}({*]$/u.test(text)) return false;
  }
  return false;
}

function closesRelationship(tokens: readonly Token[], index: number): boolean {
  const at = tokens[index]?.text === ">" ? index - 1 : index;
  return tokens[at]?.text === "-" && (tokens[at - 1]?.text === "]" || tokens[at - 1]?.text === "-");
}
