import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const folder = new URL("../../../data/usgs-minerals-2026/", import.meta.url);

/** A row by column name; the neo4j-admin types are cut off (`amount:double` is `amount`, `:START_ID(Country)` is `START_ID`). */
export type Row = Record<string, string>;

/** A text file of the dataset. */
export function file(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

/** The rows of one of its CSV files. */
export function table(name: string): Row[] {
  const columns = (header: string[]) => header.map((column) => column.replace(/^:?([^:(]+).*$/, "$1"));
  return parse<Row>(file(name), { columns });
}

/** The named cells of a row with blanks between, `-` for an empty one. */
export function cells(row: Row, ...names: string[]): string {
  return names.map((name) => row[name] || "-").join(" ");
}
