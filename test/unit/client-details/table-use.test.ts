import fc from "fast-check";
import { expect, test } from "vitest";
import { toTsv } from "../../../client/csv.ts";
import { parseChoices } from "../../../client/views/table/choices.ts";
import { filterRows } from "../../../client/views/table/filtering.ts";
import { propertyColumns } from "../../../client/views/table/property-columns.ts";
import { nextSorting, sortRows } from "../../../client/views/table/sorting.ts";
import { placeAfter } from "../../../client/views/table/walk.ts";
import { lens, node } from "./lens.ts";

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
