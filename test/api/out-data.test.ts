import neo4j, { type Node as DriverNode, type Relationship } from "neo4j-driver";
import { afterAll, afterEach, expect, inject, test } from "vitest";
import { toProperties } from "../../server/neo4j/values.ts";
import type { Edge, Node } from "../../server/schema.ts";
import { canonical } from "../../snapshot/canonical.ts";
import type { Snapshot } from "../../snapshot/schema.ts";
import { hostileSnapshot, make, makeText, shippedSnapshot } from "../unit/out-data/fixtures.ts";
import { removeUnpacked, unpack } from "../unit/out-data/unpack.ts";
import { clear, quietly, testGraph } from "./load-tools.ts";

const { uri, user, password } = inject("neo4j");
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true });
const graph = testGraph();

const constraints = "SHOW CONSTRAINTS YIELD name RETURN collect(name) AS names";
const before = await driver.executeQuery(constraints);
afterEach(async () => {
  await clear(graph);
  const { records } = await driver.executeQuery(constraints);
  const kept: string[] = before.records[0]?.get("names") ?? [];
  const now: string[] = records[0]?.get("names") ?? [];
  const made = now.filter((name) => !kept.includes(name));
  for (const name of made) await driver.executeQuery(`DROP CONSTRAINT \`${name}\``);
});
afterAll(async () => {
  await graph.close();
  await driver.close();
  await removeUnpacked();
});

type Properties = Record<string, unknown>;

/** All of the database as sorted lines: each node by its labels and properties, each relationship with both of its ends. */
async function found(made: readonly string[]): Promise<{ nodes: string[]; edges: string[] }> {
  const hidden = (name: string) => name.startsWith("_tsunagi");
  const { records } = await driver.executeQuery(
    "MATCH (n) WHERE NOT any(l IN labels(n) WHERE l STARTS WITH '_') RETURN n",
  );
  const names = new Map(
    records.map((record) => {
      const node: DriverNode = record.get("n");
      const labels = node.labels.filter((label) => label !== "SnapshotNode");
      return [node.elementId, line(labels, withoutMade(toProperties(node.properties, hidden), made))] as const;
    }),
  );
  const joined = await driver.executeQuery("MATCH ()-[r]->() RETURN r");
  const edges = joined.records.map((record) => {
    const one: Relationship = record.get("r");
    const ends = [one.startNodeElementId, one.endNodeElementId].map((id) => names.get(id));
    return canonical([one.type, ...ends, withoutMade(toProperties(one.properties, hidden), made)]);
  });
  return { nodes: [...names.values()].sort(), edges: edges.sort() };
}

/** What a format had to add is taken off; what it kept as JSON is put back. */
function withoutMade(properties: Properties, made: readonly string[]): Properties {
  const { kept_as_json: kept, ...rest } = properties;
  const back = typeof kept === "string" ? (JSON.parse(kept) as Properties) : {};
  return Object.fromEntries(Object.entries({ ...rest, ...back }).filter(([name]) => !made.includes(name)));
}

const line = (labels: readonly string[], properties: Properties) => canonical([labels.toSorted(), properties]);

/** The same lines from a snapshot; `of` says what a format makes of the properties of an element. */
function expected({ elements }: Snapshot, of: (element: Node | Edge) => Properties) {
  const names = new Map(elements.nodes.map((node) => [node.key, line(node.labels, of(node))]));
  return {
    nodes: [...names.values()].sort(),
    edges: elements.edges
      .map((edge) => canonical([edge.type, names.get(edge.source), names.get(edge.target), of(edge)]))
      .sort(),
  };
}

/** The statements of a script: none has a line break in a text or name, each ends a line with its semicolon. */
function statementsOf(script: string): string[] {
  const lines = script.split("\n").filter((text) => !text.startsWith("//"));
  return lines
    .join("\n")
    .split(/;\n/)
    .filter((text) => text.trim() !== "");
}

/** Nested lists, maps and bytes stand as JSON in a text. */
function asScript({ properties }: Node | Edge): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      ["nested", "map", "bytes"].includes(name) ? JSON.stringify(value) : value,
    ]),
  );
}

/** Parallel relationships that have no id of their own get a number. */
function asDataset(element: Node | Edge): Properties {
  const number = "type" in element && element.type === "ALIKE" ? { id: element.key.slice(-1) } : {};
  return { ...element.properties, ...number };
}

const [hostile, shipped] = [hostileSnapshot(), await shippedSnapshot()];

/** Some of every kind of relationship with their nodes, and nodes of every label: Neo4j takes long to read the text of many. */
function someOf({ elements, ...rest }: Snapshot, most: number): Snapshot {
  const some = <T>(all: readonly T[], kind: (one: T) => string) =>
    [...Map.groupBy(all, kind).values()].flatMap((same) => same.slice(0, most));
  const edges = some(elements.edges, ({ type, source, target }) =>
    [type, source.split(":")[0], target.split(":")[0]].join(),
  );
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const firsts = new Set(some(elements.nodes, ({ labels }) => labels.join()));
  return {
    ...rest,
    elements: { nodes: elements.nodes.filter((one) => joined.has(one.key) || firsts.has(one)), edges },
  };
}

test.each<[name: string, snapshot: Snapshot]>([
  ["hostile", hostile],
  ["shipped", someOf(shipped, 3)],
])("the Cypher script builds the %s graph in an empty Neo4j, and the same again", async (_, snapshot) => {
  const statements = statementsOf(await makeText("cypher", snapshot));
  const wanted = expected(snapshot, asScript);
  for (const statement of statements) await driver.executeQuery(statement);
  expect(await found(["snapshot_key"])).toEqual(wanted);
  for (const statement of statements) await driver.executeQuery(statement);
  expect(await found(["snapshot_key"])).toEqual(wanted);
});

test.each<[name: string, snapshot: Snapshot]>([
  ["hostile", hostile],
  ["shipped", shipped],
])(
  "the dataset of the %s graph loads into Neo4j with every value and text, and again without a change",
  async (_, snapshot) => {
    const { folder } = await unpack(await make("csv", snapshot));
    const report = await quietly(graph, [folder]);
    expect([...report.faults.list, ...report.faults.warnings]).toEqual([]);
    expect(await found(["snapshot_key"])).toEqual(expected(snapshot, asDataset));
    expect(await texts()).toEqual(textsOf(snapshot));
    expect((await quietly(graph, [folder])).datasets.map(({ written }) => written)).toEqual([0]);
  },
);

/** The texts of documents that were loaded, by their document. */
async function texts(): Promise<object[]> {
  const { records } = await driver.executeQuery(
    "MATCH (t:_TsunagiText) RETURN t.document AS document, t.text AS text ORDER BY document",
  );
  return records.map((record) => record.toObject());
}

/** The same of a snapshot: its pieces at their places, blanks between them. */
function textsOf({ texts }: Snapshot): object[] {
  return texts.map(({ document, length, pieces }) => ({
    document,
    text: pieces.reduce((made, { start, text }) => made.padEnd(start) + text, "").padEnd(length),
  }));
}
