import { isOpen, type Token, tokenize } from "../../query/editing/tokens.ts";
import type { Coloured } from "../language/messages.ts";
import { keywords, literalWords } from "./keywords.ts";

/** The colours of a text as far as its tokens tell, at once; the grammar's own replace them. */
export function localColours(text: string): Coloured[] {
  const tokens = tokenize(text);
  return tokens.flatMap((token, index) => {
    const what = colourOf(token, tokens[index - 1], tokens[index + 1]);
    return what === undefined ? [] : [{ from: token.from, to: token.to, what }];
  });
}

const simple = {
  comment: "comment",
  string: "stringLiteral",
  number: "numberLiteral",
  parameter: "paramValue",
} as const;

function colourOf(token: Token, before: Token | undefined, after: Token | undefined): string | undefined {
  const { kind, text } = token;
  if (kind === "sign") return undefined;
  if (kind !== "word" && kind !== "quoted") return simple[kind];
  if (before?.text === "." && before.to === token.from) return after?.text === "(" ? "function" : "property";
  if (before && /^[:|&!]$/u.test(before.text)) return "label";
  if (kind === "quoted") return isOpen(token) ? "comment" : undefined;
  const word = text.toLowerCase();
  if (literalWords.has(word)) return "booleanLiteral";
  if (after?.text === ":" || after?.text === ".") return undefined;
  if (keywords.has(word)) return "keyword";
  return after?.text === "(" ? "function" : undefined;
}
