import fc from "fast-check";
import { expect, test } from "vitest";
import { atOnce } from "../../../client/graph/steps.ts";
import { type Known, kindOf } from "../../../client/query/answer/kinds.ts";
import { comparison, ordering, type SortKey, sortRows } from "../../../client/query/answer/sort.ts";

const nameOf = (known: Known) => (known.kind === "node" ? String(known.value.properties["name"]) : known.kind);
const typed = ($type: string, value: unknown) => ({ $type, value });
const sorted = (values: unknown[], descending = false, language: "ja" | "en" = "en") =>
  sortRows(
    { rows: values.map((value) => [value]), count: values.length, column: 0, descending, language, nameOf },
    () => true,
  ).then((order) => order?.map((at) => values[at]));

test("numbers sort by size, also large integers and typed floats, and nothing stays last both ways", async () => {
  const values = [
    typed("Integer", "9007199254740993"),
    2,
    null,
    typed("Float", "Infinity"),
    -1,
    1.5,
    typed("Float", "NaN"),
  ];
  const [big, , none, most, , , no] = values;
  expect(await sorted(values)).toEqual([-1, 1.5, 2, big, most, no, none]);
  expect(await sorted(values, true)).toEqual([most, big, 2, 1.5, -1, no, none]);
});

test("moments sort by time over their zones, durations by length", async () => {
  const [tokyo, london] = [typed("DateTime", "2021-06-08T09:00:00+09:00"), typed("DateTime", "2021-06-08T01:00:00Z")];
  expect(await sorted([london, tokyo, typed("Date", "2020-02-29")])).toEqual([
    typed("Date", "2020-02-29"),
    tokyo,
    london,
  ]);
  expect(await sorted([typed("Duration", "PT90S"), typed("Duration", "P1D"), typed("Duration", "PT1M")])).toEqual([
    typed("Duration", "PT1M"),
    typed("Duration", "PT90S"),
    typed("Duration", "P1D"),
  ]);
});

test("texts sort as the reader's language does, nodes by their names", async () => {
  expect(await sorted(["b10", "b9", "a"])).toEqual(["a", "b9", "b10"]);
  expect(await sorted(["ん", "あ", "イ"], false, "ja")).toEqual(["あ", "イ", "ん"]);
  const node = (name: string) => ({ key: name, labels: ["A"], properties: { name } });
  expect(await sorted([node("z"), node("y")])).toEqual([node("y"), node("z")]);
});

test("the order of any keys is that of a stable sort, whatever rests it takes", () => {
  const key = fc.record({ rank: fc.nat(3), value: fc.integer({ min: 0, max: 5 }) });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 3000, size: "max" }), fc.boolean(), (keys: SortKey[], descending) => {
      const compare = comparison("en", descending);
      let order: number[] = [];
      const work = ordering(keys, compare);
      atOnce(
        (function* () {
          order = yield* work;
        })(),
      );
      const wanted = keys
        .map((one, at) => ({ one, at }))
        .sort((a, b) => compare(a.one, b.one) || a.at - b.at)
        .map(({ at }) => at);
      expect(order).toEqual(wanted);
    }),
    { numRuns: 30 },
  );
});

test("kinds are told from values as the API writes them", () => {
  const node = { key: "A:1", labels: ["A"], properties: {} };
  const edge = { key: "e", type: "T", source: "A:1", target: "A:2", properties: {} };
  const values = [
    null,
    true,
    1,
    "x",
    [1],
    { a: 1 },
    node,
    edge,
    { $type: "Path", nodes: [node], edges: [] },
    typed("Date", "2020-01-01"),
  ];
  expect(values.map((value) => kindOf(value).kind)).toEqual([
    ...["null", "boolean", "number", "string", "list", "map", "node", "edge", "path", "typed"],
  ]);
});
