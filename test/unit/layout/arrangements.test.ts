import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Arrangement, Axis, LayoutRequest } from "../../../client/graph/layout/request.ts";
import { type Crowd, crowds, laidOut, overlapsOf, requestOf } from "./crowds.ts";

const names: Arrangement[] = ["force", "sections", "radial", "concentric", "tree", "circle", "grid", "property"];

/** What some layouts want beside the graph, made up of the index. */
function more(name: Arrangement, count: number): Partial<LayoutRequest> {
  const axis = (kind: Axis["kind"], of: (node: number) => number): Axis => ({
    kind,
    values: Float64Array.from({ length: count }, (_, node) => of(node)),
  });
  const number = axis("number", (node) => (node % 5 === 4 ? Number.NaN : (node * 37) % 11));
  const category = axis("category", (node) => node % 3);
  return {
    sections: {
      columns: Int32Array.from({ length: count }, (_, node) => node % 4),
      order: Int32Array.from({ length: count }, (_, node) => (node % 4 === 1 ? node : -1)),
    },
    property: [{ x: number, y: number }, { x: category }, { x: number }, { x: category, y: number }].map((axes) => ({
      axes,
    }))[count % 4],
  }[name as string] as Partial<LayoutRequest>;
}

const asked = (name: Arrangement, crowd: Crowd) => ({ ...requestOf(name, crowd), ...more(name, crowd.sizes.length) });

describe.each(names)("%s", (name) => {
  it("stands anywhere, without overlap, the same each time", () => {
    fc.assert(
      fc.property(crowds(40), (crowd) => {
        const request = asked(name, crowd);
        const places = laidOut(request);
        expect(places.length).toBe(2 * crowd.sizes.length);
        expect(places.every(Number.isFinite)).toBe(true);
        expect(overlapsOf(request, places)).toEqual([]);
        expect(laidOut({ ...request, links: turned(request.links) })).toEqual(places);
      }),
      { numRuns: 30 },
    );
  });

  it("leaves what stays, and takes the nearest room about the middle", () => {
    fc.assert(
      fc.property(crowds(24), fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), (crowd, stay) => {
        const request = asked(name, crowd);
        const fixed = Float64Array.from({ length: 2 * crowd.sizes.length }, (_, at) =>
          stay[at >> 1] ? (at % 2 === 0 ? 130.5 * ((at >> 1) % 5) : 90 * Math.floor(at / 10)) : Number.NaN,
        );
        const places = laidOut({ ...request, fixed, middle: { x: 300, y: 200 } });
        expect(overlapsOf(request, places)).toEqual([]);
        expect(places.map((value, at) => (stay[at >> 1] ? value : Number.NaN))).toEqual(fixed);
      }),
      { numRuns: 30 },
    );
  });
});

function turned(links: Int32Array): Int32Array {
  const pairs = Array.from({ length: links.length / 2 }, (_, at) => [links[2 * at + 1] ?? 0, links[2 * at] ?? 0]);
  return Int32Array.from(pairs.reverse().flat());
}

const canvas = { width: 1000, height: 700 };
const sizes = (count: number) => Array.from({ length: count }, (): [number, number] => [60, 20]);
const hub = (leaves: number) => ({
  sizes: sizes(leaves + 1),
  ends: Array.from({ length: leaves }, (_, at): [number, number] => [0, at + 1]),
  canvas,
});
const at = (places: Float64Array, node: number) => ({ x: places[2 * node] ?? 0, y: places[2 * node + 1] ?? 0 });

it("radial puts the chosen node in the middle and its neighbours nearer than theirs", () => {
  const ends: [number, number][] = [1, 2, 3, 4].flatMap((near) => [
    [0, near],
    [near, near + 4],
  ]);
  const places = laidOut({ ...requestOf("radial", { sizes: sizes(9), ends, canvas }), centres: [0] });
  const far = (node: number) => Math.hypot(at(places, node).x - at(places, 0).x, at(places, node).y - at(places, 0).y);
  expect(Math.max(far(1), far(2), far(3), far(4))).toBeLessThan(Math.min(far(5), far(6), far(7), far(8)));
});

it("concentric has the node with most edges in the middle of the others", () => {
  const places = laidOut(requestOf("concentric", hub(24)));
  const others = Array.from({ length: 24 }, (_, node) => at(places, node + 1));
  const mean = (of: "x" | "y") => others.reduce((sum, place) => sum + place[of], 0) / 24;
  expect(Math.hypot(at(places, 0).x - mean("x"), at(places, 0).y - mean("y"))).toBeLessThan(40);
});

it("a tree grows to the right, level by level", () => {
  const ends: [number, number][] = [
    [0, 1],
    [0, 2],
    [1, 3],
    [1, 4],
    [4, 5],
  ];
  const places = laidOut({ ...requestOf("tree", { sizes: sizes(6), ends, canvas }), centres: [0] });
  const levels = [[0], [1, 2], [3, 4], [5]].map((nodes) => nodes.map((node) => at(places, node).x));
  levels.slice(1).forEach((level, above) => {
    expect(Math.min(...level)).toBeGreaterThan(Math.max(...(levels[above] ?? [])));
  });
});

it("columns stand in their order, an ordered one from top to bottom", () => {
  const columns = Int32Array.from([0, 0, 1, 1, 1, 2]);
  const order = Int32Array.from([-1, -1, 2, 0, 1, -1]);
  const ends: [number, number][] = [
    [0, 2],
    [1, 3],
    [4, 5],
  ];
  const places = laidOut({ ...requestOf("sections", { sizes: sizes(6), ends, canvas }), columns, order });
  expect(at(places, 0).x).toBeLessThan(at(places, 2).x);
  expect(at(places, 2).x).toBeLessThan(at(places, 5).x);
  expect(at(places, 3).y).toBeLessThan(at(places, 4).y);
  expect(at(places, 4).y).toBeLessThan(at(places, 2).y);
  expect(at(places, 1).y).toBeLessThan(at(places, 0).y);
});

it("by a property, numbers stand in proportion and large ones above small ones", () => {
  const axis: Axis = { kind: "number", values: Float64Array.from([10, 20, 60]) };
  const across = laidOut({ ...requestOf("property", { ...hub(2) }), axes: { x: axis } });
  const [a, b, c] = [0, 1, 2].map((node) => at(across, node).x);
  expect(((c ?? 0) - (a ?? 0)) / ((b ?? 0) - (a ?? 0))).toBeCloseTo(5, 1);
  const upward = laidOut({ ...requestOf("property", { ...hub(2) }), axes: { y: axis } });
  expect(at(upward, 2).y).toBeLessThan(at(upward, 1).y);
  expect(at(upward, 1).y).toBeLessThan(at(upward, 0).y);
});
