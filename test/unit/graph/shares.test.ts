import fc from "fast-check";
import { expect, test } from "vitest";
import { aNode, anEdge } from "../../build.ts";
import { type Opened, open } from "./opened.ts";
import type { Graph } from "./server.ts";

/** Three hubs with 200 leaves each, every fifth leaf shared by two hubs; so large that every scene comes in shares. */
const crowd = (): Graph => {
  const hubs = ["a", "b", "c"].map((id) => aNode({ key: `Thing:${id}`, properties: { id, name: `Hub ${id}` } }));
  const leaves = Array.from({ length: 600 }, (_, index) =>
    aNode({
      key: `Leaf:${index}`,
      labels: [index % 2 ? "Leaf" : "Twig"],
      properties: { id: index, name: `Leaf ${index}` },
    }),
  );
  const edges = leaves.flatMap(({ key }, index) =>
    hubs
      .filter((_, at) => index % 3 === at || (index % 5 === 0 && (index + 1) % 3 === at))
      .map((hub) => anEdge({ source: hub.key, target: key, type: index % 7 ? "HAS_LEAF" : "HAS_OTHER" })),
  );
  const ring = hubs.map(({ key }, at) => anEdge({ source: key, target: hubs[(at + 1) % 3]?.key ?? "", type: "NEXT" }));
  return { nodes: [...hubs, ...leaves], edges: [...edges, ...ring] };
};

type Act =
  | { do: "expand" | "collapse" | "hide"; at: number }
  | { do: "undo" | "redo" | "show all" | "filter" }
  | { do: "jump"; at: number };

async function act({ explorer }: Opened, one: Act): Promise<void> {
  const key = "at" in one ? `Thing:${"abc"[one.at % 3]}` : "";
  if (one.do === "expand") await explorer.expand(key);
  else if (one.do === "collapse") {
    const { collapse } = await import("../../../client/graph/collapse.ts");
    collapse(explorer.desk, [key]);
  } else if (one.do === "hide") explorer.hide(`Leaf:${one.at}`);
  else if (one.do === "show all") explorer.showAll();
  else if (one.do === "filter") explorer.toggle("label", "Twig");
  else if (one.do === "undo") explorer.undo();
  else if (one.do === "redo") explorer.redo();
  else if (one.do === "jump") explorer.desk.doings.jump(one.at);
}

/** What stands on the canvas and what the history is, in an order of its own. */
function whole({ explorer, cy }: Opened) {
  const { actors, edges, filters, ...rest } = explorer.desk.stage.scene();
  const { nodes, hidden, facets, canUndo, canRedo } = explorer.state.value;
  return {
    ...{ rest: { ...rest, base: undefined }, filters, state: { nodes, hidden, facets, canUndo, canRedo } },
    actors: actors.map(({ node, ...actor }) => ({ key: node.key, ...actor })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    edges: edges.map(({ edge, ...link }) => ({ key: edge.key, ...link })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    steps: explorer.steps.map(({ doing, done }) => [doing.kind, done]),
    drawn: cy
      .elements()
      .map((ele) => [ele.id(), ele.hasClass("out"), ele.data("look")?.caption, ele.data("marks")?.more])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  };
}

const pause = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

async function rested({ explorer }: Opened): Promise<void> {
  while (explorer.desk.stage.held) await pause(1);
}

async function begun(share: number | undefined): Promise<Opened> {
  const opened = open(crowd(), { lens: false });
  await opened.explorer.openAround("Thing:a");
  opened.explorer.desk.stage.share = share;
  await opened.explorer.expand("Thing:b");
  return opened;
}

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constantFrom("expand", "collapse"), at: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constantFrom("hide", "jump"), at: fc.nat({ max: 6 }) }),
  fc.record({ do: fc.constantFrom("undo", "undo", "redo", "show all", "filter") }),
) as fc.Arbitrary<Act>;

test("whatever is done while a scene still comes, what stands in the end is what stands without shares", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(acts, fc.constantFrom(0, 0, 1, 20)), { maxLength: 8 }), async (list) => {
      const [inShares, atOnce] = [await begun(0), await begun(undefined)];
      for (const [one, wait] of list) {
        await act(atOnce, one);
        const running = act(inShares, one);
        // What is asked of the server is waited for: its answer comes when it comes. What is shown is not.
        if (one.do === "expand") await running;
        else if (wait > 0) await pause(wait);
        else await Promise.resolve();
        if (one.do === "collapse") await running;
      }
      await rested(inShares);
      await rested(atOnce);
      expect(whole(inShares)).toEqual(whole(atOnce));
    }),
    { numRuns: 8 },
  );
}, 60_000);

test("what is told while a scene comes is that scene; undone half way it is the one before", async () => {
  const opened = await begun(0);
  const { explorer } = opened;
  const { stage } = explorer.desk;
  const both = whole(opened);
  explorer.undo();
  expect([stage.held !== undefined, stage.scene().actors.length < both.actors.length]).toEqual([true, true]);
  await pause();
  explorer.redo();
  await rested(opened);
  expect(whole(opened)).toEqual(both);
});

test("letters that come late make the captions anew that hold them, and leave the marks as they are", async () => {
  const opened = await begun(0);
  const { explorer, cy } = opened;
  const refitted = () =>
    cy
      .nodes()
      .filter((ele) => ele.data("refitted") > 0)
      .map((ele) => ele.id());
  const before = whole(opened);
  await explorer.refresh(new Set("c"));
  expect(refitted()).toEqual(["Thing:c"]);
  expect(whole(opened)).toEqual(before);
});
