import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align, distribute, pin } from "../../../client/graph/arranging.ts";
import { collapse, collapseOf } from "../../../client/graph/collapse.ts";
import { expandAll } from "../../../client/graph/expand-all.ts";
import { hide } from "../../../client/graph/hiding.ts";
import { isolate, reveal } from "../../../client/graph/isolate.ts";
import type { Scene } from "../../../client/graph/scene.ts";
import { remove } from "../../../client/graph/taking.ts";
import { aNode, anEdge } from "../../build.ts";
import { captionsThatOverlap, type Opened, open, places, star } from "./opened.ts";
import type { Graph } from "./server.ts";

/** A graph of numbered nodes with these edges between them. */
function graphOf(count: number, pairs: readonly (readonly [number, number])[]): Graph {
  const nodes = Array.from({ length: count }, (_, at) =>
    aNode({ key: `Thing:${at}`, properties: { id: at, name: `Thing ${at}` } }),
  );
  const edges = pairs
    .filter(([from, to]) => from < count && to < count && from !== to)
    .map(([from, to]) => anEdge({ source: `Thing:${from}`, target: `Thing:${to}` }));
  return { nodes, edges: [...new Map(edges.map((edge) => [edge.key, edge])).values()] };
}

const graphs = fc
  .array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })), { minLength: 6, maxLength: 24 })
  .map((pairs) => graphOf(10, pairs));

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

/** A scene as far as a person sees it, in an order that does not depend on how it came about. */
function seen({ actors, edges }: Scene) {
  return {
    nodes: actors.map(({ node, x, y, pinned, hidden }) => ({ key: node.key, x, y, pinned, hidden })).toSorted(byKey),
    edges: edges.map(({ edge, hidden }) => ({ key: edge.key, hidden })).toSorted(byKey),
  };
}

const sceneOf = ({ explorer }: Opened) => explorer.desk.stage.scene();
const keysOf = (opened: Opened) => Object.keys(places(opened)).sort();

type Act = {
  what: "expand" | "collapse" | "hide" | "isolate" | "remove" | "reveal" | "pin" | "undo" | "redo";
  at: number;
  limit: number;
};

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    what: fc.constantFrom(
      "expand",
      "expand",
      "expand",
      "collapse",
      "collapse",
      "hide",
      "isolate",
      "remove",
      "reveal",
      "pin",
      "undo",
      "redo",
    ),
    at: fc.nat({ max: 9 }),
    limit: fc.constantFrom(1, 2, 200),
  }),
  { maxLength: 14 },
);

async function act(opened: Opened, { what, at, limit }: Act): Promise<void> {
  const { desk } = opened.explorer;
  const keys = keysOf(opened);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return;
  if (what === "expand") await expandAll(desk, [key], [{ limit }]);
  if (what === "collapse") collapse(desk, [key]);
  if (what === "hide") hide(desk, [key]);
  if (what === "isolate") isolate(desk, [key]);
  if (what === "remove") remove(desk, [key]);
  if (what === "reveal") await reveal(desk, "");
  if (what === "pin") pin(desk, [key], !opened.cy.getElementById(key).hasClass("pinned"));
  if (what === "undo") opened.explorer.undo();
  if (what === "redo") opened.explorer.redo();
}

async function around(graph: Graph, key = "Thing:0"): Promise<Opened> {
  const opened = open(graph, { lens: false });
  await opened.explorer.openAround(key, { limit: 2 });
  return opened;
}

describe("whatever is done", () => {
  it("undoing all of it gives the first scene back, and redoing it the last", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, acts, async (graph, list) => {
        const opened = await around(graph);
        const [first, done] = [seen(sceneOf(opened)), opened.explorer.steps.filter((step) => step.done).length];
        for (const one of list.filter(({ what }) => what !== "undo" && what !== "redo")) await act(opened, one);
        const last = seen(sceneOf(opened));
        opened.explorer.desk.doings.jump(done);
        expect(seen(sceneOf(opened))).toEqual(first);
        opened.explorer.desk.doings.jump(opened.explorer.steps.length);
        expect(seen(sceneOf(opened))).toEqual(last);
      }),
      { numRuns: 60 },
    );
  });

  it("nothing that stays moves", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, acts, async (graph, list) => {
        const opened = await around(graph);
        for (const one of list) {
          const before = places(opened);
          await act(opened, one);
          const after = places(opened);
          for (const key of Object.keys(before)) if (after[key]) expect(after[key], key).toEqual(before[key]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("collapsing what was just expanded gives the scene before", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, acts, fc.nat({ max: 9 }), async (graph, list, at) => {
        const opened = await around(graph);
        for (const one of list) await act(opened, one);
        const key = keysOf(opened)[at % Math.max(1, keysOf(opened).length)];
        if (key === undefined || collapseOf(sceneOf(opened), [key]).nodes.size > 0) return;
        const before = seen(sceneOf(opened));
        await expandAll(opened.explorer.desk, [key], [{}]);
        collapse(opened.explorer.desk, [key]);
        expect(seen(sceneOf(opened))).toEqual(before);
      }),
      { numRuns: 120 },
    );
  });

  it("a view told by its address collapses as it would have", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, acts, async (graph, list) => {
        const opened = await around(graph);
        for (const one of list) await act(opened, one);
        if (opened.explorer.state.value.view === "empty") return;
        const again = open(graph, { lens: false });
        await again.explorer.restore(opened.explorer.encode());
        const gone = (one: Opened) => keysOf(one).map((key) => [...collapseOf(sceneOf(one), [key]).nodes].sort());
        expect(gone(again)).toEqual(gone(opened));
      }),
      { numRuns: 60 },
    );
  });
});

describe("expanding", () => {
  it("brings as many new nodes as asked for, whatever is here already", async () => {
    const opened = open(star(30), { lens: false });
    await opened.explorer.openAround("Thing:hub", { limit: 10 });
    await expandAll(opened.explorer.desk, ["Thing:hub"], [{ limit: 10 }]);
    expect(opened.explorer.state.value).toMatchObject({ nodes: 21, truncated: { shown: 20, total: 30 } });
    await expandAll(opened.explorer.desk, ["Thing:hub"], [{ limit: 10 }]);
    expect(opened.explorer.state.value).toMatchObject({ nodes: 31, truncated: undefined });
  });

  it("puts what several nodes bring around each of them, in one step", async () => {
    const opened = await around(
      graphOf(8, [
        [0, 1],
        [0, 2],
        [1, 3],
        [1, 4],
        [2, 5],
        [2, 6],
        [5, 6],
      ]),
    );
    const before = places(opened);
    const grown = await expandAll(opened.explorer.desk, ["Thing:1", "Thing:2"], [{}]);
    const after = places(opened);
    const near = (key: string) =>
      ["Thing:1", "Thing:2"].toSorted((a, b) => distance(after[a], after[key]) - distance(after[b], after[key]))[0];
    expect(grown).toBe(4);
    expect(["Thing:3", "Thing:4", "Thing:5", "Thing:6"].map(near)).toEqual([
      "Thing:1",
      "Thing:1",
      "Thing:2",
      "Thing:2",
    ]);
    opened.explorer.undo();
    expect(places(opened)).toEqual(before);
  });
});

const distance = (a = { x: 0, y: 0 }, b = { x: 0, y: 0 }) => Math.hypot(a.x - b.x, a.y - b.y);

describe("collapsing", () => {
  const graph = graphOf(8, [
    [0, 1],
    [0, 2],
    [1, 3],
    [1, 4],
    [4, 2],
    [1, 5],
    [5, 6],
    [6, 3],
  ]);

  it("leaves what was pinned, expanded itself, or is needed by what came later", async () => {
    const opened = await around(graph);
    const { desk } = opened.explorer;
    await expandAll(desk, ["Thing:1"], [{}]);
    pin(desk, ["Thing:4"], true);
    await expandAll(desk, ["Thing:5"], [{}]);
    const { nodes, stay } = collapseOf(sceneOf(opened), ["Thing:1"]);
    expect({ nodes: [...nodes], stay }).toEqual({ nodes: [], stay: 3 });
    collapse(desk, ["Thing:5"]);
    expect([...collapseOf(sceneOf(opened), ["Thing:1"]).nodes].sort()).toEqual(["Thing:3", "Thing:5"]);
  });

  it("leaves what a second expansion would have brought", async () => {
    const opened = await around(
      graphOf(6, [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
        [2, 4],
      ]),
    );
    const { desk } = opened.explorer;
    await expandAll(desk, ["Thing:1"], [{}]);
    await expandAll(desk, ["Thing:2"], [{}]);
    expect(collapse(desk, ["Thing:1"])).toBe(0);
    expect(collapse(desk, ["Thing:2"])).toBe(1);
    expect(collapse(desk, ["Thing:1"])).toBe(1);
  });
});

describe("lining up", () => {
  const points = fc.array(
    fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -300, max: 300 }) }),
    {
      minLength: 10,
      maxLength: 10,
    },
  );
  const chosen = ["Thing:0", "Thing:1", "Thing:2", "Thing:3", "Thing:4"];

  async function scattered(at: readonly { x: number; y: number }[]): Promise<Opened> {
    const opened = open(graphOf(10, []), { lens: false });
    await opened.explorer.show(Array.from({ length: 10 }, (_, key) => `Thing:${key}`));
    at.forEach((point, key) => {
      opened.cy.getElementById(`Thing:${key}`).position(point);
    });
    return opened;
  }

  it("puts sides or middles on one line, moves nothing else, and no caption on another", async () => {
    await fc.assert(
      fc.asyncProperty(
        points,
        fc.constantFrom("left", "centre", "right", "top", "middle", "bottom"),
        async (at, to) => {
          const opened = await scattered(at);
          const [before, overlaps] = [places(opened), captionsThatOverlap(opened)];
          align(opened.explorer.desk, chosen, to);
          const after = places(opened);
          const line = chosen.map((key) => (["left", "centre", "right"].includes(to) ? after[key]?.x : after[key]?.y));
          expect(new Set(line).size).toBe(1);
          for (const key of Object.keys(before)) if (!chosen.includes(key)) expect(after[key]).toEqual(before[key]);
          expect(captionsThatOverlap(opened).filter((pair) => !overlaps.includes(pair))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("leaves the same space between all, in the order they had", async () => {
    await fc.assert(
      fc.asyncProperty(points, fc.constantFrom("horizontal", "vertical"), async (at, axis) => {
        const opened = await scattered(at);
        const along = axis === "horizontal" ? "x" : "y";
        const order = (from: ReturnType<typeof places>) =>
          chosen.toSorted((a, b) => (from[a]?.[along] ?? 0) - (from[b]?.[along] ?? 0) || (a < b ? -1 : 1));
        const before = order(places(opened));
        distribute(opened.explorer.desk, chosen, axis);
        expect(order(places(opened))).toEqual(before);
        const among = captionsThatOverlap(opened).filter((pair) =>
          pair.split(" / ").every((key) => chosen.includes(key)),
        );
        expect(among).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
