import { expect, test } from "vitest";
import { PathFinder } from "../../../client/graph/path-finder.ts";
import { addWays, leaveWay, lookAt } from "../../../client/graph/paths.ts";
import { nameOfWay, ranked, viaOf, type Way } from "../../../client/graph/way.ts";
import { aNode, anEdge } from "../../build.ts";
import { captionsThatOverlap, first, type Opened, open, places } from "./opened.ts";
import type { Graph } from "./server.ts";

const drawn = ({ cy }: Opened, selector: string) =>
  cy
    .elements(selector)
    .map((ele) => ele.id())
    .sort();

/** The painter comes by itself; this waits until it has painted. */
const painted = (opened: Opened) => expect.poll(() => opened.cy.nodes(".hopmark").length).toBeGreaterThan(0);

const found = (key: string) => {
  const node = first.nodes.find((one) => one.key === key);
  if (!node) throw new Error(`no node ${key}`);
  return node;
};

/** Commerce and China alone on the canvas, and the paths between them. */
async function commerceAndChina() {
  const opened = open();
  const { explorer } = opened;
  await explorer.openAround("Agency:doc", { types: ["NOTHING"] });
  await explorer.show(["Country:CHN"]);
  const finder = new PathFinder(explorer.desk);
  return { ...opened, opened, finder };
}

test("the best path is shown at once: what is missing comes as one step, what is there stays, the rest dims", async () => {
  const { opened, explorer, finder, cy } = await commerceAndChina();
  await explorer.show(["Resource:lithium"]);
  const before = places(opened);
  const steps = explorer.steps.length;
  await finder.join([found("Agency:doc"), found("Country:CHN")]);
  await painted(opened);
  const after = places(opened);
  const shown = finder.shown();
  expect([explorer.steps.length - steps, explorer.steps.at(-1)?.doing.kind, shown?.index, shown?.hop]).toEqual([
    1,
    "paths",
    0,
    1,
  ]);
  expect(Object.fromEntries(Object.keys(before).map((key) => [key, after[key]]))).toEqual(before);
  expect(drawn(opened, "node.onpath")).toEqual(shown?.way.nodes.map(({ key }) => key).sort());
  expect([cy.getElementById("Resource:lithium").hasClass("offpath"), cy.nodes(".hopmark").length]).toEqual([
    true,
    shown?.way.hops.length,
  ]);
  explorer.undo();
  expect([places(opened), drawn(opened, ".onpath, .offpath, .hopmark")]).toEqual([before, []]);
});

test("nodes of a path cover nothing that is there", async () => {
  const { opened, finder } = await commerceAndChina();
  await finder.join([found("Agency:doc"), found("Country:CHN")]);
  leaveWay(opened.explorer.desk);
  await expect.poll(() => opened.cy.nodes(".hopmark").length).toBe(0);
  expect(captionsThatOverlap(opened)).toEqual([]);
});

test("stepping along the path moves the current hop and is no step of the history; leaving it brings back the light", async () => {
  const { opened, explorer, finder } = await commerceAndChina();
  await finder.join([found("Agency:doc"), found("Country:CHN")]);
  await painted(opened);
  const steps = explorer.steps.length;
  lookAt(explorer.desk, 2);
  const second = finder.shown()?.way.hops[1]?.[0]?.key;
  expect([drawn(opened, "edge.hop"), finder.shown()?.hop]).toEqual([[second], 2]);
  lookAt(explorer.desk, 99);
  lookAt(explorer.desk, 0);
  expect(finder.shown()?.hop).toBe(2);
  leaveWay(explorer.desk);
  expect([drawn(opened, ".onpath, .offpath, .hop, .hopmark"), finder.shown(), explorer.steps.length]).toEqual([
    [],
    undefined,
    steps,
  ]);
});

test("a path of what is there already takes no step, and brings back what was hidden by hand", async () => {
  const { explorer, finder } = await commerceAndChina();
  await finder.join([found("Agency:doc"), found("Country:CHN")]);
  const [best] = finder.ways.value;
  const inner = best?.nodes[1]?.key ?? "";
  leaveWay(explorer.desk);
  const steps = explorer.steps.length;
  await finder.show(best);
  expect(explorer.steps.length).toBe(steps);
  explorer.hide(inner);
  expect(explorer.nodes().some(({ key }) => key === inner)).toBe(false);
  await finder.show(best);
  expect([explorer.nodes().some(({ key }) => key === inner), explorer.steps.at(-1)?.doing.kind]).toEqual([
    true,
    "paths",
  ]);
});

test("of several nodes each two are joined; all paths can be added in one step", async () => {
  const { explorer, finder } = await commerceAndChina();
  await finder.join(["Agency:doc", "Country:CHN", "Resource:lithium"].map(found));
  const pairs = new Set(finder.ways.value.map(({ nodes }) => `${nodes[0]?.key} ${nodes.at(-1)?.key}`));
  expect(pairs.size).toBe(3);
  const steps = explorer.steps.length;
  await addWays(explorer.desk, finder.ways.value, { maxHops: 6, types: [] });
  const keys = new Set(finder.ways.value.flatMap(({ nodes }) => nodes.map(({ key }) => key)));
  expect([[...keys].filter((key) => !explorer.node(key)), explorer.steps.length - steps]).toEqual([[], 1]);
  explorer.undo();
  expect([...keys].some((key) => !explorer.node(key))).toBe(true);
});

test("one node is not searched for; the same node twice is one; more than eight are left out and counted", async () => {
  const { finder } = await commerceAndChina();
  await finder.join([found("Agency:doc"), found("Agency:doc")]);
  expect([finder.search.value.state, finder.ends.value.length]).toEqual(["idle", 1]);
  await finder.join(first.nodes.slice(0, 11));
  expect([finder.ends.value.length, finder.leftOut.value]).toEqual([8, 3]);
});

test("a search that was cancelled changes nothing, and a later one wins over an earlier", async () => {
  const gates: (() => void)[] = [];
  const before = (route: string) =>
    route === "POST /api/paths" ? new Promise<void>((resolve) => gates.push(resolve)) : Promise.resolve();
  const { explorer } = open(first, { before });
  await explorer.openAround("Agency:doc", { types: ["NOTHING"] });
  const finder = new PathFinder(explorer.desk);
  const early = finder.join([found("Agency:doc"), found("Country:CHN")]);
  expect(finder.search.value.state).toBe("searching");
  finder.cancel();
  gates[0]?.();
  await early;
  expect([finder.search.value.state, explorer.steps.length]).toEqual(["idle", 0]);
  finder.maxHops.value = 4;
  const slow = finder.find();
  finder.maxHops.value = 3;
  const quick = finder.find();
  gates[2]?.();
  await quick;
  gates[1]?.();
  await slow;
  expect(finder.ways.value).toEqual([]);
});

const way = (nodes: string[], weight: number, basis: string[], degrees: Record<string, number> = {}): Way => ({
  nodes: nodes.map((key) => aNode({ key, degree: degrees[key] ?? 2 })),
  hops: nodes
    .slice(1)
    .map((target, at) => [anEdge({ source: nodes[at] ?? "", target, properties: { basis: basis[at] } })]),
  weight,
  weakest: basis.includes("inferred") ? "inferred" : "source",
});

test("ways of one length are ranked by rarity or by their weakest basis, never before shorter ones", () => {
  const [short, rare, sure] = [
    way(["a", "z"], 0, ["inferred"]),
    way(["a", "b", "z"], 1, ["inferred", "source"]),
    way(["a", "c", "z"], 5, ["source", "source"]),
  ];
  const names = (ways: Way[]) => ways.map(nameOfWay);
  expect([names(ranked([sure, rare, short], "rarity")), names(ranked([rare, sure, short], "basis"))]).toEqual([
    ["a z", "a b z", "a c z"],
    ["a z", "a c z", "a b z"],
  ]);
});

test("a way is told by the node that other ways have not, by two where one is not enough", () => {
  const ways = [
    way(["a", "h", "b", "z"], 1, [], { h: 9 }),
    way(["a", "h", "c", "z"], 1, [], { h: 9 }),
    way(["a", "z"], 0, []),
  ];
  const via = (graph: Way[]) => graph.map((one) => viaOf(one, graph).map(({ key }) => key));
  expect(via(ways)).toEqual([["b"], ["c"], []]);
  const crossed = [
    way(["a", "b", "c", "z"], 1, []),
    way(["a", "b", "d", "z"], 1, []),
    way(["a", "e", "c", "z"], 1, []),
  ];
  expect(via(crossed)[0]?.length).toBe(2);
});

test("a database without a lens has paths as good, over parallel relationships too", async () => {
  const nodes = ["a", "b", "c"].map((id) => aNode({ key: `Thing:${id}`, properties: { id } }));
  const [a, b, c] = nodes.map(({ key }) => key);
  const graph: Graph = {
    nodes,
    edges: [
      anEdge({ source: a, target: b, type: "R" }),
      anEdge({ key: `${a}|R|${b}|2`, source: a, target: b, type: "R" }),
      anEdge({ source: c, target: b, type: "R" }),
    ],
  };
  const { explorer } = open(graph, { lens: false });
  await explorer.openAround(a ?? "", { types: ["NOTHING"] });
  const finder = new PathFinder(explorer.desk);
  await finder.join(nodes.filter(({ key }) => key !== b));
  expect(finder.ways.value.map(({ hops }) => hops.map((hop) => hop.length))).toEqual([[2, 1]]);
});
