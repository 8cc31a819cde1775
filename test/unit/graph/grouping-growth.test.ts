import { setTimeout } from "node:timers/promises";
import type { NodeSingular } from "cytoscape";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange } from "../../../client/graph/arrange.ts";
import { type Box, moved, overlap } from "../../../client/graph/boxes.ts";
import { arrangeBunches } from "../../../client/graph/grouping-layout.ts";
import { grown, rectOf, takeIn } from "../../../client/graph/grouping-room.ts";
import { fold, group } from "../../../client/graph/grouping-verbs.ts";
import { painters } from "../../../client/graph/painters.ts";
import { captionsThatOverlap, type Opened, open, places } from "./opened.ts";

/** A neighbourhood in boxes by kind. */
async function boxed(from: string, layout: "circle" | "grid"): Promise<Opened> {
  const made = open();
  await made.explorer.openAround(from, { limit: 12 });
  const { desk } = made.explorer;
  desk.stage.furnish({ grouping: { by: { property: "nothing" }, folded: [] } });
  await painters.grouping?.();
  await setTimeout(0);
  desk.stage.furnish({ grouping: undefined });
  await arrange(desk, layout, "");
  await group(desk, { label: true }, "label");
  return made;
}

const rects = ({ cy }: Opened) =>
  (cy.nodes(".box.open").toArray() as NodeSingular[]).map((box) => {
    const [{ w, h }, { x, y }] = [box.data("look"), box.position()];
    const rect: Box = { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 };
    return { id: box.id(), members: box.data("members") as string[], rect };
  });

/** Boxes that cover each other, and nodes that stand within a box they do not belong to. */
function faults(made: Opened): string[] {
  const boxes = rects(made);
  const clashes = boxes.flatMap((one, at) =>
    boxes.slice(at + 1).flatMap((other) => (overlap(one.rect, other.rect) ? [`${one.id} ${other.id}`] : [])),
  );
  const strangers = boxes.flatMap(({ id, members, rect }) =>
    Object.entries(places(made)).flatMap(([key, at]) => {
      const inside = at.x > rect.left && at.x < rect.right && at.y > rect.top && at.y < rect.bottom;
      return inside === members.includes(key) ? [] : [`${key} ${id}`];
    }),
  );
  return [...clashes, ...strangers];
}

describe("expanding among boxes", () => {
  it("covers no box, puts no node into another's box, and moves nothing where boxes have room", async () => {
    const made = await boxed("Agency:doe", "circle");
    expect(faults(made)).toEqual([]);
    const before = places(made);
    const count = made.cy.nodes(".box").length;
    for (const { members } of rects(made)) await made.explorer.expand(members[0] ?? "");
    expect(faults(made)).toEqual([]);
    expect(places(made)).toMatchObject(before);
    expect(made.cy.nodes(".box").length).toBeGreaterThan(count);
  });

  it("finds places for what came into a folded box once it is unfolded, and undo folds it again as it was", async () => {
    const made = await boxed("Agency:doe", "circle");
    const { desk } = made.explorer;
    const [before, boxes] = [places(made), rects(made)];
    const values = (made.cy.nodes(".box").toArray() as NodeSingular[]).map((box) => box.data("value") as string);
    fold(desk, values, true);
    for (const key of Object.keys(before).slice(0, 4)) await made.explorer.expand(key);
    const folded = places(made);
    fold(desk, values, false);
    expect(faults(made)).toEqual([]);
    expect(captionsThatOverlap(made).filter((pair) => !pair.includes("[box]"))).toEqual([]);
    // What stood there stands as it did: a box without room to grow moves as a whole.
    const after = places(made);
    const by = (key: string, of: "x" | "y") => Math.round((after[key]?.[of] ?? 0) - (before[key]?.[of] ?? 0));
    for (const { members } of boxes)
      expect(new Set(members.map((key) => `${by(key, "x")} ${by(key, "y")}`)).size).toBe(1);
    made.explorer.undo();
    expect(places(made)).toEqual(folded);
  });

  it.each(["Agency:doe", "Measure:m01", "Measure:m31", "Resource:lithium"])(
    "again and again, from %s on, covers no box; one without room to grow moves as a whole",
    async (from) => {
      const made = await boxed(from, "grid");
      for (const step of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const keys = made.cy.nodes("[node]").map((ele) => ele.id());
        const [before, boxes] = [places(made), rects(made)];
        await made.explorer.expand(keys[(step * 17) % keys.length] ?? "");
        expect(faults(made)).toEqual([]);
        const after = places(made);
        const by = (key: string, of: "x" | "y") => Math.round((after[key]?.[of] ?? 0) - (before[key]?.[of] ?? 0));
        for (const { members } of boxes)
          expect(new Set(members.map((key) => `${by(key, "x")} ${by(key, "y")}`)).size).toBe(1);
      }
    },
  );
});

describe("a box that takes newcomers in", () => {
  const side = fc.integer({ min: 8, max: 60 });
  const boxes = (least: number) => fc.array(fc.tuple(side, side), { minLength: least, maxLength: 14 });
  const wall = fc.record({
    x: fc.integer({ min: -600, max: 600 }),
    y: fc.integer({ min: -600, max: 600 }),
    w: side,
    h: side,
  });
  const named = (sizes: [number, number][], of: string) =>
    sizes.map(([w, h], at) => ({
      key: `${of}${at}`,
      box: { left: -w, right: w, top: -h, bottom: h + 20 },
      at: { x: 0, y: 0 },
    }));

  it("stands clear of all walls, no node on another; it gives up only between walls", () => {
    fc.assert(
      fc.property(boxes(1), boxes(1), fc.array(wall, { maxLength: 12 }), (old, fresh, around) => {
        const pieces = named(old, "old");
        const found = arrangeBunches([{ pieces, heading: 120 }], []);
        const box = { pieces: pieces.map((one) => ({ ...one, at: found.get(one.key) ?? one.at })), heading: 120 };
        const own = rectOf(box);
        const walls = around
          .map(({ x, y, w, h }): Box => ({ left: x - w, right: x + w, top: y - h, bottom: y + h }))
          .filter((one) => own && !overlap(moved(own, 0, 0, 16), one));
        const newcomers = named(fresh, "new");
        const put = takeIn(box, newcomers, walls);
        if (!put) {
          expect(walls.length).toBeGreaterThan(1);
          return;
        }
        const all = grown(box, newcomers, put);
        const rect = rectOf(all);
        expect(walls.filter((one) => rect && overlap(rect, one))).toEqual([]);
        const spaces = all.pieces.map((one) => moved(one.box, one.at.x, one.at.y, -1));
        expect(spaces.flatMap((one, at) => spaces.slice(at + 1).filter((other) => overlap(one, other)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
