import { inject } from "vitest";
import { z } from "zod";
import type { Graph } from "../../server/load/graph.ts";
import { type LoadOptions, type LoadReport, load } from "../../server/load/load.ts";
import { canonicalContent, type Properties } from "../../server/load/value.ts";
import { openGraph } from "../../server/neo4j/graph.ts";

/** The Neo4j of the tests, as the loader opens it. */
export function testGraph(): Graph {
  return openGraph(inject("neo4j"));
}

/** Runs any Cypher and gives its rows. */
export function cypher(graph: Graph, text: string): Promise<Record<string, unknown>[]> {
  return graph.run({ name: "test", text, parameters: z.object({}), row: z.record(z.string(), z.unknown()) }, {});
}

/** Loads without a word. */
export function quietly(graph: Graph, folders: string[], more: Partial<LoadOptions> = {}): Promise<LoadReport> {
  return load(graph, folders, { say: () => {}, ...more });
}

/** How many nodes and relationships each dataset wrote. */
export function writtenBy({ datasets }: LoadReport): number[] {
  return datasets.map(({ written }) => written);
}

/** Everything the loader keeps in the graph, as sorted lines: nodes, relationships, records without their times, texts. */
export async function dump(graph: Graph): Promise<string[]> {
  const nodes = await cypher(
    graph,
    "MATCH (n) WHERE NOT n:_TsunagiLock RETURN labels(n) AS labels, properties(n) AS properties, n.id AS id",
  );
  const relationships = await cypher(
    graph,
    "MATCH (a)-[r]->(b) RETURN head(labels(a)) + ':' + a.id AS start, type(r) AS type, head(labels(b)) + ':' + b.id AS end, properties(r) AS properties",
  );
  const content = (given: unknown) => {
    const { loaded_at: _, ...properties } = given as Properties;
    return canonicalContent(properties).replaceAll("\u0001", " ").replaceAll("\u0002", " ");
  };
  return [
    ...nodes.map(({ labels, properties }) => `(${[...(labels as string[])].sort().join(":")}) ${content(properties)}`),
    ...relationships.map(({ start, type, end, properties }) => `${start}-${type}->${end} ${content(properties)}`),
  ].sort();
}

/** Removes everything from the graph. */
export async function clear(graph: Graph): Promise<void> {
  await cypher(graph, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
}
