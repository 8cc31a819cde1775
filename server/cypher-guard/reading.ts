import { HttpError } from "../errors.ts";
import { parse, ReadingTooLong, SyntaxFault, wordsOf } from "./grammar.ts";
import { hints } from "./hints.ts";
import { nearest } from "./nearest.ts";
import { positionAt } from "./position.ts";
import type { Refuse } from "./refusal.ts";
import { all, type Leaf, nameOf, type Tree, walk } from "./tree.ts";

/** Reads a text as one statement of Cypher. The tree is that of the grammar. */
export function readStatement(text: string, refuse: Refuse): Tree {
  const words = wordsOf(text);
  checkWords(words, text, refuse);
  const tree = parsed(text, words, refuse);
  const [, second] = all(tree, "statementOrCommand");
  if (second)
    throw refuse(
      "statements",
      "There is more than one statement.",
      "Run them one by one: select one of them.",
      second.start,
    );
  return tree;
}

/** What is refused before the parser: prefixes, commands, words of the grammar that nest without brackets. */
function checkWords(words: readonly Leaf[], text: string, refuse: Refuse): void {
  const [head] = words;
  if (!head || words.every(({ kind }) => kind === "SEMICOLON"))
    throw new HttpError("invalid_query", "There is no query here.", { position: positionAt(text, 0) });
  const hint = { COLON: hints.consoleCommand, ...prefixes }[head.kind as "COLON"];
  if (hint) throw refuse(hint.rule, hint.why, hint.instead, head.start);
  for (const { kind, text: word, start } of words) {
    const interpolated = hints.interpolatedStringLiteral;
    if (interpolated && kind.startsWith("INTERPOLATED"))
      throw refuse(interpolated.rule, interpolated.why, interpolated.instead, start);
    if (kind === "ErrorChar" || kind === "OBFUSCATION") throw unexpected(text, start, word, []);
  }
  const cases = words.filter(({ kind }) => kind === "CASE");
  if (cases.length > 50)
    throw refuse(
      "nesting",
      "There are more than 50 CASE.",
      "Look values up in a map: {a: 1, b: 2}[x].",
      cases[50]?.start ?? 0,
    );
}

const prefixes = { CYPHER: hints.preparserOption, EXPLAIN: hints.preparserOption, PROFILE: hints.preparserOption };

function parsed(text: string, words: readonly Leaf[], refuse: Refuse): Tree {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof SyntaxFault) throw unexpected(text, error.offset, error.word, error.expected, words);
    if (!(error instanceof ReadingTooLong || error instanceof RangeError)) throw error;
    throw refuse(
      "nesting",
      "The text takes too long to read: it has a mistake deep inside, or too much nested in itself.",
      "Look for a bracket or a word too many, or build the query in steps with WITH … AS name.",
      0,
    );
  }
}

const clauses = [
  "MATCH",
  "OPTIONAL",
  "WHERE",
  "WITH",
  "RETURN",
  "UNWIND",
  "CALL",
  "ORDER",
  "SKIP",
  "LIMIT",
  "UNION",
  "YIELD",
];

function unexpected(
  text: string,
  offset: number,
  word: string,
  expected: readonly string[],
  words: readonly Leaf[] = [],
): HttpError {
  const position = positionAt(text, offset);
  if (!word) {
    const last = words.at(-1)?.text;
    return new HttpError("invalid_query", `The query ends too early${last ? `, after ${last}` : ""}.`, { position });
  }
  const near = nearest(word, clauses);
  const hint =
    near && near !== word.toUpperCase()
      ? ` Did you mean ${near}?`
      : expected.length > 0 && expected.length < 6
        ? ` Expected here: ${expected.map(written).join(", ")}.`
        : "";
  return new HttpError("invalid_query", `${short(word)} is not expected here.${hint}`, { position });
}

const short = (word: string) => (word.length > 40 ? `${word.slice(0, 40)}…` : word);

const signs: Readonly<Record<string, string>> = {
  LPAREN: "(",
  RPAREN: ")",
  LBRACKET: "[",
  RBRACKET: "]",
  LCURLY: "{",
  RCURLY: "}",
  COMMA: ",",
  COLON: ":",
  SEMICOLON: ";",
  EQ: "=",
  BAR: "|",
  DOT: ".",
  GT: ">",
  LT: "<",
  MINUS: "-",
  EOF: "the end",
};
const written = (kind: string) => signs[kind] ?? kind.toLowerCase().replaceAll("_", " ");

/** The names of the parameters in a text, each once. */
export function parameterNames(tree: Tree): string[] {
  return [...new Set([...walk(tree)].filter(({ rule }) => rule === "parameterName").map(nameOf))];
}
