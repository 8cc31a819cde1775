import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { join } from "node:path";
import type { Column } from "./header.ts";
import { ownersProperty } from "./ownership.ts";
import { Point, type Properties, type Scalar, Temporal, type Value, valueText } from "./value.ts";

/** Stands between the values of a list in the files for the importer. */
export const separator = "\u001f";

/** Property columns of a file for the importer: their names and their fields in the header. */
export interface BulkColumns {
  names: string[];
  headers: string[];
}

/** Types of the importer in the place of narrower ones: over Bolt they are the same. */
const wider: Readonly<Record<string, string>> = {
  byte: "long",
  short: "long",
  int: "long",
  float: "double",
  char: "string",
};

/** The property columns of a table, and the one that says which dataset a row belongs to. */
export function mark(columns: readonly Column[]): BulkColumns {
  const properties = columns.filter(({ kind }) => kind === "property");
  const headers = properties.map(({ name, type, list }) => `${name}:${wider[type] ?? type}${list ? "[]" : ""}`);
  return {
    names: [...properties.map(({ name }) => name), ownersProperty],
    headers: [...headers, `${ownersProperty}:string[]`],
  };
}

/** Columns for exactly these properties. */
export function bulkColumns(properties: Readonly<Properties>): BulkColumns {
  const entries = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    names: entries.map(([name]) => name),
    headers: entries.map(([name, value]) => `${name}:${typeName(value)}`),
  };
}

function typeName(value: Value): string {
  if (Array.isArray(value)) return `${typeName(value[0] ?? "")}[]`;
  if (value instanceof Temporal) return value.type;
  if (value instanceof Point) return "point";
  if (typeof value === "bigint") return "long";
  return typeof value === "number" ? "double" : typeof value;
}

/** A row of a file for the importer. */
export function bulkRow(first: readonly string[], { names }: BulkColumns, properties: Readonly<Properties>): string {
  let row = first.map(quoted).join(",");
  for (const name of names) {
    const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
    row +=
      value === undefined
        ? ","
        : `,${quoted(Array.isArray(value) ? value.map(bulkText).join(separator) : bulkText(value))}`;
  }
  return `${row}\n`;
}

const systems: Readonly<Record<number, string>> = {
  4326: "wgs-84",
  4979: "wgs-84-3d",
  7203: "cartesian",
  9157: "cartesian-3d",
};

function bulkText(value: Scalar): string {
  if (!(value instanceof Point)) return valueText(value);
  const coordinates = value.coordinates.map((number, index) => `${"xyz"[index]}:${number}`);
  return `{${coordinates.join(",")},crs:${systems[value.srid]}}`;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Files by header: rows with the same columns go to the same file. */
export interface FileSet {
  write(header: readonly string[], rows: string): Promise<void>;
  /** Ends the files and gives their paths. */
  close(): Promise<string[]>;
}

/** Files `<name>-1.csv`, `<name>-2.csv` … in a folder. */
export function createFileSet(folder: string, name: string): FileSet {
  const files = new Map<string, { path: string; stream: WriteStream }>();
  return {
    async write(header, rows) {
      const first = header.map(quoted).join(",");
      let file = files.get(first);
      if (file === undefined) {
        const path = join(folder, `${name}-${files.size + 1}.csv`);
        file = { path, stream: createWriteStream(path, { highWaterMark: 1 << 20, mode: 0o600 }) };
        files.set(first, file);
        file.stream.write(`${first}\n`);
      }
      if (!file.stream.write(rows)) await once(file.stream, "drain");
    },
    async close() {
      const open = [...files.values()];
      await Promise.all(
        open.map(({ stream }) => new Promise<void>((done, fail) => stream.on("error", fail).end(done))),
      );
      return open.map(({ path }) => path);
    },
  };
}
