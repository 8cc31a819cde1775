import fc from "fast-check";
import { expect, test } from "vitest";
import { normalised, type QueryFile } from "../../../client/query/keep/query-file.ts";
import { QueryFileError, readQueryFile } from "../../../client/query/keep/read-file.ts";
import { writeQueryFile } from "../../../client/query/keep/write-file.ts";
import { parameterTypes } from "../../../client/query/types.ts";

const empty: QueryFile = {
  title: "Q",
  titles: {},
  description: "",
  descriptions: {},
  tags: [],
  folder: "",
  fields: {},
  cypher: "RETURN 1",
};

/** Texts with all that could break a line, a comment or a quote. */
const awkward = fc.constantFrom(
  ..."\n|\r\n|\r|//|/*|*/|\\u000A|\\ u|\\|\"|'|`|;|:|,|=|// title: x|日本語|、|\u2028|\u0085|\ufeff|é|👩‍🔬|$|\0".split(
    "|",
  ),
  "  ",
  " = ",
);
const text = fc
  .array(fc.oneof(awkward, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 8 })
  .map((parts) => parts.join("").toWellFormed());
const some = text.filter((value) => value.trim() !== "");
const language = fc.constantFrom("ja", "en", "zh-Hant", "constructor");
const field = fc.record({ type: fc.constantFrom(...parameterTypes), text });
const name = fc.oneof(
  text.filter((value) => value !== ""),
  fc.constantFrom("share", "__proto__", "constructor", "残り", "a b", "a:b", "``", "1"),
);
const file: fc.Arbitrary<QueryFile> = fc.record({
  title: some,
  titles: fc.dictionary(language, some),
  description: text,
  descriptions: fc.dictionary(language, some),
  tags: fc.array(text, { maxLength: 4 }),
  folder: text,
  fields: fc.array(fc.tuple(name, field), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs)),
  cypher: some.filter((value) => /[^\s;]/u.test(value)),
});

/** What is wrong with a file, and where. */
function fault(content: string): [string, number, string] | undefined {
  try {
    readQueryFile(content, "name");
  } catch (error) {
    if (error instanceof QueryFileError) return [error.fault, error.line, error.about];
    throw error;
  }
  return undefined;
}

test("what is written is read back the same, whatever the texts hold", () => {
  fc.assert(
    fc.property(file, (query) => {
      expect(readQueryFile(writeQueryFile(query), "n")).toEqual(normalised(query));
    }),
    {
      numRuns: 2000,
    },
  );
});

test("line ends of Windows and a byte order mark make no difference", () => {
  fc.assert(
    fc.property(file, (query) => {
      const written = writeQueryFile(query);
      const windows = `\ufeff${written.replaceAll("\n", "\r\n")}`;
      expect(readQueryFile(windows, "n")).toEqual(readQueryFile(written, "n"));
    }),
  );
});

test("writing what was read gives the same file: Git sees no change", () => {
  fc.assert(
    fc.property(file, (query) => {
      const written = writeQueryFile(query);
      expect(writeQueryFile(readQueryFile(written, "n"))).toBe(written);
    }),
  );
});

test("a file is a comment, an empty line and a statement", () => {
  const query: QueryFile = {
    ...empty,
    title: "Which measures?",
    titles: { ja: "どの強化策か" },
    description: "First line.\n\n  Third line",
    tags: ["a", "b c"],
    folder: "Minerals/Lithium",
    fields: {
      share: { type: "Integer", text: "40" },
      "odd name": { type: "String", text: " x\ny" },
      none: { type: "Null", text: "" },
    },
    cypher: "MATCH (n)\nRETURN n // all;",
  };
  expect(writeQueryFile(query).split("\n")).toEqual([
    "// title: Which measures?",
    "// title.ja: どの強化策か",
    "// description: First line.",
    "//",
    "//     Third line",
    "// tags: a, b c",
    "// folder: Minerals/Lithium",
    "// param share: Integer = 40",
    '// param `odd name`: String = " x\\ny"',
    "// param none: Null",
    "",
    "MATCH (n)",
    "RETURN n // all",
    ";",
    "",
  ]);
});

test("no line of a comment holds an escape that the server would read", () => {
  fc.assert(
    fc.property(file, (query) => {
      const [front = ""] = writeQueryFile(query).split("\n\n", 1);
      expect(front).not.toMatch(/\\u/);
      expect(front.split("\n").filter((line) => !line.startsWith("//"))).toEqual([]);
    }),
  );
});

test("a file without a comment of ours is a statement, with the comments it has", () => {
  const content = "// What is there.\nMATCH (n) RETURN n;\nMATCH (m) RETURN m;\n";
  expect(readQueryFile(content, "what-is-there")).toEqual({
    ...empty,
    title: "what-is-there",
    cypher: "// What is there.\nMATCH (n) RETURN n;\nMATCH (m) RETURN m",
  });
});

test("a file that is wrong is told with its line", () => {
  expect([
    fault("// title: x\n// author: y\nRETURN 1"),
    fault("// title: x\n// no key here\nRETURN 1"),
    fault("// title: x\n// title: y\nRETURN 1"),
    fault("// title.ja: x\n// title:\nRETURN 1"),
    fault("// title: x\n// param a: Whole = 1\nRETURN 1"),
    fault("// title: x\n// param a: Integer 1\nRETURN 1"),
    fault('// title: x\n// param a: String = "1\nRETURN 1'),
    fault("// title: x\n// tags.ja: y\nRETURN 1"),
    fault("// title: x\n\n;\n"),
    fault(""),
    fault("// title: x"),
  ]).toEqual([
    ["unknown_key", 2, "author"],
    ["no_key", 2, "// no key here"],
    ["twice", 2, "title"],
    ["no_title", 2, ""],
    ["parameter_type", 2, "Whole"],
    ["parameter", 2, "Integer 1"],
    ["parameter_text", 2, '"1'],
    ["unknown_key", 2, "tags.ja"],
    ["no_statement", 4, ""],
    ["no_statement", 1, ""],
    ["no_statement", 1, ""],
  ]);
});

test("nothing else than an error of ours comes of any text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(awkward, fc.constantFrom("// title", "// param ", "// tags", ": ")), { maxLength: 14 }),
      (parts) => {
        fault(parts.join(""));
      },
    ),
    { numRuns: 3000 },
  );
});
