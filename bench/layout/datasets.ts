import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import type { Sample } from "./graphs.ts";

/** A dataset of the repository as a graph. */
export function readDataset(id: string): Sample {
  const folder = join(import.meta.dirname, "..", "..", "data", id);
  const told = parseYaml(readFileSync(join(folder, "dataset.yaml"), "utf8")) as Record<
    "nodes" | "relationships",
    string[]
  >;
  const index = new Map<string, number>();
  const links: number[] = [];
  const keyOf = (headers: string[], row: string[], kind: string) => {
    const at = headers.findIndex((header) => header.includes(`${kind}(`));
    return `${/\((\w+)\)/.exec(headers[at] ?? "")?.[1]}:${row[at]}`;
  };
  const rowsOf = (file: string) => {
    const [headers = [], ...rows]: string[][] = parse(readFileSync(join(folder, file), "utf8"), { bom: true });
    return { headers, rows };
  };
  for (const { headers, rows } of told.nodes.map(rowsOf))
    for (const row of rows) index.set(keyOf(headers, row, ":ID"), index.size);
  for (const { headers, rows } of told.relationships.map(rowsOf)) {
    for (const row of rows) {
      const [from, to] = [index.get(keyOf(headers, row, ":START_ID")), index.get(keyOf(headers, row, ":END_ID"))];
      if (from !== undefined && to !== undefined) links.push(from, to);
    }
  }
  return { name: id, count: index.size, links: Int32Array.from(links) };
}
