import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toRawCell } from "../../../client/query/out/cells.ts";
import {
  csvPieces,
  gather,
  jsonPieces,
  markdownPieces,
  ndjsonPieces,
  tsvPieces,
} from "../../../client/query/out/files.ts";
import { answered, edge, node } from "./answers.ts";

const naming = ({ key }: { key: string }) => key;
const one = node("Measure:m01", { name_en: "Measure one" });
const two = node("Agency:hhs");
const typed = ($type: string, value: unknown) => ({ $type, value });

test("each kind of value has its cell", () => {
  const path = {
    $type: "Path",
    nodes: [one, two, one],
    edges: [edge("Agency:hhs", "A", "Measure:m01"), edge("Agency:hhs", "B", "Measure:m01")],
  };
  const values = [
    ...[null, true, 1.5, -3, "text", typed("Integer", "-9007199254740993"), typed("Float", "NaN")],
    ...[typed("Date", "2021-06-08"), typed("Duration", "P1D"), typed("Point", { srid: 4326, x: 135.5, y: 35 })],
    ...[one, edge("Agency:hhs", "RESPONSIBLE_FOR", "Measure:m01"), path],
    ...[[one, typed("Date", "2021-06-08"), null, 1], { a: two, b: [typed("Integer", "9007199254740993")] }],
  ];
  expect(values.map((value) => toRawCell(value, naming))).toEqual([
    ...["", "true", 1.5, -3, "text", -9007199254740993n, "NaN"],
    ...["2021-06-08", "P1D", "SRID=4326;POINT(135.5 35)"],
    ...["Measure:m01", "Agency:hhs|RESPONSIBLE_FOR|Measure:m01"],
    "Measure:m01 <-[A]- Agency:hhs -[B]-> Measure:m01",
    ...['["Measure:m01","2021-06-08",null,1]', '{"a":"Agency:hhs","b":["9007199254740993"]}'],
  ]);
  expect(toRawCell([one], ({ properties }) => String(properties["name_en"]))).toBe('["Measure one"]');
});

test("CSV follows RFC 4180, runs in no spreadsheet, and keeps negative numbers", async () => {
  const answer = answered(
    ["name", "=n", 'a "b", c'],
    [
      ["=1+1", -3, "+x"],
      ["@a", typed("Integer", "-9007199254740993"), "\ttab"],
      ["-2", null, 'line\nbreak, "quoted"'],
    ],
  );
  const made = (await gather(csvPieces(answer, { naming })))?.join("");
  expect(made).toBe(
    'name,\'=n,"a ""b"", c"\r\n\'=1+1,-3,\'+x\r\n\'@a,-9007199254740993,\'\ttab\r\n\'-2,,"line\nbreak, ""quoted"""\r\n',
  );
  const marked = (await gather(csvPieces(answer, { naming, mark: true })))?.join("");
  expect(marked).toBe(`\ufeff${made}`);
});

test("what is written as CSV is read back by a reader of CSV", async () => {
  const text = fc.string({ unit: "binary" }).map((value) => value.toWellFormed());
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), async (rows) => {
      const made = await gather(csvPieces(answered(["a", "b"], rows), { naming }));
      const read: string[][] = parse(made?.join("") ?? "", { record_delimiter: "\r\n", bom: false });
      expect(read.slice(1).map((row) => row.map((cell) => cell.replace(/^'/, "")))).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/^'/, ""))),
      );
    }),
  );
});

test("Markdown and TSV keep every row one line", async () => {
  const answer = answered(
    ["who", "n"],
    [
      ["a|b\nc <b> `x` *y* [z]", 1],
      ["snake_case _it_ \\", null],
      [one, 2],
    ],
  );
  expect((await gather(markdownPieces(answer, { naming })))?.join("")).toBe(
    [
      "| who | n |",
      "| --- | ---: |",
      "| a\\|b<br>c &lt;b> \\`x\\` \\*y\\* \\[z\\] | 1 |",
      "| snake_case \\_it\\_ \\\\ |  |",
      "| Measure:m01 | 2 |",
      "",
    ].join("\n"),
  );
  expect((await gather(tsvPieces(answer, { naming })))?.join("")).toBe(
    "who\tn\na|b c <b> `x` *y* [z]\t1\nsnake_case _it_ \\\t\nMeasure:m01\t2\n",
  );
});

test("JSON and its lines are what the API gives", async () => {
  const rows = [
    [one, typed("Date", "2021-06-08")],
    ["日本", null],
  ];
  const answer = answered(["n", "d"], rows);
  const summary = answer.summary.value;
  expect(JSON.parse((await gather(jsonPieces(answer)))?.join("") ?? "")).toEqual({
    columns: ["n", "d"],
    rows,
    summary,
  });
  const lines = (await gather(ndjsonPieces(answer)))?.join("").trimEnd().split("\n") ?? [];
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { columns: ["n", "d"] },
    { row: rows[0] },
    { row: rows[1] },
    { summary },
  ]);
  expect(JSON.parse((await gather(jsonPieces(answered([], []))))?.join("") ?? "")).toMatchObject({
    columns: [],
    rows: [],
  });
});

test("an answer that was cancelled says that it is cut", async () => {
  const answer = answered(["n"], [[1], [2]]);
  answer.summary.value = undefined;
  expect(JSON.parse((await gather(jsonPieces(answer)))?.join("") ?? "")).toMatchObject({
    summary: { rows: 2, truncated: true },
  });
});

test("100,000 rows are written in shares between which the page has its turn, and given up when asked", async () => {
  const answer = answered(
    ["i", "text", "n"],
    Array.from({ length: 100_000 }, (_, i) => [i, `row ${i}`, one]),
  );
  let turns = 0;
  const pieces = await gather(csvPieces(answer, { naming }), () => ++turns > 0);
  expect(pieces?.join("").split("\r\n").length).toBe(100_002);
  expect(turns).toBeGreaterThan(1);
  expect(await gather(csvPieces(answer, { naming }), () => false)).toBeUndefined();
});
