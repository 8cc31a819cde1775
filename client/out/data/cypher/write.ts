import type { Edge } from "../../../../server/schema.ts";
import type { Snapshot } from "../../../../snapshot/schema.ts";
import type { Language } from "../../../session.ts";
import type { OutTask } from "../../format.ts";
import { toFile } from "../../pieces.ts";
import { aboutOf, oneLine } from "../about.ts";
import { fractionalOf, freeName, type Home, type Housed, haveOwnIds, houseNodes, parallelsOf } from "../keys.ts";
import { propertiesOf } from "../names.ts";
import { literal, name, text } from "./literal.ts";

/** Rows of one statement: enough to be quick, few enough to be read by a slow parser. */
const batch = 100;

/** A Cypher script that builds the graph in an empty Neo4j. Run twice it changes nothing. */
export function writeCypher(task: OutTask): Promise<Blob> {
  const { nodes, edges } = task.snapshot.elements;
  const pieces = scriptPieces(task.snapshot, task.choices.language);
  return toFile(pieces, (nodes.length + edges.length) / batch + 10, "text/plain;charset=utf-8", task);
}

function* scriptPieces(snapshot: Snapshot, language: Language): Generator<string> {
  const { nodes, edges } = snapshot.elements;
  const key = freeName("snapshot_key", new Set([...propertiesOf(nodes), ...propertiesOf(edges)]));
  const plain = freeName("SnapshotNode", new Set(nodes.flatMap(({ labels }) => labels)));
  const housed = houseNodes(nodes, { label: plain, property: key, made: true });
  const kinds = [
    ...housed.map(({ node, home }) => ({ kind: `(${home.label}`, properties: node.properties })),
    ...edges.map(({ type, properties }) => ({ kind: `[${type}`, properties })),
  ];
  const fractional = fractionalOf(kinds);
  const writer = createRows(fractional);
  yield head(snapshot, language);
  yield* constraints(housed);
  yield* nodeStatements(housed, writer);
  yield* edgeStatements(edges, new Map(housed.map((one) => [one.node.key, one])), key, writer);
}

function head(snapshot: Snapshot, language: Language): string {
  const lines = aboutOf(snapshot, language).map(([said, what]) => `// ${said}: ${oneLine(what)}`);
  const how = [
    "// Builds this graph in an empty Neo4j 5 or later: cypher-shell -f FILE, or paste it into Neo4j Browser.",
    "// What a property of Neo4j cannot hold, and bytes, which Cypher cannot write, stand as JSON in a text.",
  ];
  return `${[...lines, ...how].join("\n")}\n\n`;
}

function* constraints(housed: readonly Housed[]): Generator<string> {
  const homes = new Map(housed.map(({ home }) => [home.label, home]));
  for (const { label, property } of homes.values())
    yield `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${name(label)}) REQUIRE n.${name(property)} IS UNIQUE;\n`;
  yield "\n";
}

interface Rows {
  /** The properties of a row as a map. `without` is written elsewhere. */
  map(kind: string, properties: Readonly<Record<string, unknown>>, without: string): string;
}

function createRows(fractional: (kind: string, property: string) => boolean): Rows {
  return {
    map(kind, properties, without) {
      const pairs = Object.entries(properties).flatMap(([property, value]) => {
        if (property === without || value === null || value === undefined) return [];
        const said = literal(value, fractional(kind, property)) ?? text(JSON.stringify(value));
        return [`${name(property)}: ${said}`];
      });
      return `{${pairs.join(", ")}}`;
    },
  };
}

function* nodeStatements(housed: readonly Housed[], rows: Rows): Generator<string> {
  const groups = Map.groupBy(housed, ({ node, home }) => JSON.stringify([home.label, node.labels.toSorted()]));
  for (const some of groups.values()) {
    const [{ home, node } = {}] = some;
    if (!home || !node) continue;
    const more = node.labels.filter((label) => label !== home.label).map((label) => `:${name(label)}`);
    const labels = more.length > 0 ? `SET n${more.join("")} ` : "";
    yield* inBatches(
      some.map(
        (one) =>
          `{id: ${text(one.id)}, has: ${rows.map(`(${home.label}`, one.node.properties, home.made ? "" : home.property)}}`,
      ),
      `MERGE (n:${name(home.label)} {${name(home.property)}: row.id}) ${labels}SET n += row.has;\n`,
    );
  }
}

interface Way {
  from: Home;
  to: Home;
  type: string;
  /** The property that tells parallel ones apart. */
  by: string | undefined;
}

function* edgeStatements(
  edges: readonly Edge[],
  housed: ReadonlyMap<string, Housed>,
  made: string,
  rows: Rows,
): Generator<string> {
  const groups = new Map<string, { way: Way; rows: string[] }>();
  for (const twins of parallelsOf(edges)) {
    const by = twins.length === 1 ? undefined : haveOwnIds(twins) ? "id" : made;
    for (const edge of twins) {
      const [start, end] = [housed.get(edge.source), housed.get(edge.target)];
      if (!start || !end) continue;
      const way: Way = { from: start.home, to: end.home, type: edge.type, by };
      const key = JSON.stringify(way);
      const group = groups.get(key) ?? { way, rows: [] };
      groups.set(key, group);
      const id = by === undefined ? "" : `id: ${text(by === made ? edge.key : String(edge.properties["id"]))}, `;
      const has = rows.map(`[${edge.type}`, edge.properties, by ?? "");
      group.rows.push(`{from: ${text(start.id)}, to: ${text(end.id)}, ${id}has: ${has}}`);
    }
  }
  for (const { way, rows: some } of groups.values()) yield* inBatches(some, joining(way));
}

function joining({ from, to, type, by }: Way): string {
  const end = ({ label, property }: Home, row: string) => `:${name(label)} {${name(property)}: row.${row}}`;
  const id = by === undefined ? "" : ` {${name(by)}: row.id}`;
  return `MATCH (a${end(from, "from")}) MATCH (b${end(to, "to")}) MERGE (a)-[r:${name(type)}${id}]->(b) SET r += row.has;\n`;
}

function* inBatches(rows: readonly string[], rest: string): Generator<string> {
  for (let at = 0; at < rows.length; at += batch)
    yield `UNWIND [\n${rows.slice(at, at + batch).join(",\n")}\n] AS row\n${rest}`;
}
