import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { Lens, Text } from "../../../server/lens.ts";

/** A row by column name without its type (`usd`, not `usd:double`); empty cells are left out. */
export type Row = Record<string, string>;

/** A relationship with its two ends as node keys. */
export interface Edge {
  file: string;
  type: string;
  from: string;
  to: string;
  row: Row;
}

const Description = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: Text,
  as_of: z.string(),
  licence: z.string(),
  sources: z.array(z.strictObject({ id: z.string(), title: Text, url: z.string().optional() })),
  texts: z.array(z.strictObject({ document: z.string(), file: z.string(), segments: z.string() })),
  nodes: z.array(z.string()),
  relationships: z.array(z.string()),
  lens: Lens,
});

export interface DatasetFiles {
  description: z.infer<typeof Description>;
  nodes: Map<string, Row>;
  /** Keys that occur in two rows. */
  twice: string[];
  edges: Edge[];
  text: string;
  segments: { start: number; end: number; kind: string; node: string }[];
}

/** Reads a file of a dataset as text. */
export function readText(dataset: string, file: string): string {
  return readFileSync(new URL(`../../../data/${dataset}/${file}`, import.meta.url), "utf8");
}

/** Reads a dataset folder as it lies in data/, without the loader. */
export function readDataset(id: string): DatasetFiles {
  const description = Description.parse(parseYaml(readText(id, "dataset.yaml")));
  const nodes = new Map<string, Row>();
  const twice: string[] = [];
  for (const file of description.nodes) {
    const { header, rows } = readTable(id, file);
    for (const row of rows) {
      const key = `${labelOf(header[0])}:${row["id"]}`;
      if (nodes.has(key)) twice.push(key);
      nodes.set(key, row);
    }
  }
  const edges = description.relationships.flatMap((file) => readEdges(id, file));
  const about = description.texts[0];
  if (about === undefined) throw new Error(`${id} has no source text`);
  const segments = readTable(id, about.segments).rows.map((row) => ({
    start: Number(row["start"]),
    end: Number(row["end"]),
    kind: row["kind"] ?? "",
    node: row["node"] ?? "",
  }));
  return { description, nodes, twice, edges, text: readText(id, about.file), segments };
}

function readEdges(id: string, file: string): Edge[] {
  const { header, rows } = readTable(id, file);
  const [start, end] = [labelOf(header[0]), labelOf(header[1])];
  return rows.map(({ START_ID, END_ID, TYPE, ...row }) => ({
    file,
    type: TYPE ?? "",
    from: `${start}:${START_ID}`,
    to: `${end}:${END_ID}`,
    row,
  }));
}

function readTable(id: string, file: string): { header: string[]; rows: Row[] } {
  const [header = [], ...records] = parseCsv(readText(id, file));
  const names = header.map((column) => column.replace(/^:?([^:(]+).*$/, "$1"));
  const rows = records.map((record) =>
    Object.fromEntries(names.map((name, at) => [name, record[at] ?? ""]).filter(([, value]) => value !== "")),
  );
  return { header, rows };
}

/** `id:ID(Measure)` → Measure. */
function labelOf(column = ""): string {
  return /\((\w+)\)$/.exec(column)?.[1] ?? "";
}
