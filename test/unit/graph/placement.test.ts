import fc from "fast-check";
import { expect, it } from "vitest";
import { type Box, moved, overlap } from "../../../client/graph/boxes.ts";
import { placeAround } from "../../../client/graph/placement.ts";

const box = (wide: number, high: number): Box => ({ left: -wide / 2, top: -12, right: wide / 2, bottom: high });
const standing = fc
  .uniqueArray(fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -8, max: 8 })), {
    maxLength: 40,
    selector: String,
  })
  .map((cells) => cells.map(([column, row]) => moved(box(100, 40), 120 * column, 70 * row)));

it("newcomers stand around their parent where nothing else stands", () => {
  fc.assert(
    fc.property(standing, fc.integer({ min: 1, max: 30 }), (taken, count) => {
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
    { numRuns: 40 },
  );
});
