import fc from "fast-check";
import { expect, it } from "vitest";
import type { Axis } from "../../../client/graph/layout/request.ts";
import { laidOut, lopsided, lopsidedRequest, overlapsOf } from "./crowds.ts";

const headings = Float64Array.from([160, 20, 240, 90]);
const most = 40;
const spaces = lopsided(most);
const ranks = fc.array(fc.nat(3), { minLength: most, maxLength: most });
const numbers = fc.array(fc.option(fc.nat(26), { nil: Number.NaN }), { minLength: most, maxLength: most });
const sides = fc.constantFrom("x" as const, "y" as const);
const axis = (kind: Axis["kind"], values: readonly number[], count: number): Axis => ({
  kind,
  values: Float64Array.from(values.slice(0, count)),
  ...(kind === "category" ? { headings } : {}),
});
const place = (places: Float64Array, node: number, side: "x" | "y") => places[2 * node + (side === "x" ? 0 : 1)] ?? 0;

/** What the nodes of each category and its heading, in their middle, take along the axis. */
function bandsOf(boxes: Float64Array, places: Float64Array, values: readonly number[], side: "x" | "y") {
  const nodes = Array.from({ length: places.length / 2 }, (_, node) => node);
  return [0, 1, 2, 3].flatMap((rank) => {
    const own = nodes.filter((node) => values[node] === rank);
    if (own.length === 0) return [];
    const at = own.map((node) => place(places, node, side));
    const of = side === "x" ? 0 : 1;
    const middle = (Math.min(...at) + Math.max(...at)) / 2;
    const half = (headings[rank] ?? 0) / 2;
    return {
      from: Math.min(middle - half, ...own.map((node, nth) => (at[nth] ?? 0) + (boxes[4 * node + of] ?? 0))),
      to: Math.max(middle + half, ...own.map((node, nth) => (at[nth] ?? 0) + (boxes[4 * node + of + 2] ?? 0))),
    };
  });
}

function expectInOrder(bands: { from: number; to: number }[]): void {
  bands.slice(1).forEach((band, before) => {
    expect(band.from).toBeGreaterThan(bands[before]?.to ?? 0);
  });
}

/** A picture with categories along one axis and numbers along the other. */
function arranged(
  boxes: Parameters<typeof lopsidedRequest>[1],
  kinds: readonly number[],
  values: readonly number[],
  categoriesOn: "x" | "y",
) {
  const request = lopsidedRequest("property", boxes);
  const [category, number] = [axis("category", kinds, boxes.length), axis("number", values, boxes.length)];
  const axes = categoriesOn === "x" ? { x: category, y: number } : { x: number, y: category };
  return { request, places: laidOut({ ...request, axes }) };
}

it("beside numbers, every node stands in the band of its category, bands in order, no heading in another's", () => {
  fc.assert(
    fc.property(spaces, ranks, numbers, sides, (boxes, kinds, values, side) => {
      const { request, places } = arranged(boxes, kinds, values, side);
      expectInOrder(bandsOf(request.boxes, places, kinds, side));
      expect(overlapsOf(request, places)).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

it("a number keeps its exact place: equal ones one line, larger ones further on, in proportion", () => {
  fc.assert(
    fc.property(spaces, ranks, numbers, sides, (boxes, kinds, values, side) => {
      const { places } = arranged(boxes, kinds, values, side === "y" ? "x" : "y");
      const known = boxes.flatMap((_, node) => (Number.isNaN(values[node]) ? [] : [node]));
      const sorted = known.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
      const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
      const at = (node: number) => place(places, node, side) - place(places, first, side);
      const span = (values[last] ?? 0) - (values[first] ?? 0);
      for (const node of known) {
        const share = span > 0 ? ((values[node] ?? 0) - (values[first] ?? 0)) / span : 0;
        expect(Math.abs(at(node) - share * at(last))).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 80 },
  );
});

it("in a table, columns are as wide as their headings need, and the rows of cells beside each other are level", () => {
  fc.assert(
    fc.property(spaces, ranks, fc.array(fc.nat(2), { minLength: most, maxLength: most }), (boxes, kinds, down) => {
      const request = lopsidedRequest("property", boxes);
      const axes = { x: axis("category", kinds, boxes.length), y: axis("category", down, boxes.length) };
      const places = laidOut({ ...request, axes });
      expectInOrder(bandsOf(request.boxes, places, kinds, "x"));
      const level = [0, 1, 2].map((rank) => {
        const own = boxes.flatMap((_, node) => (down[node] === rank ? [node] : []));
        return new Set(own.map((node) => place(places, node, "y"))).size;
      });
      const deepest = [0, 1, 2].map((rank) =>
        Math.max(
          0,
          ...[0, 1, 2, 3].map((kind) => {
            const own = boxes.flatMap((_, node) => (down[node] === rank && kinds[node] === kind ? [node] : []));
            return new Set(own.map((node) => place(places, node, "y"))).size;
          }),
        ),
      );
      expect(level).toEqual(deepest);
    }),
    { numRuns: 80 },
  );
});
