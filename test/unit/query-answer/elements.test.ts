import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { canBeDrawn, collect, elementsOf, firstOf, noElements } from "../../../client/query/answer/elements.ts";
import { aNode, anEdge } from "../../build.ts";

const [a, b, c] = ["Thing:1", "Thing:2", "Thing:3"].map((key) => aNode({ key })) as [
  ReturnType<typeof aNode>,
  ReturnType<typeof aNode>,
  ReturnType<typeof aNode>,
];
const edge = anEdge({ source: "Thing:1", target: "Thing:2" });

test("nodes, relationships and paths are found within lists and maps, each once", () => {
  const into = noElements();
  collect([a, { deep: [{ b, edge }], text: "Thing:9" }, null, 4], into);
  collect({ $type: "Path", nodes: [a, c], edges: [anEdge({ source: "Thing:1", target: "Thing:3" })] }, into);
  expect({ nodes: [...into.nodes.keys()], edges: [...into.edges.keys()], paths: into.paths }).toEqual({
    nodes: ["Thing:1", "Thing:2", "Thing:3"],
    edges: ["Thing:1|NEXT_TO|Thing:2", "Thing:1|NEXT_TO|Thing:3"],
    paths: 1,
  });
});

test("an answer is looked through once and goes on where rows were added", async () => {
  const rows: unknown[][] = [[a], ["text"]];
  const answer = {
    ...{ asked: { cypher: "", fields: {} }, parameters: {}, startedAt: 0, columns: ["n"], rows },
    ...{ arrived: signal(2), state: signal("running" as const), summary: signal(undefined) },
    ...{ error: signal(undefined), endedAt: signal(undefined) },
  };
  expect((await elementsOf(answer))?.nodes.size).toBe(1);
  rows.push([[b, edge]]);
  const found = await elementsOf(answer);
  expect([found?.nodes.size, found?.edges.size, found?.seen]).toEqual([2, 1, 3]);
  expect([canBeDrawn(answer), canBeDrawn({ rows: [[1, "x", { $type: "Date", value: "2020-01-01" }]] })]).toEqual([
    true,
    false,
  ]);
});

test("of too many nodes the first are taken, with the relationships among these", () => {
  const into = noElements();
  collect([a, b, c, edge, anEdge({ source: "Thing:2", target: "Thing:3" })], into);
  expect(firstOf(into, 2)).toEqual({ nodes: [a, b], edges: [edge] });
  expect(firstOf(into, 3).edges.length).toBe(2);
});
