import { expect, test } from "vitest";
import { piecesOf } from "../../../server/cypher-guard/pieces.ts";
import { checkText } from "../../../server/cypher-guard/text.ts";
import { refused } from "./verdict.ts";

test("a query is cut into code, strings, names and comments as a server reads it", () => {
  const text = "RETURN 'a\\'//' /* ' */ + \"`\" AS `b``c` // '\n;";
  const pieces = piecesOf(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
  expect(pieces).toEqual([
    ["code", "RETURN "],
    ["string", "'a\\'//'"],
    ["code", " "],
    ["comment", "/* ' */"],
    ["code", " + "],
    ["string", '"`"'],
    ["code", " AS "],
    ["name", "`b``c`"],
    ["code", " "],
    ["comment", "// '"],
    ["code", "\n;"],
  ]);
});

test("what does not end says what it lacks", () => {
  const open = ["RETURN 'a", 'RETURN "a\\"', "RETURN `a``", "RETURN 1 /* a"];
  expect(open.map((text) => piecesOf(text).at(-1)?.open)).toEqual(["'", '"', "`", "*/"]);
});

test("Japanese, full-width letters, emoji with joiners and soft hyphens stay possible in strings", () => {
  const strings = ["リチウム", "ＤＰＡ", "｢電池｣", "👩‍🔬🔋", "co\u00ADbalt", "ใ", "\u3000"];
  for (const text of strings)
    expect(() => checkText(`RETURN '${text}' AS \`名前\` // ${text.replace(/[\u00AD\u200D]/g, "")}`)).not.toThrow();
});

test("brackets in strings, names and comments do not count as nested, those in code do", () => {
  const many = "(".repeat(60);
  expect(() => checkText(`RETURN '${many}' AS \`${many}\` // ${many}`)).not.toThrow();
  expect(() => checkText(`RETURN ${"(".repeat(50)}1${")".repeat(50)}`)).not.toThrow();
  expect(refused(`RETURN ${"(".repeat(51)}1${")".repeat(51)}`)?.extra).toEqual({
    rule: "nesting",
    position: { line: 1, column: 58, offset: 57 },
    instead: "Take parts out with WITH … AS name, or remove brackets.",
  });
});

test("bytes are counted, not characters", () => {
  expect(() => checkText(`RETURN '${"語".repeat(3_330)}'`)).not.toThrow();
  expect(refused(`RETURN '${"語".repeat(3_331)}'`)?.message).toBe(
    "The query has 10,002 bytes; at most 10,000 are read.",
  );
});
