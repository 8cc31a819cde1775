import fc from "fast-check";
import { expect, it } from "vitest";
import { type Box, moved, overlap } from "../../../client/graph/boxes.ts";
import { force } from "../../../client/graph/force.ts";
import type { Point } from "../../../client/graph/picture.ts";
import { placeAround } from "../../../client/graph/placement.ts";
import { atOnce } from "../../../client/graph/slices.ts";

const canvas = { width: 760, height: 800 };
const box = (wide: number, high: number): Box => ({ left: -wide / 2, top: -12, right: wide / 2, bottom: high });

const crowds = fc
  .record({
    sizes: fc.array(fc.tuple(fc.integer({ min: 20, max: 110 }), fc.integer({ min: 12, max: 60 })), {
      minLength: 1,
      maxLength: 40,
    }),
    ends: fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 80 }),
  })
  .map(({ sizes, ends }) => ({
    boxes: new Map(sizes.map(([wide, high], index) => [`Thing:${index}`, box(wide, high)])),
    links: ends.map(([a, b]): [string, string] => [`Thing:${a % sizes.length}`, `Thing:${b % sizes.length}`]),
  }));

function overlaps(boxes: Map<string, Box>, places: Map<string, Point>): string[] {
  const placed = [...boxes].map(([key, own]) => ({
    key,
    box: moved(own, places.get(key)?.x ?? 0, places.get(key)?.y ?? 0),
  }));
  return placed.flatMap((one, at) =>
    placed.slice(at + 1).flatMap((other) => (overlap(one.box, other.box) ? [`${one.key} ${other.key}`] : [])),
  );
}

it("no nodes or captions overlap after the layout", () => {
  fc.assert(
    fc.property(crowds, (crowd) => {
      const places = atOnce(force(crowd, canvas));
      expect([...places.keys()].sort()).toEqual([...crowd.boxes.keys()].sort());
      expect(overlaps(crowd.boxes, places)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it("the same graph always comes out the same, in whatever order it is given", () => {
  fc.assert(
    fc.property(crowds, (crowd) => {
      const other = { boxes: new Map([...crowd.boxes].reverse()), links: crowd.links.toReversed() };
      expect(atOnce(force(other, canvas))).toEqual(atOnce(force(crowd, canvas)));
    }),
    { numRuns: 15 },
  );
});

it("connected nodes stand nearer to each other than those far apart in the graph", () => {
  const keys = Array.from({ length: 8 }, (_, index) => `Thing:${index}`);
  const crowd = {
    boxes: new Map(keys.map((key) => [key, box(20, 12)])),
    links: keys.slice(1).map((key, index): [string, string] => [keys[index] ?? "", key]),
  };
  const places = atOnce(force(crowd, canvas));
  const at = (key: string) => places.get(key) ?? { x: 0, y: 0 };
  const distance = (a: string, b: string) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y);
  expect(distance("Thing:0", "Thing:1")).toBeLessThan(distance("Thing:0", "Thing:7") / 3);
});

it("two thousand nodes are laid out in slices, none of them long", () => {
  const count = 2000;
  const crowd = {
    boxes: new Map(Array.from({ length: count }, (_, index) => [`Thing:${index}`, box(60, 30)])),
    links: Array.from({ length: 2 * count }, (_, index): [string, string] => [
      `Thing:${index % count}`,
      `Thing:${(index * index * 7 + 13) % count}`,
    ]),
  };
  const work = force(crowd, canvas);
  const slices: number[] = [];
  for (let done = false; !done; ) {
    const start = process.threadCpuUsage().user;
    done = work.next().done === true;
    slices.push((process.threadCpuUsage().user - start) / 1000);
  }
  const long = slices.toSorted((a, b) => b - a);
  expect(slices.length).toBeGreaterThan(50);
  expect(long[3]).toBeLessThan(50);
});

it("newcomers stand around their parent where nothing else stands", () => {
  fc.assert(
    fc.property(crowds, fc.integer({ min: 1, max: 30 }), (crowd, count) => {
      const places = atOnce(force(crowd, canvas));
      const taken = [...crowd.boxes].map(([key, own]) => moved(own, places.get(key)?.x ?? 0, places.get(key)?.y ?? 0));
      const newcomers = Array.from({ length: count }, (_, index) => ({ key: `New:${index}`, box: box(90, 40) }));
      const found = placeAround({ x: 0, y: 0 }, newcomers, taken, 0);
      const all = [
        ...taken,
        ...newcomers.map(({ key, box: own }) => moved(own, found.get(key)?.x ?? 0, found.get(key)?.y ?? 0)),
      ];
      all.forEach((one, at) => {
        if (at < taken.length) return;
        for (const other of all.slice(0, at)) expect(overlap(one, other)).toBe(false);
      });
    }),
    { numRuns: 30 },
  );
});
