import fc from "fast-check";
import { expect, test } from "vitest";
import { comparisonOn } from "../../../client/compare/comparison.ts";
import { rowsOf } from "../../../client/compare/rows.ts";
import { endComparison, showComparison } from "../../../client/compare/show.ts";
import { compareSnapshots } from "../../../client/compare/two.ts";
import { changesSince } from "../../../client/compare/with-now.ts";
import { compareWords } from "../../../client/i18n/compare.ts";
import { makeSnapshot } from "../../../client/snapshot/make.ts";
import { Snapshot } from "../../../snapshot/schema.ts";
import { aNode, anEdge } from "../../build.ts";
import { first, type Opened, open, places } from "../graph/opened.ts";
import type { Graph } from "../graph/server.ts";
import { documentServer } from "./documents.ts";

const about = { title: { en: "Then" }, description: {}, author: "" };

/** The server of a graph, whose queries find nodes and edges of these keys. */
const serverOf = (opened: Opened, found: Graph = { nodes: [], edges: [] }) => {
  const documents = documentServer(opened.explorer.desk.call);
  const answer = { columns: ["x"], rows: [[found.nodes], [found.edges]], summary: { truncated: false } };
  return (async (route, input, signal) =>
    route === "POST /api/query" ? answer : documents(route, input, signal)) as Opened["explorer"]["desk"]["call"];
};

async function frozen() {
  const opened = open();
  await opened.explorer.openAround("Measure:m03");
  const { explorer, session } = opened;
  return { opened, snapshot: await makeSnapshot({ explorer, session, call: serverOf(opened) }, about) };
}

/** The graph of the dataset as it became: a node gone with its edges, one otherwise, one new with an edge. */
function later(gone: string, other: string): { graph: Graph; fresh: Graph } {
  const fresh = {
    nodes: [aNode({ key: "Resource:new", labels: ["Resource"], properties: { id: "new", name_en: "New" } })],
    edges: [anEdge({ source: "Measure:m03", target: "Resource:new", type: "CONCERNS" })],
  };
  const nodes = first.nodes
    .filter(({ key }) => key !== gone)
    .map((node) => (node.key === other ? { ...node, properties: { ...node.properties, name_en: "Otherwise" } } : node));
  const edges = first.edges.filter(({ source, target }) => source !== gone && target !== gone);
  return { graph: { nodes: [...nodes, ...fresh.nodes], edges: [...edges, ...fresh.edges] }, fresh };
}

test("nothing is otherwise while the graph is as it was", async () => {
  const { opened, snapshot } = await frozen();
  const none = { nodes: [], edges: [] };
  expect(await changesSince(snapshot, serverOf(opened))).toEqual({ added: none, removed: none, changed: none });
  expect(compareSnapshots(snapshot, snapshot)).toEqual({ added: none, removed: none, changed: none });
});

test("what is gone, otherwise and new is told, whichever nodes these are", async () => {
  const { snapshot } = await frozen();
  const drawn = snapshot.state.nodes.map(({ key }) => key).filter((key) => key !== "Measure:m03");
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(drawn, { minLength: 2, maxLength: 2 }), async ([gone = "", other = ""]) => {
      const { graph, fresh } = later(gone, other);
      const changes = await changesSince(snapshot, serverOf(open(graph), fresh));
      expect(changes.removed.nodes).toEqual([gone]);
      expect(changes.changed.nodes.map(({ key }) => key)).toEqual([other]);
      expect(changes.added.nodes.map(({ key }) => key)).toEqual(["Resource:new"]);
      expect(changes.added.edges.map(({ key }) => key)).toEqual(fresh.edges.map(({ key }) => key));
      const lost = snapshot.elements.edges.filter(({ source, target }) => source === gone || target === gone);
      expect(changes.removed.edges.toSorted()).toEqual(lost.map(({ key }) => key).toSorted());
    }),
    { numRuns: 10 },
  );
});

test("edges that the graph had beyond the picture are not new", async () => {
  const { opened, snapshot } = await frozen();
  const [edge] = snapshot.elements.edges;
  const { elements, state, made } = snapshot;
  const without = <T extends { key: string }>(list: T[]) => list.filter(({ key }) => key !== edge?.key);
  const less: Snapshot = {
    ...snapshot,
    elements: { ...elements, edges: without(elements.edges) },
    state: { ...state, edges: without(state.edges) },
    made: { ...made, beyond: [...(made.beyond ?? []), edge?.key ?? ""] },
  };
  expect((await changesSince(less, serverOf(opened))).added.edges).toEqual([]);
  const unknown = { ...less, made: { ...less.made, beyond: [] } };
  expect((await changesSince(unknown, serverOf(opened))).added.edges).toEqual([edge]);
});

test("a comparison stands on the canvas with every node where it stood, and its end brings back what was there", async () => {
  const { snapshot } = await frozen();
  const { graph, fresh } = later("Sector:batteries", "Measure:m03");
  const there = open(graph);
  const { explorer } = there;
  await explorer.openOverview();
  explorer.select({ kind: "node", key: "Measure:m05" });
  explorer.zoomBy(1.5);
  const before = explorer.encode();
  const changes = await changesSince(snapshot, serverOf(there, fresh));
  expect(await showComparison(explorer, { before: snapshot, title: about.title, after: undefined, changes })).toBe(
    true,
  );
  const then = Object.fromEntries(snapshot.state.nodes.map(({ key, x, y }) => [key, { x, y }]));
  expect(places(there)).toEqual({ ...then, "Resource:new": expect.anything() });
  expect(explorer.desk.stage.parts.compared).toEqual({
    added: ["Resource:new", ...fresh.edges.map(({ key }) => key)],
    removed: [...changes.removed.nodes, ...changes.removed.edges],
    changed: ["Measure:m03"],
  });
  expect(explorer.desk.session.aside.peek()).toBe("compare");
  endComparison(explorer);
  expect(explorer.encode()).toBe(before);
  expect(explorer.desk.session.aside.peek()).toBeUndefined();

  explorer.redo();
  expect(comparisonOn(explorer).peek()?.title).toEqual(about.title);
  explorer.undo();
  expect(comparisonOn(explorer).peek()).toBeUndefined();
});

test("a snapshot of a canvas with a comparison has no trace of it", async () => {
  const { opened, snapshot } = await frozen();
  const { explorer, session } = opened;
  const changes = await changesSince(snapshot, serverOf(opened));
  await showComparison(explorer, { before: snapshot, title: about.title, after: undefined, changes });
  const again = await makeSnapshot({ explorer, session, call: serverOf(opened) }, about);
  expect(Snapshot.parse(again)).toEqual(again);
  expect(again.state.parts).toEqual(snapshot.state.parts);
});

test("rows name what changed with its values before and after", async () => {
  const { snapshot } = await frozen();
  const { graph, fresh } = later("Sector:batteries", "Measure:m03");
  const there = open(graph);
  const changes = await changesSince(snapshot, serverOf(there, fresh));
  const naming = { lens: there.explorer.lens.peek(), language: "en", words: compareWords("en") } as const;
  const rows = rowsOf({ before: snapshot, title: {}, after: undefined, changes }, naming);
  const was = snapshot.elements.nodes.find(({ key }) => key === "Measure:m03")?.properties["name_en"];
  expect(rows.changed.map(({ name, values }) => [name, values])).toEqual([
    ["Otherwise", [{ name: "Name (English)", was, is: "Otherwise" }]],
  ]);
  expect(rows.added.map(({ name }) => name)).toEqual(["New", "Otherwise – concerns – New"]);
});

test("of nodes that have only an id of the database nothing is said", async () => {
  const node = aNode({ key: "~4:x:1", labels: ["Thing"], properties: { name: "A" } });
  const graph = { nodes: [node, aNode({ key: "Thing:b", properties: { id: "b" } })], edges: [] };
  const opened = open(graph, { lens: false });
  const { explorer, session } = opened;
  await explorer.openOverview();
  const snapshot = await makeSnapshot({ explorer, session, call: serverOf(opened) }, about);
  const none = { nodes: [], edges: [] };
  expect(await changesSince(snapshot, serverOf(open({ nodes: [], edges: [] }, { lens: false })))).toEqual({
    ...{ added: none, changed: none, removed: { nodes: ["Thing:b"], edges: [] } },
    unsure: ["~4:x:1"],
  });
});
