import { expect, test } from "vitest";
import { type AnswerAct, drawAnswer } from "../../../client/graph/answers.ts";
import { statementOf } from "../../../client/graph/statements/statement-of.ts";
import { withParameters } from "../../../client/graph/statements/with-parameters.ts";
import { nameStep } from "../../../client/views/history/name-step.ts";
import { aNode, anEdge } from "../../build.ts";
import { open, places, star } from "../graph/opened.ts";
import type { Graph } from "../graph/server.ts";

const node = (key: string) => aNode({ key, labels: [key.split(":")[0] ?? ""], properties: { id: key, name: key } });
/** A ring of five with a cross relationship. */
const ring: Graph = {
  nodes: ["R:1", "R:2", "R:3", "R:4", "R:5"].map(node),
  edges: [1, 2, 3, 4, 5].map((at) => anEdge({ source: `R:${at}`, target: `R:${(at % 5) + 1}`, type: "NEXT" })),
};
const cypher = "// ring\nMATCH (a)-[r]->(b) WHERE a.id = $id RETURN *";
const some = (keys: string[], edges: Graph["edges"], act: AnswerAct, among: boolean) => ({
  ...{ nodes: ring.nodes.filter(({ key }) => keys.includes(key)), edges, act, among },
  ...{ cypher, parameters: { id: { $type: "Date", value: "2021-06-08" } }, what: "query" },
});

/** An explorer with two of the ring on its canvas, and what it asked for since. */
async function withTwo() {
  const asked: unknown[] = [];
  const opened = open(ring, { lens: false, before: async (route, input) => void asked.push([route, input]) });
  await drawAnswer(opened.explorer.desk, some(["R:1", "R:2"], [], "only", true));
  asked.length = 0;
  return { ...opened, asked };
}

const keysOf = ({ explorer }: Awaited<ReturnType<typeof withTwo>>) => ({
  nodes: explorer.nodes().map(({ key }) => key),
  edges: explorer.edges().map(({ key }) => key),
});

test("an answer joins the canvas with the relationships among all, by one request; what is there stays in place", async () => {
  const opened = await withTwo();
  const before = places(opened);
  expect(await drawAnswer(opened.explorer.desk, some(["R:2", "R:3"], [], "add", true))).toBe(true);
  expect(keysOf(opened)).toEqual({ nodes: ["R:1", "R:2", "R:3"], edges: ["R:1|NEXT|R:2", "R:2|NEXT|R:3"] });
  expect(places(opened)).toMatchObject(before);
  expect(opened.asked).toEqual([["POST /api/subgraph", { keys: ["R:3", "R:1", "R:2"] }]]);
  opened.explorer.undo();
  expect(keysOf(opened)).toEqual({ nodes: ["R:1", "R:2"], edges: ["R:1|NEXT|R:2"] });
});

test("without the relationships among them nothing is asked for, and only those of the answer come", async () => {
  const opened = await withTwo();
  const [, second] = ring.edges;
  await drawAnswer(opened.explorer.desk, some(["R:2", "R:3", "R:4"], second ? [second] : [], "add", false));
  expect(keysOf(opened)).toEqual({ nodes: ["R:1", "R:2", "R:3", "R:4"], edges: ["R:1|NEXT|R:2", "R:2|NEXT|R:3"] });
  expect(opened.asked).toEqual([]);
});

test("the ends of relationships come too where an answer holds only these", async () => {
  const opened = await withTwo();
  const third = ring.edges.slice(2, 3);
  await drawAnswer(opened.explorer.desk, some([], third, "only", false));
  expect(keysOf(opened)).toEqual({ nodes: ["R:3", "R:4"], edges: ["R:3|NEXT|R:4"] });
  expect(opened.asked).toEqual([["POST /api/subgraph", { keys: ["R:3", "R:4"] }]]);
});

test("an answer in the place of the canvas leaves its own nodes where they are, and undo brings the others back", async () => {
  const opened = await withTwo();
  const before = places(opened);
  await drawAnswer(opened.explorer.desk, some(["R:2", "R:3"], [], "replace", true));
  expect(keysOf(opened)).toEqual({ nodes: ["R:2", "R:3"], edges: ["R:2|NEXT|R:3"] });
  expect(places(opened)["R:2"]).toEqual(before["R:2"]);
  opened.explorer.undo();
  expect(places(opened)).toEqual(before);
});

test("an answer that is here already changes nothing", async () => {
  const opened = await withTwo();
  expect(await drawAnswer(opened.explorer.desk, some(["R:1"], [], "add", true))).toBe(false);
  expect(await drawAnswer(opened.explorer.desk, some(["R:1", "R:2"], [], "replace", true))).toBe(false);
  expect(opened.explorer.steps.length).toBe(0);
});

test("the step is named by the query, and its Cypher is the query with its parameters", async () => {
  const opened = open(star(3), { lens: false });
  await drawAnswer(opened.explorer.desk, { ...some([], [], "only", true), nodes: star(3).nodes });
  const { origin } = opened.explorer.desk.doings.history;
  const scene = opened.explorer.desk.stage.scene();
  const naming = { lens: opened.explorer.lens.value, scenes: [scene] };
  const doing = origin ?? { kind: "view" as const };
  expect(nameStep(doing, { ...naming, language: "en" }).text).toBe(
    "Answer of a query: MATCH (a)-[r]->(b) WHERE a.id = $id RETURN *",
  );
  const schema = { totals: { nodes: 0, relationships: 0 }, labels: [], relationships: [] };
  const statement = statementOf(doing, { schema, lens: naming.lens }, scene);
  expect(statement && withParameters(statement)).toBe(`:param id => date("2021-06-08");\n\n${cypher};\n`);
});
