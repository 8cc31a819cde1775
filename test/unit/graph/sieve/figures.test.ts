import fc from "fast-check";
import { expect, test } from "vitest";
import { ruleName } from "../../../../client/evidence/field-words.ts";
import { currencyOf, figure, time } from "../../../../client/evidence/figures.ts";
import { barsWithin, histogram } from "../../../../client/graph/sieve/bins.ts";
import { columnOf, outBy } from "../../../../client/graph/sieve/column.ts";
import { type Field, rangeTest } from "../../../../client/graph/sieve/rule.ts";
import { totalsOf } from "../../../../client/graph/sieve/totals.ts";
import { facetWords } from "../../../../client/i18n/facets.ts";
import { aNode } from "../../../build.ts";
import { first } from "../opened.ts";

const { lens } = first.dataset;
const amount: Field = { of: "node", kind: "Thing", what: "number", name: "amount" };
const columnWith = (values: number[]) => {
  const nodes = values.map((value, at) => aNode({ key: `Thing:${at}`, properties: { amount: value } }));
  return columnOf(amount, { nodes, edges: [], lens, kin: { nodes: [], edges: [] } });
};
const never = () => false;

test("every value is in one bar, and the range of a bar holds what the bar counts", () => {
  const value = fc.oneof(
    fc.integer({ min: -50, max: 50 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: 1, max: 1e9, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 60 }), fc.nat(), fc.nat(), (values, a, b) => {
      const column = columnWith(values);
      const found = histogram(column, never);
      expect(found.bins.reduce((sum, { shown }) => sum + shown, 0)).toBe(values.length);
      const [low, high] = [a % found.bins.length, b % found.bins.length].toSorted((x, y) => x - y) as [number, number];
      const test = rangeTest(found.bins[low]?.from, found.bins[high]?.to, "in");
      if (!test) return;
      const within = found.bins.slice(low, high + 1).reduce((sum, { shown }) => sum + shown, 0);
      expect(values.length - outBy(test, column).size).toBe(within);
    }),
    {
      examples: [
        [[999999999.9999979, 999999.999999999], 0, 0],
        [[5e-324, -5e-324], 0, 0],
        [[-1.7e308, 1.7e308], 0, 0],
      ],
    },
  );
});

test("amounts over three orders of magnitude have bars by powers of ten, years a bar each", () => {
  expect(histogram(columnWith([6e7, 1e8, 3e9, 5e10]), never)).toMatchObject({ log: true, bins: { length: 10 } });
  expect(histogram(columnWith([1, 2, 2, 5]), never).bins).toEqual([
    { from: 1, to: 1, shown: 1, hidden: 0 },
    { from: 2, to: 2, shown: 2, hidden: 0 },
    { from: 3, to: 3, shown: 0, hidden: 0 },
    { from: 4, to: 4, shown: 0, hidden: 0 },
    { from: 5, to: 5, shown: 1, hidden: 0 },
  ]);
  const found = histogram(columnWith([1, 2, 2, 5]), never);
  expect(
    [undefined, rangeTest(2, 4, "in"), rangeTest(undefined, 1, "in")].map((test) => barsWithin(found, test)),
  ).toEqual([
    [0, 4],
    [1, 3],
    [0, 0],
  ]);
});

test("amounts come to one total a status, each amount once, with what qualifies them", () => {
  const totals = totalsOf([...first.nodes, ...first.nodes], lens);
  expect(
    totals.map(({ status, sum, amounts, without, qualified }) => ({ status, sum, amounts, without, qualified })),
  ).toEqual([
    {
      status: "committed",
      sum: 4_160_000_000,
      amounts: 3,
      without: 0,
      qualified: [
        { property: "qualifier", value: "more_than", count: 2 },
        { property: "qualifier", value: "about", count: 1 },
      ],
    },
    {
      status: "existing",
      sum: 20_000_000_000,
      amounts: 2,
      without: 0,
      qualified: [
        { property: "qualifier", value: "about", count: 1 },
        { property: "qualifier", value: "more_than", count: 1 },
      ],
    },
    {
      status: "recommended",
      sum: 120_000_000_000,
      amounts: 4,
      without: 0,
      qualified: [{ property: "qualifier", value: "at_least", count: 1 }],
    },
  ]);
  const unsaid = aNode({ key: "Funding:x", labels: ["Funding"], properties: { status: "committed" } });
  const with1 = totalsOf([...first.nodes, unsaid], lens)[0];
  expect([with1?.sum, with1?.amounts, with1?.without]).toEqual([4_160_000_000, 3, 1]);
  expect(totalsOf(first.nodes, { ...lens, overview: undefined })).toEqual([]);
});

test("figures have the unit of their property, times are as precise as they are", () => {
  expect([currencyOf("usd"), currencyOf("price_eur"), currencyOf("amount"), currencyOf("all")]).toEqual([
    "USD",
    "EUR",
    undefined,
    "ALL",
  ]);
  const said = (["en", "ja"] as const).flatMap((language) => [
    figure("usd", 4.16e9, lens, language),
    figure("amount", 41_400, lens, language),
    time(Date.UTC(2021, 0, 1), language),
  ]);
  expect(said).toEqual([
    expect.stringMatching(/^\$4\.16(B|bn)$/),
    "41,400",
    "2021",
    "41.6億米ドル",
    "41,400",
    "2021年",
  ]);
});

test("a filter is told in one line, in both languages", () => {
  const field: Field = { of: "node", kind: "Measure", what: "value", name: "status" };
  const name = (language: "ja" | "en") =>
    ruleName({ field, test: { mode: "not", values: ["action", ""] } }, lens, language, () => undefined);
  expect([name("en"), name("ja")]).toEqual([
    "Status (Measure): not action, without a value",
    "性質（強化策）：実施・値なし以外",
  ]);
  const range = {
    field: { ...amount, kind: "", name: "usd" },
    test: { mode: "range", from: 1e9, to: undefined, bare: "out" },
  };
  expect(ruleName(range as Parameters<typeof ruleName>[0], lens, "en", () => undefined)).toMatch(
    /^Amount \(US dollars\): from \$1(B|bn), not without a value$/,
  );
});

test("both languages have the same words of filters and the timeline", () => {
  const shape = (words: object) => Object.entries(words).map(([key, value]) => `${key} ${typeof value}`);
  expect(shape(facetWords("ja")).sort()).toEqual(shape(facetWords("en")).sort());
});
