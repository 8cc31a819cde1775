import fc from "fast-check";
import { expect, test } from "vitest";
import { fileName, timeInName } from "../../../client/out/file-name.ts";
import { pathsOf, zipQueries } from "../../../client/query/keep/archive.ts";
import { findEntries, mostEntries, namedFields, ranDrafts, surplus } from "../../../client/query/keep/history.ts";
import { importFiles } from "../../../client/query/keep/import-files.ts";
import type { QueryFile } from "../../../client/query/keep/query-file.ts";
import { type HistoryEntry, newId } from "../../../client/query/keep/records.ts";
import {
  byFolder,
  compare,
  duplicateOf,
  findQueries,
  titleIn,
  toSaved,
  untitled,
} from "../../../client/query/keep/saved.ts";

const query = (title: string, more: Partial<QueryFile> = {}): QueryFile => ({
  ...{ title, titles: {}, description: "", descriptions: {}, tags: [], folder: "", fields: {} },
  ...{ cypher: `RETURN '${title}'`, ...more },
});
const entry = (cypher: string, at: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{ id: newId(at), cypher, fields: {}, at, what: "run", state: "complete" },
  ...more,
});

test("entries are found by all their words, whatever case and width, the newest first", () => {
  const entries = [
    entry("MATCH (m:Measure) RETURN m", 1),
    entry("RETURN $name", 2, { fields: { name: { type: "String", text: "ﾘﾁｳﾑ" } } }),
    entry("match (m:Measure) return count(m)", 3, { code: "refused_query" }),
  ];
  const found = (words: string) => findEntries(entries, words).map(({ at }) => at);
  expect([found(""), found("measure MATCH"), found("リチウム"), found("refused"), found("nothing")]).toEqual([
    [3, 2, 1],
    [3, 1],
    [2],
    [3],
    [],
  ]);
});

test("ids sort by time, and the oldest entries are too many", () => {
  const entries = Array.from({ length: mostEntries + 3 }, (_, at) => entry("RETURN 1", 1.7e12 + at * 1000));
  expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).sort());
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(surplus(entries)).toEqual(entries.slice(0, 3).map(({ id }) => id));
  expect(surplus(entries.slice(3))).toEqual([]);
});

test("a draft that was run since is none any more", () => {
  const drafts = ["RETURN 1", "RETURN 2"].map((cypher) => entry(cypher, 1, { what: "draft", state: "draft" }));
  expect(ranDrafts([...drafts, entry("RETURN 1\n", 2)])).toEqual([drafts[0]?.id]);
});

test("only the parameters that a text names are kept with it", () => {
  const one = { type: "Integer", text: "1" } as const;
  expect(namedFields({ cypher: "RETURN $a, '$b' // $c", fields: { a: one, b: one, c: one } })).toEqual({ a: one });
});

test("a query is found by title in any language, tag, folder and text, and listed by folder and title", () => {
  const all = [
    query("Beta 10", { folder: "Minerals" }),
    query("Beta 9", { folder: "Minerals", titles: { ja: "鉱物" } }),
    query("Alpha", { tags: ["lithium"] }),
    query("Gamma", { cypher: "MATCH (n:Country) RETURN n" }),
  ];
  const found = (words: string) => findQueries(all, words).map(({ title }) => title);
  expect([found("鉱物"), found("#lith"), found("minerals 10"), found("country")]).toEqual([
    ["Beta 9"],
    ["Alpha"],
    ["Beta 10"],
    ["Gamma"],
  ]);
  expect(byFolder(all, "en").map(({ path, queries }) => [path, queries.map(({ title }) => title)])).toEqual([
    ["", ["Alpha", "Gamma"]],
    ["Minerals", ["Beta 9", "Beta 10"]],
  ]);
  expect(all.map((one) => titleIn("ja", one))).toEqual(["Beta 10", "鉱物", "Alpha", "Gamma"]);
});

test("a copy has a title of its own, a query without one that of its first line", () => {
  const first = toSaved(query("Q"), 1);
  const second = duplicateOf(first, [first], 2);
  expect([second.title, duplicateOf(second, [first, second], 3).title]).toEqual(["Q 2", "Q 3"]);
  expect(untitled({ cypher: "// Who does what?\nMATCH (n) RETURN n", fields: {} }).title).toBe("Who does what?");
});

test("files that meet what is there are new, the same, or in its place", () => {
  const saved = [toSaved(query("A"), 1), toSaved(query("B", { folder: "F" }), 1)];
  const [same, changed, moved] = [query("A"), query("b", { folder: "F", cypher: "RETURN 2" }), query("B")];
  const met = compare([same, changed, moved], saved);
  expect(met).toEqual({ fresh: [moved], same: [same], taken: [{ file: changed, by: saved[1] }] });
});

test("names of files are safe on every system", () => {
  expect(
    ['a/b:c*?"<>|\\d', "CON", "nul.txt", "LPT1", "com¹", "...", "  x. ", "", "質問？", "a\u202eb\u0000c"].map((name) =>
      fileName(name),
    ),
  ).toEqual(["a b c d", "_CON", "_nul.txt", "_LPT1", "_com¹", "query", "x", "query", "質問？", "a b c"]);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const name = fileName(text);
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
      expect(name).not.toMatch(/[ .]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(Array.from(name).length).toBeLessThanOrEqual(81);
    }),
  );
  expect(timeInName(new Date(2026, 0, 2, 3, 4, 5).getTime())).toBe("2026-01-02 030405");
});

test("two queries never get the same file, not even where case makes no difference", () => {
  expect(pathsOf([query("Q", { folder: "a/CON" }), query("q", { folder: "A/con" }), query("?")])).toEqual([
    "a/_CON/Q.cypher",
    "A/_con/q (2).cypher",
    "query.cypher",
  ]);
});

test("what goes into an archive comes out of it", async () => {
  const all = [
    query("Q", { folder: "x/y", tags: ["t"] }),
    query("質問：どれ？", { fields: { a: { type: "Date", text: "2021-06-08" } } }),
  ];
  const bytes = await zipQueries(all);
  expect(await importFiles([{ path: "all.zip", bytes }])).toEqual({ queries: all, wrong: [], others: 0 });
});

test("files of any kind are read, told to be wrong, or counted, and none stops the others", async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from("RETURN '日本'", "utf16le")]);
  const { queries, wrong, others } = await importFiles([
    { path: "folder/sub/one.cypher", bytes: bytes("RETURN 1") },
    { path: "folder/two.cql", bytes: bytes("// title: Two\n// folder: own\nRETURN 2") },
    { path: "three.cypher", bytes: utf16 },
    { path: "bad.cypher", bytes: bytes("// title: x\n// oops\nRETURN 1") },
    { path: "latin.cypher", bytes: new Uint8Array([0xe9, 0x20]) },
    { path: "large.cypher", bytes: new Uint8Array(2_000_000) },
    { path: "broken.zip", bytes: bytes("PK nothing") },
    { path: "picture.png", bytes: bytes("") },
  ]);
  expect(queries.map(({ title, folder, cypher }) => [title, folder, cypher])).toEqual([
    ["one", "folder/sub", "RETURN 1"],
    ["Two", "own", "RETURN 2"],
    ["three", "", "RETURN '日本'"],
  ]);
  expect([wrong.map(({ path, error }) => [path, error.fault, error.line]), others]).toEqual([
    [
      ["bad.cypher", "no_key", 2],
      ["latin.cypher", "not_text", 1],
      ["large.cypher", "too_large", 1],
      ["broken.zip", "not_text", 1],
    ],
    1,
  ]);
});
