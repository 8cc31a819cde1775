import fc from "fast-check";
import { layOutGraph } from "../../../client/graph/layout/engine.ts";
import type { Arrangement, LayoutRequest } from "../../../client/graph/layout/request.ts";

/** Boxes as captions make them, and edges between any two, loops and doubles among them. */
export const crowds = (most: number) =>
  fc.record({
    sizes: fc.array(fc.tuple(fc.integer({ min: 20, max: 112 }), fc.integer({ min: 12, max: 60 })), { maxLength: most }),
    ends: fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 2 * most }),
    canvas: fc.constantFrom({ width: 760, height: 800 }, { width: 390, height: 560 }, { width: 1192, height: 500 }),
  });

export interface Crowd {
  sizes: [number, number][];
  ends: [number, number][];
  canvas: { width: number; height: number };
}

/** What the engine is asked for about such a crowd. */
export function requestOf(name: Arrangement, { sizes, ends, canvas }: Crowd): LayoutRequest {
  const count = sizes.length;
  return {
    name,
    boxes: Float64Array.from(sizes.flatMap(([wide, high]) => [-wide / 2, -12, wide / 2, high])),
    links: Int32Array.from(count === 0 ? [] : ends.flatMap(([a, b]) => [a % count, b % count])),
    fixed: new Float64Array(0),
    canvas,
    seed: 1,
  };
}

/** The places at the end of a layout. */
export function laidOut(request: LayoutRequest): Float64Array {
  const work = layOutGraph(request);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Pairs of boxes that share more than a hair. */
export function overlapsOf({ boxes }: LayoutRequest, places: Float64Array): string[] {
  const at = (node: number, side: number) => (places[2 * node + (side % 2)] ?? 0) + (boxes[4 * node + side] ?? 0);
  const count = places.length / 2;
  const found: string[] = [];
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const x = Math.min(at(a, 2), at(b, 2)) - Math.max(at(a, 0), at(b, 0));
      const y = Math.min(at(a, 3), at(b, 3)) - Math.max(at(a, 1), at(b, 1));
      if (x > 1e-6 && y > 1e-6) found.push(`${a} ${b}`);
    }
  }
  return found;
}

/** Boxes that reach as far to one side as badges and captions make them. */
export const lopsided = (most: number) =>
  fc.array(
    fc.tuple(
      fc.integer({ min: 10, max: 40 }),
      fc.constantFrom(12, 21, 26),
      fc.integer({ min: 10, max: 70 }),
      fc.integer({ min: 12, max: 60 }),
    ),
    { minLength: 1, maxLength: most },
  );

/** The request for a crowd with such boxes. */
export function lopsidedRequest(
  name: Arrangement,
  boxes: readonly [number, number, number, number][],
  ends: Crowd["ends"] = [],
): LayoutRequest {
  const crowd = { sizes: boxes.map((): [number, number] => [20, 12]), ends, canvas: { width: 1192, height: 828 } };
  return {
    ...requestOf(name, crowd),
    boxes: Float64Array.from(boxes.flatMap(([left, up, right, down]) => [-left, -up, right, down])),
  };
}
