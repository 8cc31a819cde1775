import fc from "fast-check";
import { expect, it } from "vitest";
import { laidOut, lopsided, lopsidedRequest, overlapsOf, requestOf } from "./crowds.ts";

/** How oval a round is for the window of these requests. */
const bend = Math.sqrt(1192 / 828);
/** How far out each node stands, an oval taken for a circle, and where on the turn, clockwise from the top. */
function turnOf(places: Float64Array) {
  return Array.from({ length: places.length / 2 }, (_, node) => {
    const [x, y] = [(places[2 * node] ?? 0) / bend, (places[2 * node + 1] ?? 0) * bend];
    const angle = Math.atan2(x, -y) / (2 * Math.PI);
    return { far: Math.hypot(x, y), turn: angle < -1e-9 ? angle + 1 : angle };
  });
}

it("eighty nodes and fewer stand on one round in their order, once about, no caption on another", () => {
  fc.assert(
    fc.property(lopsided(80), (boxes) => {
      const request = lopsidedRequest("circle", boxes);
      const order = Int32Array.from(boxes, (_, node) => boxes.length - node);
      const places = laidOut({ ...request, order });
      const nodes = turnOf(places).toReversed();
      const far = nodes.map((one) => one.far);
      expect(Math.max(...far) - Math.min(...far)).toBeLessThan(2);
      expect(nodes.map(({ turn }) => turn)).toEqual(nodes.map(({ turn }) => turn).toSorted((a, b) => a - b));
      expect(overlapsOf(request, places)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it("a round has no hole: neighbours stand about as far from each other all the way", () => {
  for (const count of [3, 8, 31, 80]) {
    const sizes = Array.from({ length: count }, (): [number, number] => [60, 40]);
    const places = laidOut(requestOf("circle", { sizes, ends: [], canvas: { width: 1192, height: 828 } }));
    const steps = sizes.map((_, node) => {
      const [a, b] = [2 * node, 2 * ((node + 1) % count)];
      return Math.hypot((places[a] ?? 0) - (places[b] ?? 0), (places[a + 1] ?? 0) - (places[b + 1] ?? 0));
    });
    expect(Math.max(...steps)).toBeLessThan(2 * Math.min(...steps));
  }
});

it("more nodes stand on rounds within each other, about a free middle", () => {
  const boxes = Array.from({ length: 300 }, (_, node): [number, number, number, number] => [
    20 + (node % 7) * 5,
    12 + (node % 3) * 7,
    25 + (node % 5) * 6,
    20 + (node % 4) * 9,
  ]);
  const request = lopsidedRequest("circle", boxes);
  const places = laidOut(request);
  const far = turnOf(places).map((one) => one.far);
  expect(Math.min(...far)).toBeGreaterThan(0.3 * Math.max(...far));
  expect(overlapsOf(request, places)).toEqual([]);
});
