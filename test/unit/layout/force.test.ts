import fc from "fast-check";
import { expect, it } from "vitest";
import { layOutGraph } from "../../../client/graph/layout/engine.ts";
import { crowds, laidOut, overlapsOf, requestOf } from "./crowds.ts";

it("no nodes or captions overlap, and every place is a number of whole px", () => {
  fc.assert(
    fc.property(crowds(40), (crowd) => {
      const request = requestOf("force", crowd);
      const places = laidOut(request);
      expect(places.length).toBe(2 * crowd.sizes.length);
      expect(places.every(Number.isInteger)).toBe(true);
      expect(overlapsOf(request, places)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it("the same graph always comes out the same, its edges in whatever order and direction", () => {
  fc.assert(
    fc.property(crowds(30), (crowd) => {
      const turned = crowd.ends.toReversed().map(([a, b]): [number, number] => [b, a]);
      const other = requestOf("force", { ...crowd, ends: turned });
      expect(laidOut(other)).toEqual(laidOut(requestOf("force", crowd)));
    }),
    { numRuns: 25 },
  );
});

it("nodes that stay keep their place to the last digit, and nothing comes to lie on them", () => {
  fc.assert(
    fc.property(crowds(30), fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (crowd, stay) => {
      const request = requestOf("force", crowd);
      const fixed = Float64Array.from({ length: 2 * crowd.sizes.length }, (_, at) => {
        const node = at >> 1;
        return stay[node] ? (at % 2 === 0 ? 130.25 * (node % 6) : 90.5 * Math.floor(node / 6)) : Number.NaN;
      });
      const places = laidOut({ ...request, fixed });
      expect(overlapsOf(request, places)).toEqual([]);
      expect(Float64Array.from(places, (value, at) => (stay[at >> 1] ? value : Number.NaN))).toEqual(fixed);
    }),
    { numRuns: 60 },
  );
});

it("connected nodes stand nearer to each other than those far apart in the graph", () => {
  const ends = Array.from({ length: 7 }, (_, at): [number, number] => [at, at + 1]);
  const sizes = Array.from({ length: 8 }, (): [number, number] => [20, 12]);
  const places = laidOut(requestOf("force", { sizes, ends, canvas: { width: 760, height: 800 } }));
  const distance = (a: number, b: number) =>
    Math.hypot((places[2 * a] ?? 0) - (places[2 * b] ?? 0), (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0));
  expect(distance(0, 1)).toBeLessThan(distance(0, 7) / 3);
});

it("a picture has the shape of its window, tall on a phone", () => {
  const ends = Array.from({ length: 60 }, (_, at): [number, number] => [at + 1, Math.floor(at / 3)]);
  const sizes = Array.from({ length: 61 }, (): [number, number] => [100, 30]);
  const shape = (canvas: { width: number; height: number }) => {
    const places = laidOut(requestOf("force", { sizes, ends, canvas }));
    const [xs, ys] = [places.filter((_, at) => at % 2 === 0), places.filter((_, at) => at % 2 === 1)];
    const extent = (values: Float64Array) => Math.max(...values) - Math.min(...values);
    return extent(xs) / extent(ys) / (canvas.width / canvas.height);
  };
  for (const canvas of [
    { width: 390, height: 560 },
    { width: 760, height: 760 },
    { width: 1200, height: 700 },
  ]) {
    expect(shape(canvas)).toBeGreaterThan(0.7);
    expect(shape(canvas)).toBeLessThan(1.4);
  }
});

it("four thousand nodes are laid out in slices, none of them long, and each can be looked at", () => {
  const count = 4000;
  const sizes = Array.from({ length: count }, (): [number, number] => [60, 30]);
  const ends = Array.from({ length: 2 * count }, (_, at): [number, number] => [at % count, (at * at * 7 + 13) % count]);
  const work = layOutGraph(requestOf("force", { sizes, ends, canvas: { width: 1192, height: 828 } }));
  const slices: number[] = [];
  let step = work.next();
  while (!step.done) {
    const start = process.threadCpuUsage().user;
    if (slices.length % 50 === 0) expect(step.value().every(Number.isFinite)).toBe(true);
    step = work.next();
    slices.push((process.threadCpuUsage().user - start) / 1000);
  }
  const long = slices.toSorted((a, b) => b - a);
  expect(slices.length).toBeGreaterThan(50);
  expect(long[3]).toBeLessThan(50);
});
