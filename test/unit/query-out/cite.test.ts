import { expect, test } from "vitest";
import { queryOutWords } from "../../../client/i18n/query-out.ts";
import {
  type Citation,
  citeAsBibtex,
  citeAsCsl,
  citeAsMarkdown,
  citeAsText,
  isoWithZone,
} from "../../../client/query/out/cite.ts";

const at = Date.UTC(2026, 10, 25, 12, 30);
const sums = { answer: "a".repeat(64), sorted: "b".repeat(64) };
const citation: Citation = {
  title: "Which & why?",
  cypher: "MATCH (n {a: $a})\nRETURN n, '```', 50% // _x_\n",
  parameters: { a: { $type: "Date", value: "2021-06-08" } },
  datasets: [{ id: "us", version: "1.0.0", title: { ja: "表", en: "Table" }, asOf: "2021-06-08" }],
  versions: { app: "0.1.0", database: "5.26.31" },
  ...{ url: "https://example.org/", at, rows: 3, cut: false, sums },
};
const words = queryOutWords("en").words;

test("a time tells its zone, also west of Greenwich and on half hours", () => {
  expect([isoWithZone(at, 540), isoWithZone(at, 0), isoWithZone(at, -210)]).toEqual([
    "2026-11-25T21:30:00+09:00",
    "2026-11-25T12:30:00+00:00",
    "2026-11-25T09:00:00-03:30",
  ]);
});

test("a citation as text holds all that tells the answer apart, in either language", () => {
  expect(citeAsText(citation, words, "en").split("\n")).toEqual([
    "Which & why? Answer to a Cypher query",
    "Table (us, version 1.0.0, as of 2021-06-08)",
    "Tsunagi 0.1.0, Neo4j 5.26.31, https://example.org/",
    `Asked ${isoWithZone(at)}`,
    "3 rows, complete",
    `SHA-256 of the answer (RFC 8785): ${sums.answer}`,
    `SHA-256 with the rows sorted: ${sums.sorted}`,
    'Parameters: $a = {"$type":"Date","value":"2021-06-08"}',
    "Query:",
    "MATCH (n {a: $a})",
    "RETURN n, '```', 50% // _x_",
    "",
  ]);
  const cut = { ...citation, cut: true, versions: undefined };
  const japanese = citeAsText(cut, queryOutWords("ja").words, "ja");
  expect(japanese).toContain("表 (us, バージョン1.0.0, 2021-06-08時点)\nTsunagi, https://example.org/\n");
  expect(japanese).toContain("3行（打ち切り。続きがある可能性あり）");
});

test("Markdown fences the query whatever back-quotes it has", () => {
  const made = citeAsMarkdown(citation, words, "en");
  expect(made).toContain("**Which & why?**");
  expect(made).toContain("````cypher\nMATCH (n {a: $a})\nRETURN n, '```', 50% // _x_\n````\n");
});

test("BibTeX escapes what TeX would read, CSL-JSON is JSON", () => {
  const made = citeAsBibtex(citation, words, "en");
  expect(made).toMatch(/^@misc\{tsunagi-aaaaaaaaaaaa,\n {2}title = \{\{Which \\& why\?/);
  expect(made).toContain("MATCH (n \\{a: \\$a\\}) RETURN n, '```', 50\\% // \\_x\\_");
  const [item] = JSON.parse(citeAsCsl(citation, words, "en"));
  expect(item).toMatchObject({
    ...{ id: "tsunagi-aaaaaaaaaaaa", type: "dataset", publisher: "Tsunagi", version: "0.1.0", source: "us 1.0.0" },
    abstract: expect.stringContaining("MATCH (n {a: $a})\nRETURN n"),
  });
});
