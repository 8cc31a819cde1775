/** What a piece of a query is; `quoted` is a name in back-quotes, `sign` all that is not a word. */
export type TokenKind = "comment" | "string" | "number" | "parameter" | "quoted" | "word" | "sign";

/** A piece of a query's text; offsets in UTF-16 code units, end exclusive. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ["comment", /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/uy],
  ["string", /'(?:\\[\s\S]|[^'\\])*(?:'|\\?$)|"(?:\\[\s\S]|[^"\\])*(?:"|\\?$)/uy],
  ["quoted", /`(?:``|[^`])*(?:`|$)/uy],
  ["parameter", /\$(?:`(?:``|[^`])*(?:`|$)|[\p{L}\p{N}_]+)/uy],
  ["number", /0x[\da-f_]+|0o[0-7_]+|(?:\d[\d_]*(?:\.\d[\d_]*)?|\.\d[\d_]*)(?:e[+-]?\d+)?/iuy],
  ["word", /[\p{L}_][\p{L}\p{N}_]*/uy],
  ["sign", /\.\.|<=|>=|<>|=~|\|\||[\s\S]/uy],
];
const blank = /\s*/uy;

/** The pieces of a query in order, without the blanks between them; a string, name or comment that does not end goes to the end of the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = skipBlank(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = skipBlank(text, token.to);
  }
  return tokens;
}

/** Whether a string, a name in back-quotes or a comment goes on beyond its text. */
export function isOpen({ kind, text }: Token): boolean {
  if (kind === "comment") return text.startsWith("/*") && (text.length < 4 || !text.endsWith("*/"));
  if (kind === "quoted" || text.startsWith("$`")) return text.replaceAll("``", "").split("`").length % 2 === 0;
  return kind === "string" && (text.length < 2 || !/^(?:'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*")$/u.test(text));
}

/** The name that a word, a name in back-quotes or a parameter says. */
export function nameOf(token: Token): string {
  const text = token.kind === "parameter" ? token.text.slice(1) : token.text;
  return text.startsWith("`") ? text.replace(/^`|`$/gu, "").replaceAll("``", "`") : text;
}

/** A name as it is written in a query: in back-quotes where it needs them. */
export function written(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

function tokenAt(text: string, from: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = from;
    const found = pattern.exec(text)?.[0];
    if (found) return { kind, text: found, from, to: from + found.length };
  }
  return { kind: "sign", text: text.charAt(from), from, to: from + 1 };
}

function skipBlank(text: string, from: number): number {
  blank.lastIndex = from;
  return from + (blank.exec(text)?.[0].length ?? 0);
}
