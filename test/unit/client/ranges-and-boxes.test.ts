import fc from "fast-check";
import { expect, test } from "vitest";
import { groupOffers } from "../../../client/graph/grouping-offers.ts";
import { barsWithin, histogram } from "../../../client/graph/sieve/bins.ts";
import { columnOf } from "../../../client/graph/sieve/column.ts";
import { type Field, rangeTest } from "../../../client/graph/sieve/rule.ts";
import type { Node } from "../../../client/graph/types.ts";
import { idOf, saidOffers } from "../../../client/views/style/offers.ts";
import { aNode } from "../../build.ts";
import { first, open } from "../graph/opened.ts";

const { lens } = first.dataset;
const share: Field = { of: "node", kind: "Thing", what: "number", name: "share" };
const bars = (values: number[]) => {
  const nodes = values.map((value, at) => aNode({ key: `Thing:${at}`, properties: { share: value } }));
  const kin = { nodes: [], edges: [] };
  return histogram(columnOf(share, { nodes, edges: [], lens, kin }), () => false);
};

test("a range from where a bar ends and the next begins starts with the next, a range up to there ends with the one", () => {
  const found = bars([2, 13, 45, 47, 58, 99]);
  const [from, to] = [
    barsWithin(found, rangeTest(50, undefined, "in")),
    barsWithin(found, rangeTest(undefined, 50, "in")),
  ];
  expect([found.bins[from[0]]?.from, found.bins[to[1]]?.to]).toEqual([50, 50]);
  expect(to[1]).toBe(from[0] - 1);
});

test("bars that a drag chose are the ones that the range says afterwards", () => {
  const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(values, fc.nat(), fc.nat(), (some, a, b) => {
      const found = bars(some);
      const end = found.bins.length - 1;
      const [low, high] = [a % (end + 1), b % (end + 1)].toSorted((x, y) => x - y) as [number, number];
      const test = rangeTest(
        low === 0 ? undefined : found.bins[low]?.from,
        high === end ? undefined : found.bins[high]?.to,
        "in",
      );
      expect(barsWithin(found, test)).toEqual([low, high]);
    }),
    {
      examples: [
        [[4e-323, 5e-324], 0, 0],
        [[99.99999999999967, 99.99999999999952], 1140324146, 0],
      ],
    },
  );
});

test("no two ways to make boxes are called the same, and each has an id of its own", async () => {
  const { explorer } = open();
  await explorer.openAround("Resource:lithium");
  await explorer.expand("Measure:m31");
  await explorer.expand("Agency:doe");
  const { stage } = explorer.desk;
  const nodes = stage.nodes().map((ele) => ele.data("node") as Node);
  const offers = groupOffers(stage);
  for (const language of ["en", "ja"] as const) {
    const said = saidOffers(offers, nodes, { lens, language });
    expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
  }
  const kinds = [{ by: { label: true } }, { by: { property: "kind" } }] as const;
  expect(saidOffers(kinds, nodes, { lens, language: "en" })).toEqual([
    "Kind",
    expect.stringMatching(/^Kind \(.*Agency.*\)$/),
  ]);
  expect(saidOffers(kinds.slice(1), nodes, { lens, language: "en" })).toEqual(["Kind"]);
  expect(new Set(offers.map(({ by }) => idOf(by))).size).toBe(offers.length);
});
