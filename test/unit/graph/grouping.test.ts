import { setTimeout } from "node:timers/promises";
import type { NodeSingular } from "cytoscape";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { around, boxOf, overlap } from "../../../client/graph/boxes.ts";
import { groupsOf } from "../../../client/graph/grouping.ts";
import { arrangeBunches } from "../../../client/graph/grouping-layout.ts";
import { boxId, shownGroups } from "../../../client/graph/grouping-painter.ts";
import { fold, group, ungroup } from "../../../client/graph/grouping-verbs.ts";
import { painters } from "../../../client/graph/painters.ts";
import { aNode, anEdge } from "../../build.ts";
import { type Opened, open, places } from "./opened.ts";

const measures = async () => {
  const made = open();
  await made.explorer.openAround("Agency:doe", { limit: 60 });
  const { stage } = made.explorer.desk;
  stage.furnish({ grouping: { by: { property: "nothing" }, folded: [] } });
  await drawn();
  stage.furnish({ grouping: undefined });
  return made;
};
/** Until the painter of boxes is there. */
const drawn = async () => {
  await painters.grouping?.();
  await setTimeout(0);
};
const bySector = { types: ["IN_SECTOR"] };
const groups = ({ explorer }: Opened) => shownGroups(explorer.desk.stage);
const parents = ({ cy }: Opened) => {
  const boxes = cy.nodes(".box.open").toArray();
  const boxOfNode = (key: string) => boxes.find((box) => box.data("members").includes(key))?.id() ?? null;
  return Object.fromEntries(cy.nodes("[node]").map((ele) => [ele.id(), boxOfNode(ele.id())]));
};
/** Nodes that do not stand within the box they belong to. */
const astray = ({ cy }: Opened) =>
  (cy.nodes(".box.open").toArray() as NodeSingular[]).flatMap((box) => {
    const { w, h } = box.data("look");
    const { x, y } = box.position();
    return (box.data("members") as string[]).filter((key) => {
      const at = cy.getElementById(key).position();
      return Math.abs(at.x - x) > w / 2 || Math.abs(at.y - y) > h / 2;
    });
  });
const members = (made: Opened) => groups(made).flatMap((one) => one.members);

/** Everything a reader sees: where nodes stand, in what box, what is hidden, what was drawn besides. */
const picture = (made: Opened) => ({
  places: places(made),
  parents: parents(made),
  said: made.cy.nodes(".said").map((ele) => ele.id()),
  drawn: made.cy
    .elements(".drawn")
    .map((ele) => [ele.id(), ele.data("count")])
    .sort(),
});

describe("groups", () => {
  const node = fc.record({
    id: fc.integer({ min: 0, max: 30 }),
    label: fc.constantFrom("A", "B", "C"),
    state: fc.option(fc.constantFrom("x", "y", 3, true), { nil: undefined }),
  });
  const graph = fc.record({
    nodes: fc.uniqueArray(node, { selector: ({ id }) => id, maxLength: 25 }),
    edges: fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.constantFrom("IN", "OF")), { maxLength: 40 }),
  });
  const by = fc.constantFrom(
    { label: true as const },
    { property: "state" },
    { types: ["IN"] },
    { types: ["IN", "OF"] },
    { types: ["OF"], against: true },
  );

  it("hold each node at most once, never the node that a box stands for, and none that is not there", () => {
    fc.assert(
      fc.property(graph, by, ({ nodes, edges }, way) => {
        const all = nodes.map(({ id, label, state }) =>
          aNode({ key: `${label}:${id}`, labels: [label], properties: { state } }),
        );
        const keyOf = (id: number) => all.find(({ key }) => key.endsWith(`:${id}`))?.key ?? `A:${id}`;
        const lines = edges.map(([from, to, type]) => anEdge({ source: keyOf(from), target: keyOf(to), type }));
        const made = groupsOf(all, lines, way, { labels: {}, relationships: {}, properties: {}, questions: [] });
        const inside = made.flatMap((one) => one.members);
        expect(new Set(inside).size).toBe(inside.length);
        expect(inside.filter((key) => !all.some((one) => one.key === key))).toEqual([]);
        expect(made.flatMap((one) => (one.node !== undefined && inside.includes(one.node) ? [one.node] : []))).toEqual(
          [],
        );
        expect(made.every((one) => one.members.length > 0)).toBe(true);
      }),
    );
  });

  it("stand apart from each other and from what is in none, with no node on another", () => {
    const side = fc.integer({ min: 5, max: 60 });
    const piece = fc.record({
      x: fc.integer({ min: -300, max: 300 }),
      y: fc.integer({ min: -300, max: 300 }),
      w: side,
      h: side,
    });
    const bunch = fc.array(piece, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(bunch, { maxLength: 8 }), fc.array(piece, { maxLength: 12 }), (bunches, loose) => {
        let next = 0;
        const toPiece = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) => ({
          key: String(next++),
          box: { left: -w, right: w, top: -h, bottom: h + 20 },
          at: { x, y },
        });
        const groups = bunches.map((pieces) => ({ pieces: pieces.map(toPiece), heading: 80 }));
        const singles = loose.map(toPiece);
        const found = arrangeBunches(groups, singles);
        const placed = ({ key, box }: ReturnType<typeof toPiece>) => {
          const at = found.get(key) ?? { x: Number.NaN, y: Number.NaN };
          return {
            left: at.x + box.left + 1,
            right: at.x + box.right - 1,
            top: at.y + box.top + 1,
            bottom: at.y + box.bottom - 1,
          };
        };
        const inner = groups.map(({ pieces }) => pieces.map(placed));
        const blocks = [...inner.flatMap((boxes) => around(boxes) ?? []), ...singles.map(placed)];
        for (const boxes of [...inner, blocks]) {
          const clashes = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => overlap(one, other)));
          expect(clashes).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("grouping", () => {
  it("puts what shares a node into boxes with their counts, and fetches the nodes that boxes stand for", async () => {
    const made = await measures();
    const before = made.cy.nodes("[node]").map((ele) => ele.id());
    await group(made.explorer.desk, bySector, "sector");
    const inside = members(made);
    expect(astray(made)).toEqual([]);
    expect(inside.length).toBeGreaterThan(5);
    expect(inside.every((key) => key.startsWith("Measure:"))).toBe(true);
    const fetched = made.cy
      .nodes("[node]")
      .map((ele) => ele.id())
      .filter((key) => !before.includes(key));
    expect(fetched.every((key) => key.startsWith("Sector:"))).toBe(true);
    for (const one of groups(made)) {
      const box = made.cy.getElementById(boxId(one.value));
      expect([box.data("count"), box.data("members")]).toEqual([String(one.members.length), one.members]);
    }
    expect(
      made.cy
        .nodes(".said")
        .map((ele) => ele.id())
        .sort(),
    ).toEqual(
      groups(made)
        .map(({ node }) => node)
        .sort(),
    );
  });

  it("leaves no box over another or over a node outside", async () => {
    const made = await measures();
    await group(made.explorer.desk, bySector, "sector");
    const { measure } = made.explorer.desk.stage;
    const inside = new Set(members(made));
    const outside = made.cy.nodes("[node]").filter((ele) => !inside.has(ele.id()) && !ele.hasClass("said"));
    const spaceOf = (ele: NodeSingular) => boxOf(ele.data("look"), ele.position(), measure);
    const space = (keys: string[]) => around(keys.map((key) => spaceOf(made.cy.getElementById(key) as NodeSingular)));
    const boxes = [
      ...groups(made).flatMap((one) => space(one.members) ?? []),
      ...(outside.toArray() as NodeSingular[]).map(spaceOf),
    ];
    expect(boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => overlap(one, other)))).toEqual([]);
  });

  it("is one step: undone and redone, and ungrouping brings every node back to where it was", async () => {
    const made = await measures();
    const plain = picture(made);
    await group(made.explorer.desk, bySector, "sector");
    const boxed = picture(made);
    made.explorer.undo();
    expect(picture(made)).toEqual(plain);
    made.explorer.redo();
    expect(picture(made)).toEqual(boxed);
    await group(made.explorer.desk, { label: true }, "label");
    expect(groups(made).map(({ value }) => value)).toContain("Measure");
    ungroup(made.explorer.desk);
    expect(picture(made)).toEqual(plain);
    expect(made.cy.elements(".drawn").length).toBe(0);
  });

  it("by a property leaves what has no value outside", async () => {
    const made = await measures();
    await group(made.explorer.desk, { property: "status" }, "status");
    const statuses = groups(made).map(({ value }) => value);
    expect(statuses).toContain("action");
    const outside = Object.entries(parents(made)).filter(([, parent]) => parent === null);
    expect(outside.every(([key]) => made.explorer.node(key)?.properties["status"] === undefined)).toBe(true);
  });
});

describe("a folded box", () => {
  const folding = async () => {
    const made = await measures();
    await group(made.explorer.desk, bySector, "sector");
    const [first] = groups(made).toSorted((a, b) => b.members.length - a.members.length);
    if (!first) throw new Error("no group");
    return { ...made, first, open: picture(made) };
  };

  it("is one node with the count and merged edges, and unfolds to where its nodes were", async () => {
    const made = await folding();
    fold(made.explorer.desk, [made.first.value], true);
    const box = made.cy.getElementById(boxId(made.first.value));
    expect([box.hasClass("folded"), box.data("count")]).toEqual([true, String(made.first.members.length)]);
    expect(made.first.members.every((key) => made.cy.getElementById(key).hasClass("said"))).toBe(true);
    const merged = box.connectedEdges(".merged").map((ele) => ele.data("count") as number);
    const responsible = made.explorer
      .edges()
      .filter((edge) => edge.source === "Agency:doe" && made.first.members.includes(edge.target));
    expect(merged.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(responsible.length);
    expect(places(made)).toEqual(made.open.places);
    fold(made.explorer.desk, [made.first.value], false);
    expect(picture(made)).toEqual(made.open);
    made.explorer.undo();
    made.explorer.undo();
    expect(picture(made)).toEqual(made.open);
  });

  it("does not count what is hidden or filtered as shown", async () => {
    const made = await folding();
    const [one = ""] = made.first.members;
    fold(made.explorer.desk, [made.first.value], true);
    made.explorer.hide(one);
    const all = made.first.members.length;
    expect(made.cy.getElementById(boxId(made.first.value)).data("count")).toBe(`${all - 1} / ${all}`);
    made.explorer.toggle("label", "Measure");
    expect(made.cy.getElementById(boxId(made.first.value)).hasClass("out")).toBe(true);
    made.explorer.undo();
    made.explorer.undo();
    expect(made.cy.getElementById(boxId(made.first.value)).data("count")).toBe(String(all));
  });

  it("takes its nodes along when it is dragged", async () => {
    const made = await folding();
    fold(made.explorer.desk, [made.first.value], true);
    const box = made.cy.getElementById(boxId(made.first.value));
    const { x, y } = box.position();
    box.emit("grab");
    box.position({ x: x + 100, y: y - 40 });
    box.emit("drag").emit("dragfree");
    fold(made.explorer.desk, [made.first.value], false);
    const now = places(made);
    for (const key of made.first.members) {
      const was = made.open.places[key] ?? { x: 0, y: 0 };
      expect(now[key]).toEqual({ x: was.x + 100, y: was.y - 40 });
    }
    made.explorer.undo();
    made.explorer.undo();
    expect(places(made)).toEqual(made.open.places);
  });

  it("comes back from an address", async () => {
    const made = await folding();
    fold(made.explorer.desk, [made.first.value], true);
    const again = open();
    await again.explorer.restore(made.explorer.encode());
    await drawn();
    const shown = (one: Opened) =>
      groups(one).map(({ value, folded, members }) => ({ value, folded, members: members.toSorted() }));
    expect(shown(again)).toEqual(shown(made));
  });
});

it("expanding within a box moves nothing, and what belongs to a box comes into it", async () => {
  const made = await measures();
  await group(made.explorer.desk, { label: true }, "label");
  const before = places(made);
  const [key = ""] = members(made).filter((one) => one.startsWith("Measure:"));
  await made.explorer.expand(key);
  expect(places(made)).toMatchObject(before);
  const kinds = made.cy.nodes("[node]").map((ele) => [ele.id(), boxId(ele.data("label"))]);
  expect(Object.entries(parents(made))).toEqual(kinds);
  expect(astray(made)).toEqual([]);
});
