import fc from "fast-check";
import { expect, it } from "vitest";
import { countCrossings, inOrder, pushApart } from "../../../client/graph/order.ts";
import type { Item } from "../../../client/graph/table.ts";
import { aNode, anEdge } from "../../build.ts";

const anItem = (key: string, rows: number[]): Item => ({
  node: aNode({ key }),
  links: rows.map((row) => ({ edge: anEdge({ source: key, target: `Row:${row}` }), row })),
});

const items = fc
  .array(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 }), { maxLength: 12 })
  .map((lists) => lists.map((rows, index) => anItem(`Item:${String(index).padStart(2, "0")}`, rows)));

it("nodes that go with upper rows stand above those that go with lower rows", () => {
  const ordered = inOrder([anItem("c", [8, 9]), anItem("a", [0]), anItem("b", [3, 4, 5])], (row) => row * 15);
  expect(ordered.map(({ node }) => node.key)).toEqual(["a", "b", "c"]);
});

it("nodes that wish the same place stand in the order of the text", () => {
  const late = anItem("a", [3]);
  const early = anItem("b", [3]);
  for (const [item, start] of [
    [late, 40],
    [early, 10],
  ] as const) {
    for (const { edge } of item.links) edge.properties["quote_start"] = start;
  }
  expect(inOrder([late, early], (row) => row).map(({ node }) => node.key)).toEqual(["b", "a"]);
});

it("no swap of two neighbours in the order would leave fewer crossings, whatever order came in", () => {
  fc.assert(
    fc.property(items, (list) => {
      const ordered = inOrder(list, (row) => row * 15);
      const crossings = countCrossings(ordered);
      for (let at = 1; at < ordered.length; at++) {
        const swapped = ordered.toSpliced(at - 1, 2, ...ordered.slice(at - 1, at + 1).reverse());
        expect(countCrossings(swapped)).toBeGreaterThanOrEqual(crossings);
      }
      expect(inOrder(list.toReversed(), (row) => row * 15)).toEqual(ordered);
    }),
  );
});

it("pushing apart gives whole pixels, keeps the order and the gap, and stays inside where there is room", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 800, noNaN: true }), { maxLength: 20 }), (wished) => {
      const places = pushApart(wished, 29, 41, 818);
      expect(places).toHaveLength(wished.length);
      places.forEach((place, index) => {
        expect(Number.isInteger(place)).toBe(true);
        expect(place).toBeGreaterThanOrEqual(41);
        expect(place).toBeLessThanOrEqual(818);
        if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(29);
      });
    }),
  );
});

it("places that are far enough apart stay where they wish to be", () => {
  expect(pushApart([100, 200, 300.4], 29, 41, 818)).toEqual([100, 200, 300]);
});

it("a column that cannot fit keeps 15 px and grows downward", () => {
  expect(pushApart(Array(100).fill(50), 26, 41, 500).slice(0, 3)).toEqual([41, 56, 71]);
});
