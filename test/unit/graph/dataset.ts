import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { Lens } from "../../../server/lens.ts";
import type { Dataset, Edge, Node } from "../../../server/schema.ts";

interface Loaded {
  nodes: Node[];
  edges: Edge[];
  dataset: Dataset;
}

const folderOf = (id: string) => fileURLToPath(new URL(`../../../data/${id}/`, import.meta.url));

/** A dataset of the repository as a graph, read from its tables. */
export function readDataset(id: string): Loaded {
  const folder = folderOf(id);
  const told = parseYaml(readFileSync(`${folder}dataset.yaml`, "utf8"));
  const nodes: Node[] = told.nodes.flatMap((file: string) => rowsOf(folder + file).map(toNode));
  const edges: Edge[] = told.relationships.flatMap((file: string) => rowsOf(folder + file).map(toEdge));
  const counts = { nodes: nodes.length, relationships: edges.length };
  const { version, title, as_of: asOf, licence, lens } = told;
  const loadedAt = "2026-01-01T00:00:00Z";
  const dataset = {
    id,
    version,
    title,
    asOf: String(asOf),
    licence,
    loadedAt,
    complete: true,
    counts,
    lens: Lens.parse(lens),
  };
  return { nodes, edges, dataset };
}

type Cells = [header: string, value: string][];

function rowsOf(file: string): Cells[] {
  const [header = [], ...rows]: string[][] = parse(readFileSync(file, "utf8"), { bom: true });
  return rows.map((row) => header.map((name, at) => [name, row[at] ?? ""]));
}

function toNode(cells: Cells): Node {
  const [header = "", id = ""] = cells.find(([name]) => name.includes(":ID(")) ?? [];
  const label = /\((\w+)\)/.exec(header)?.[1] ?? "";
  return { key: `${label}:${id}`, labels: [label], properties: propertiesOf(cells) };
}

function toEdge(cells: Cells): Edge {
  const end = (kind: string) => {
    const [header = "", id = ""] = cells.find(([name]) => name.startsWith(`:${kind}(`)) ?? [];
    return `${/\((\w+)\)/.exec(header)?.[1]}:${id}`;
  };
  const [source, target] = [end("START_ID"), end("END_ID")];
  const type = cells.find(([name]) => name === ":TYPE")?.[1] ?? "";
  const properties = propertiesOf(cells);
  const suffix = properties["id"] === undefined ? "" : `|${properties["id"]}`;
  return { key: `${source}|${type}|${target}${suffix}`, type, source, target, properties };
}

function propertiesOf(cells: Cells): Record<string, unknown> {
  const own = cells.filter(([name, value]) => !name.startsWith(":") && value !== "");
  return Object.fromEntries(own.map(([name, value]) => [name.replace(/:.*$/, ""), typed(name, value)]));
}

function typed(name: string, value: string): unknown {
  return /:(int|double)$/.test(name) ? Number(value) : value;
}
