import fc from "fast-check";
import { expect, test } from "vitest";
import { bendAround, detour, type Obstacle } from "../../../client/graph/detours.ts";
import { aNode, anEdge } from "../../build.ts";
import { open } from "./opened.ts";

const point = fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -400, max: 400 }) });
const obstacle = fc.record({
  key: fc.constant("Thing:other"),
  x: fc.integer({ min: -400, max: 400 }),
  y: fc.integer({ min: -400, max: 400 }),
  radius: fc.integer({ min: 8, max: 30 }),
});

/** How near the curve with this middle comes to a point. */
function nearest(from: { x: number; y: number }, to: { x: number; y: number }, aside: number, at: Obstacle): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const control = { x: (from.x + to.x) / 2 - dy * 2 * aside, y: (from.y + to.y) / 2 + dx * 2 * aside };
  const ways = Array.from({ length: 401 }, (_, index) => {
    const t = index / 400;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return Math.hypot(a * from.x + b * control.x + c * to.x - at.x, a * from.y + b * control.y + c * to.y - at.y);
  });
  return Math.min(...ways);
}

test("a line with nothing in its way is straight; one that bends passes all nodes, or cannot", () => {
  fc.assert(
    fc.property(point, point, fc.array(obstacle, { maxLength: 6 }), (from, to, all) => {
      fc.pre(Math.hypot(to.x - from.x, to.y - from.y) > 60);
      const aside = detour(from, to, all);
      // What stands over an end is in every way.
      const obstacles = all.filter((one) =>
        [from, to].every(({ x, y }) => Math.hypot(one.x - x, one.y - y) >= one.radius),
      );
      if (obstacles.every((one) => nearest(from, to, 0, one) > one.radius + 1)) expect(aside).toBe(0);
      if (aside === 0) return;
      // Between two of its samples a curve may come a little nearer.
      for (const one of obstacles) expect(nearest(from, to, aside, one)).toBeGreaterThan(one.radius - 3);
    }),
  );
});

test("the smaller bend is taken, to the side that is free", () => {
  const ends = [
    { x: 0, y: 0 },
    { x: 300, y: 0 },
  ] as const;
  const at = (x: number, y: number): Obstacle => ({ key: "Thing:other", x, y, radius: 20 });
  expect(detour(...ends, [at(150, 0)])).toBe(22);
  expect(detour(...ends, [at(150, 4)])).toBe(-22);
  expect(detour(...ends, [at(150, 0), at(150, 30)])).toBe(-22);
  expect(detour(...ends, [at(150, 60)])).toBe(0);
});

test("single edges go around nodes that stand in their way, and are straight again when these are gone", async () => {
  const thing = (id: string) => aNode({ key: `Thing:${id}`, properties: { id, name: id } });
  const { explorer, cy } = open(
    {
      nodes: ["a", "b", "c"].map(thing),
      edges: [
        anEdge({ source: "Thing:a", target: "Thing:b", type: "NEXT_TO" }),
        anEdge({ source: "Thing:a", target: "Thing:c", type: "NEXT_TO" }),
      ],
    },
    { lens: false },
  );
  await explorer.show(["Thing:a", "Thing:b", "Thing:c"]);
  ["a", "c", "b"].forEach((id, index) => {
    cy.getElementById(`Thing:${id}`).position({ x: index * 150, y: 0 });
  });
  const bent = () => {
    bendAround(explorer.desk.stage);
    return cy.edges(".bent").map((ele) => ele.id());
  };
  expect(bent()).toEqual(["Thing:a|NEXT_TO|Thing:b"]);
  explorer.hide("Thing:c");
  expect(bent()).toEqual([]);
  explorer.undo();
  expect(bent()).toEqual(["Thing:a|NEXT_TO|Thing:b"]);
});
