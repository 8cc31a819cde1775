import fc from "fast-check";
import { goodQueries } from "./good-queries.ts";
import { hostileQueries } from "./hostile-queries.ts";

const wordsOf = (text: string) => text.match(/\s+|\w+|'[^']*'|"[^"]*"|[^\s\w]/gu) ?? [];
const good = goodQueries.map(({ cypher }) => cypher);
const fragments = [
  ...hostileQueries.map(({ cypher }) => cypher).filter((text) => text.length < 300),
  ..."CREATE (x)|SET n.a = 1|DELETE n|MERGE (x:Y)|REMOVE n.a|CALL { CREATE (x) }|FOREACH (i IN [1] | CREATE (x))".split(
    "|",
  ),
  ..."SHOW USERS|LOAD CSV FROM 'file:///x' AS l|USE system|IN TRANSACTIONS|CALL db.clearQueryCaches()".split("|"),
  ..."/*|*/|//|`|'|\"|\\|\\u0027|;|{|}|(|)|[|]|$|$x|:|::|..|*|=~|UNION|WITH|RETURN *|WHERE|s'{|\u00A0|\u200B|\u3000|ſET|CYPHER 25".split(
    "|",
  ),
  "DELETE",
  "DETACH DELETE n",
  "CREATE",
  "INSERT (x)",
  "FINISH",
  "NEXT",
  "LET a = 1",
  "FILTER true",
  "WHEN true THEN",
];

type Change = (words: string[], at: number, with_: string) => string[];
const changes: Record<string, Change> = {
  insert: (words, at, text) => [...words.slice(0, at), ` ${text} `, ...words.slice(at)],
  glue: (words, at, text) => [...words.slice(0, at), text, ...words.slice(at)],
  replace: (words, at, text) => [...words.slice(0, at), text, ...words.slice(at + 1)],
  drop: (words, at) => [...words.slice(0, at), ...words.slice(at + 1)],
  comment: (words, at, text) => [...words.slice(0, at), `/*${text.replaceAll("*/", "")}*/`, ...words.slice(at)],
  line: (words, at, text) => [...words.slice(0, at), `//${text}\n`, ...words.slice(at)],
  case: (words, at) => words.map((word, i) => (i === at ? swapped(word) : word)),
  quote: (words, at) => words.map((word, i) => (i === at && /^\w+$/.test(word) ? `\`${word}\`` : word)),
  cut: (words, at) => words.slice(0, at),
  behind: (words, _at, text) => [...words, " ", text],
  before: (words, _at, text) => [text, " ", ...words],
};

const swapped = (word: string) =>
  [...word].map((sign) => (sign === sign.toUpperCase() ? sign.toLowerCase() : sign.toUpperCase())).join("");

/** Good queries with hostile pieces put in, words changed, comments, quotes and signs added at any place. */
export const mutated: fc.Arbitrary<string> = fc
  .record({
    text: fc.constantFrom(...good),
    steps: fc.array(
      fc.record({
        change: fc.constantFrom(...Object.values(changes)),
        at: fc.nat(200),
        text: fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...fragments) },
          { weight: 1, arbitrary: fc.constantFrom(...good) },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ text, steps }) =>
    steps
      .reduce<string[]>(
        (words, { change, at, text: piece }) => change(words, at % (words.length + 1), piece),
        wordsOf(text),
      )
      .join(""),
  );

/** Good queries with small changes, which often still are queries. */
export const touched: fc.Arbitrary<string> = fc
  .record({
    text: fc.constantFrom(...good),
    other: fc.constantFrom(...good),
    change: fc.constantFrom(changes.case, changes.comment, changes.line, changes.quote, changes.replace),
    at: fc.nat(200),
    word: fc.nat(200),
  })
  .map(({ text, other, change, at, word }) => {
    const words = wordsOf(text);
    const piece = wordsOf(other)[word % wordsOf(other).length] ?? "";
    return change ? change(words, at % (words.length + 1), piece).join("") : text;
  });

/** Expressions with everything in everything, by the grammar. */
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const e = tie("expression");
  const form = (...parts: string[]) =>
    fc.tuple(e, e, e).map(([a, b, c]) => parts.join("").replaceAll("A", a).replaceAll("B", b).replaceAll("C", c));
  return {
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom(
        "1",
        "'ab'",
        "n",
        "n.row",
        "[1, 2]",
        "{a: 1}",
        "null",
        "range(1, 9)",
        "n.name_en",
        "labels(n)",
        "$p",
        "count(n)",
        "collect(n)[..9]",
      ),
      form("(A) + (B)"),
      form("[A, B]"),
      form("{k: A, l: B}"),
      form("[x IN [A] WHERE B = x | C]"),
      form("reduce(s = A, x IN [B] | s)"),
      form("CASE WHEN A = B THEN C ELSE A END"),
      form("(A)[0]"),
      form("[A][..2]"),
      form("toString(A)"),
      form("size([A])"),
      form("coalesce(A, B)"),
      form("any(x IN [A] WHERE x = B)"),
      form("A IS NULL"),
      form("NOT (A = B)"),
      form("COUNT { (n)-->(m) WHERE A = B }"),
      form("n {.*, k: A}"),
      form("replace(toString(A), 'a', toString(B))"),
      form("split(toString(A), 'b')"),
      form("head([A])"),
      form("exists { MATCH (n)--() RETURN A AS y }"),
    ),
  };
});

/** Whole queries around generated expressions. */
export const built: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      "MATCH (n) WITH n LIMIT 2 RETURN @ AS r",
      "MATCH (n) WHERE @ = @ RETURN n",
      "MATCH (n) UNWIND [@] AS u RETURN u, @ AS v",
      "MATCH (n) CALL (n) { RETURN @ AS q } RETURN q",
      "MATCH (n) WITH n, @ AS w ORDER BY w LIMIT 3 RETURN w",
    ),
    expression,
    expression,
  )
  .map(([frame, a, b]) => frame.replace("@", () => a).replaceAll("@", () => b));

/** Texts of up to 10,000 bytes that repeat a few pieces, as what is hard for a parser does. */
export const long: fc.Arbitrary<string> = fc
  .record({
    start: fc.constantFrom("RETURN ", "MATCH ", "MATCH (n) WHERE ", "UNWIND ", "", "CALL {", "WITH 1 AS a "),
    pieces: fc.array(
      fc.constantFrom(
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "a",
        "n:A",
        "|",
        "-",
        "->",
        "<-",
        "(a)",
        "-[r]-",
        "{a:1}",
        "+",
        "*",
        "=",
        "<",
        " IN ",
        " IS ",
        "x IN y",
        "WHERE ",
        "CASE ",
        "WHEN a THEN b ",
        "END ",
        "NOT ",
        ".",
        "..",
        "1",
        "'s'",
        "$p",
        ",",
        ":",
        "::INT",
        "EXISTS{",
        "any(",
        "reduce(",
        "RETURN 1 ",
        "UNION ",
        "((",
        "))",
        "!",
        "&",
        "%",
        " OR ",
        "`q`",
        ";",
      ),
      { minLength: 1, maxLength: 6 },
    ),
    end: fc.constantFrom("", " RETURN 1", "1", ")", "]"),
  })
  .map(({ start, pieces, end }) => {
    const piece = pieces.join("");
    return (
      start +
      piece.repeat(Math.max(1, Math.floor((9_980 - start.length - end.length) / Buffer.byteLength(piece)))) +
      end
    );
  });
