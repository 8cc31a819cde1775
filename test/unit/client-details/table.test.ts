import fc from "fast-check";
import { expect, test } from "vitest";
import { parseChoices } from "../../../client/views/table/choices.ts";
import { toCsv, toTsv } from "../../../client/views/table/csv.ts";
import { edgesAsCsv, nodesAsCsv } from "../../../client/views/table/download.ts";
import { filterRows } from "../../../client/views/table/filtering.ts";
import { placesOf } from "../../../client/views/table/places.ts";
import { propertyColumns } from "../../../client/views/table/property-columns.ts";
import { toEdgeRows, toNodeRows } from "../../../client/views/table/rows.ts";
import { nextSorting, sortRows } from "../../../client/views/table/sorting.ts";
import { placeAfter } from "../../../client/views/table/walk.ts";
import { edge, lens, node } from "./lens.ts";

const nodes = [
  node("Measure:m01", { name_ja: "措置", name_en: "Measure one", note_en: "Mind this" }),
  node("Sector:A1", { name_ja: "医薬品", name_en: "Medicines", short_en: "Drugs" }),
  node("Section:A", { name_ja: "即応", name_en: "Act now", letter: "A" }),
  node("Agency:hhs", { name_ja: "保健福祉省", name_en: "Health" }),
];
const edges = [
  edge("Measure:m01", "IN_SECTOR", "Sector:A1", { basis: "inferred", confidence: 0.9, note_en: "Reason" }),
  edge("Sector:A1", "IN_SECTION", "Section:A", { basis: "heading" }),
  edge("Agency:hhs", "RESPONSIBLE_FOR", "Measure:m01", {
    basis: "source",
    role: "lead",
    quote: "保健\n福祉省",
    quote_start: 3,
    quote_end: 9,
    source: "Document:t",
  }),
];

test("A node's row names it in both languages, says where it stands and counts what its relationships rest on", () => {
  const rows = toNodeRows(nodes, edges, placesOf(nodes, edges, lens, "en"), lens, "en");
  expect(
    rows.map(({ key, kindName, ja, en, place, degree, bases, caution }) => ({
      key,
      kindName,
      ja,
      en,
      place,
      degree,
      bases,
      caution,
    })),
  ).toEqual([
    {
      key: "Measure:m01",
      kindName: "Measure",
      ja: "措置",
      en: "Measure one",
      place: { letter: "A", group: "Drugs" },
      degree: 2,
      bases: { inferred: 1, source: 1 },
      caution: true,
    },
    {
      key: "Sector:A1",
      kindName: "Sector",
      ja: "医薬品",
      en: "Drugs",
      place: { letter: "A", group: "Act now" },
      degree: 2,
      bases: { inferred: 1, heading: 1 },
      caution: false,
    },
    {
      key: "Section:A",
      kindName: "Section",
      ja: "即応",
      en: "Act now",
      place: undefined,
      degree: 1,
      bases: { heading: 1 },
      caution: false,
    },
    {
      key: "Agency:hhs",
      kindName: "Agency",
      ja: "保健福祉省",
      en: "Health",
      place: undefined,
      degree: 1,
      bases: { source: 1 },
      caution: false,
    },
  ]);
});

test("A relationship's row names its ends and quotes its words as they are read", () => {
  const rows = toEdgeRows(edges, nodes, lens, "en");
  expect(
    rows.map(({ type, from, to, basis, confidence, quote, caution }) => [
      type,
      from,
      to,
      basis,
      confidence,
      quote,
      caution,
    ]),
  ).toEqual([
    ["IN_SECTOR", "Measure one", "Drugs", "inferred", 0.9, "", false],
    ["IN_SECTION", "Drugs", "Act now", "heading", undefined, "", false],
    ["is responsible for (lead)", "Health", "Measure one", "source", undefined, "保健福祉省", false],
  ]);
});

const sorted = (rows: (string | number)[], direction: "ascending" | "descending") =>
  sortRows(rows, [{ value: (row) => row, direction }], "en");

test("Rows sort by figure or by the language's order, empty values last either way", () => {
  const rows = ["b", "", "a", "10", "9"];
  expect(sorted(rows, "ascending")).toEqual(["9", "10", "a", "b", ""]);
  expect(sorted(rows, "descending")).toEqual(["b", "a", "10", "9", ""]);
  expect(sorted([2, 10, 1], "descending")).toEqual([10, 2, 1]);
});

test("A second key orders the rows that the first leaves equal, and equal rows keep their order", () => {
  const rows = [
    { kind: "b", count: 1, at: 0 },
    { kind: "a", count: 1, at: 1 },
    { kind: "a", count: 5, at: 2 },
    { kind: "b", count: 1, at: 3 },
  ];
  const byKindThenCount = sortRows(
    rows,
    [
      { value: (row) => row.kind, direction: "ascending" },
      { value: (row) => row.count, direction: "descending" },
    ],
    "en",
  );
  expect(byKindThenCount.map(({ at }) => at)).toEqual([2, 1, 0, 3]);
});

test("Sorting gives the rows back, each once, whatever they hold", () => {
  const value = fc.oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.constant(""));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 30 }), (values) => {
      const rows = values.map((one, index) => ({ one, index }));
      const back = sortRows(rows, [{ value: (row) => row.one, direction: "descending" }], "ja");
      expect(back.toSorted((a, b) => a.index - b.index)).toEqual(rows);
      expect(back.findIndex(({ one }) => one === "")).toBe(
        values.includes("") ? values.length - values.filter((one) => one === "").length : -1,
      );
    }),
  );
});

test("Ten thousand rows sort by two columns without a wait that anybody feels", () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => ({
    name: `ノード ${(index * 7919) % 10_007}`,
    degree: index % 13,
  }));
  const run = () =>
    sortRows(
      rows,
      [
        { value: (row) => row.degree, direction: "descending" },
        { value: (row) => row.name, direction: "ascending" },
      ],
      "ja",
    );
  run();
  const times = [1, 2, 3, 4, 5].map(() => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  expect(Math.min(...times)).toBeLessThan(200);
});

test("A second press on a head turns the order around; figures fall first; with Shift several columns sort", () => {
  const degree = { column: "degree", direction: "descending" };
  const rising = { column: "degree", direction: "ascending" };
  const first = nextSorting([{ column: "ja", direction: "ascending" }], "degree", true);
  expect([first, nextSorting(first, "degree", true), nextSorting(first, "en", false)]).toEqual([
    [degree],
    [rising],
    [{ column: "en", direction: "ascending" }],
  ]);
  const two = nextSorting(first, "en", false, true);
  const turned = nextSorting(two, "degree", true, true);
  expect([two, turned, nextSorting(turned, "degree", true, true)]).toEqual([
    [degree, { column: "en", direction: "ascending" }],
    [rising, { column: "en", direction: "ascending" }],
    [{ column: "en", direction: "ascending" }],
  ]);
});

test("A filter finds words in any case and width, leaves out what ! says, and compares figures", () => {
  const rows = [
    { name: "ﾘﾁｳﾑ電池", count: 3 },
    { name: "Lithium mine", count: 12 },
    { name: "Copper mine", count: 7 },
  ];
  const columns = [
    { id: "name", value: (row: (typeof rows)[0]) => row.name, text: (row: (typeof rows)[0]) => row.name },
    { id: "count", value: (row: (typeof rows)[0]) => row.count, text: (row: (typeof rows)[0]) => `${row.count}` },
  ];
  const found = (everywhere: string, ...by: [string, string][]) =>
    filterRows(rows, columns, everywhere, new Map(by)).map(({ count }) => count);
  expect(found("")).toEqual([3, 12, 7]);
  expect(found("リチウム")).toEqual([3]);
  expect(found("MINE !copper")).toEqual([12]);
  expect(found("", ["count", ">5"])).toEqual([12, 7]);
  expect(found("", ["count", "3..7"], ["name", "mine"])).toEqual([7]);
  expect(found("mine", ["count", "<= 7"])).toEqual([7]);
  expect(found("nowhere")).toEqual([]);
});

test("What a property holds becomes a column: figures as figures, the rest in words, most common first", () => {
  const held = [
    node("A:1", { size: 2, at: { $type: "Point", value: { srid: 7203, x: 1, y: 2 } } }),
    node("A:2", { size: 10, big: { $type: "Integer", value: "9007199254740993" }, tags: ["x", "y"] }),
  ];
  const columns = propertyColumns(held, ({ properties }) => properties, lens, "en");
  expect(columns.map(({ title, figures }) => [title, figures])).toEqual([
    ["size", true],
    ["at", false],
    ["big", true],
    ["tags", false],
  ]);
  expect(columns.map((column) => held.map((row) => column.text(row)))).toEqual([
    ["2", "10"],
    ["x 1, y 2", ""],
    ["", "9,007,199,254,740,993"],
    ["", "x, y"],
  ]);
});

test("Choices come back as they were kept; what nobody can have chosen is forgotten", () => {
  expect(parseChoices('{"shown":["kind",7],"widths":{"kind":120,"name":5,"x":"1"}}')).toEqual({
    shown: ["kind"],
    widths: { kind: 120 },
  });
  expect([parseChoices("oops"), parseChoices(undefined), parseChoices('{"shown":[]}')]).toEqual([
    { widths: {} },
    { widths: {} },
    { widths: {} },
  ]);
});

test("Keys walk cells: a page, the ends of a row, with Ctrl the ends of the table, never beyond it", () => {
  const extent = { rows: 100, columns: 4, page: 9 };
  const go = (key: string, row: number, column: number, ctrlKey = false) =>
    placeAfter({ key, ctrlKey, metaKey: false }, { row, column }, extent);
  expect([go("ArrowDown", 99, 1), go("ArrowLeft", 5, 0), go("PageDown", 95, 2), go("PageUp", 20, 2)]).toEqual([
    { row: 99, column: 1 },
    { row: 5, column: 0 },
    { row: 99, column: 2 },
    { row: 11, column: 2 },
  ]);
  expect([go("Home", 7, 3), go("End", 7, 0), go("Home", 7, 3, true), go("End", 7, 0, true), go("x", 1, 1)]).toEqual([
    { row: 7, column: 0 },
    { row: 7, column: 3 },
    { row: 0, column: 0 },
    { row: 99, column: 3 },
    undefined,
  ]);
});

test("The clipboard gets one line a row, harmless to a spreadsheet", () => {
  expect(
    toTsv(
      ["a", "b"],
      [
        ["=1+1", -3],
        ["two\tlines\nhere", 4.5],
      ],
    ),
  ).toBe("a\tb\n'=1+1\t-3\ntwo lines here\t4.5");
});

test("The tables as CSV hold keys, both names and what each relationship rests on", () => {
  const rows = toNodeRows(nodes.slice(0, 1), edges, placesOf(nodes, edges, lens, "en"), lens, "en");
  expect(nodesAsCsv(rows).split("\r\n")).toEqual([
    "\ufeffkey,kind,name_ja,name_en,section,sector,relationships,source,heading,inferred,external",
    "Measure:m01,Measure,措置,Measure one,A,Drugs,2,1,0,1,0",
    "",
  ]);
  expect(edgesAsCsv(toEdgeRows(edges.slice(2), nodes, lens, "en"))).toBe(
    "\ufeffkey,type,from,from_name,to,to_name,basis,confidence,document,quote,quote_start,quote_end,note_ja,note_en\r\n" +
      'Agency:hhs|RESPONSIBLE_FOR|Measure:m01,RESPONSIBLE_FOR,Agency:hhs,Health,Measure:m01,Measure one,source,,Document:t,"保健\n福祉省",3,9,,\r\n',
  );
});

test("No text of a CSV cell begins like a formula, and numbers stay numbers", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "a", " ", '"', ",", "\n", "＝"), maxLength: 6 }),
      (text) => {
        const cell = toCsv([], [[text]])
          .slice(1)
          .split("\r\n")
          .slice(1, -1)
          .join("\r\n");
        const inner = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(/^\s*[=+\-@＝]/.test(inner)).toBe(false);
        expect(inner.replace(/^'/, "")).toBe(text.replace(/^'/, ""));
      },
    ),
  );
  expect(toCsv(["n"], [[-1.5], [Number.NaN]])).toBe("\ufeffn\r\n-1.5\r\n\r\n");
});
