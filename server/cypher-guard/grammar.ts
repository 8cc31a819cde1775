/**
 * Neo4j's own grammar, generated for ANTLR. The package `@neo4j-cypher/language-support` has it but does not export it, and
 * its editor functions are too forgiving for a guard; hence a path into the package, whose version is pinned.
 */
import {
  type Token as AntlrToken,
  BaseErrorListener,
  CharStream,
  CommonTokenStream,
  PredictionMode,
  type RecognitionException,
  type Recognizer,
} from "antlr4ng";
import { CypherCmdLexer } from "../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/generated-parser/CypherCmdLexer.js";
import { CypherCmdParser } from "../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/generated-parser/CypherCmdParser.js";
import { type Leaf, leafOf, type Tree, treeOf } from "./tree.ts";

/** The names of all rules of the grammar. */
export const grammarRules: readonly string[] = CypherCmdParser.ruleNames;

/** A text that is not Cypher: where it stops being so, and the word that stands there ("" at the end). */
export class SyntaxFault extends Error {
  readonly offset: number;
  readonly word: string;
  readonly expected: readonly string[];

  constructor(offset: number, word: string, expected: readonly string[]) {
    super("syntax");
    this.offset = offset;
    this.word = word;
    this.expected = expected;
  }
}

/** A text that takes too long to read. */
export class ReadingTooLong extends Error {}

/** The words of a text, without white space and comments. */
export function wordsOf(text: string): Leaf[] {
  const stream = tokens(text);
  const offsetOf = offsetsIn(text);
  stream.fill();
  return stream
    .getTokens()
    .filter(({ channel, type }) => channel === 0 && type > 0)
    .map((token) => leafOf(token, nameOf(token.type), offsetOf));
}

/**
 * The tree of a text. Fast prediction first: what it reads, the full one reads alike; the full one knows a little more
 * (`[x IN xs WHERE x:A|B]`) but some texts of 200 words take it a second, so it has a deadline.
 */
export function parse(text: string): Tree {
  try {
    return read(text, PredictionMode.SLL, 2_000_000, Number.POSITIVE_INFINITY);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return read(text, PredictionMode.LL, 50_000, performance.now() + 60);
  }
}

function read(text: string, mode: number, steps: number, deadline: number): Tree {
  const stream = tokens(text);
  stream.steps = steps;
  stream.deadline = deadline;
  const parser = new CypherCmdParser(stream);
  parser.removeErrorListeners();
  parser.addErrorListener(new FirstFault(offsetsIn(text)));
  parser.interpreter.predictionMode = mode;
  try {
    return treeOf(parser.statementsOrCommands(), { rules: grammarRules, kindOf: nameOf, offsetOf: offsetsIn(text) });
  } finally {
    forget(parser);
  }
}

/** What was learnt of predictions is kept from text to text; strangers could make it grow for ever. */
function forget({ interpreter }: CypherCmdParser): void {
  let states = 0;
  for (const { length } of interpreter.decisionToDFA) states += length;
  if (states > 50_000) interpreter.clearDFA();
}

function tokens(text: string): BoundedTokens {
  const lexer = new CypherCmdLexer(CharStream.fromString(text));
  lexer.removeErrorListeners();
  return new BoundedTokens(lexer);
}

/** The parser counts characters; a text counts code units, of which an emoji has two. */
function offsetsIn(text: string): (characters: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (characters) => characters;
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return (characters) => offsets[characters] ?? text.length;
}

function nameOf(type: number): string {
  return CypherCmdLexer.symbolicNames[type] ?? "EOF";
}

class BoundedTokens extends CommonTokenStream {
  steps = Number.POSITIVE_INFINITY;
  deadline = Number.POSITIVE_INFINITY;

  override LA(offset: number): number {
    this.steps--;
    if (this.steps < 0 || (this.steps % 16 === 0 && performance.now() > this.deadline)) throw new ReadingTooLong();
    return super.LA(offset);
  }
}

class FirstFault extends BaseErrorListener {
  readonly #offsetOf: (characters: number) => number;

  constructor(offsetOf: (characters: number) => number) {
    super();
    this.#offsetOf = offsetOf;
  }

  override syntaxError(
    recognizer: Recognizer<never>,
    token: AntlrToken | null,
    _line: number,
    _column: number,
    _message: string,
    _error: RecognitionException | null,
  ): void {
    const expected = recognizer instanceof CypherCmdParser ? recognizer.getExpectedTokens().toArray() : [];
    const word = token && token.type > 0 ? (token.text ?? "") : "";
    throw new SyntaxFault(this.#offsetOf(token?.start ?? 0), word, expected.map(nameOf));
  }
}
