import { join } from "node:path";
import { type CsvFault, readCsv, toFault } from "./csv.ts";
import { cite, type Faults } from "./fault.ts";
import { type Column, parseColumn } from "./header.ts";
import type { Dataset } from "./manifest.ts";
import { type Properties, parseScalar, type Scalar, valueTypes } from "./value.ts";

/** A CSV file with its header. `number` counts the files of a dataset. */
export interface Table {
  /** As named in dataset.yaml. */
  file: string;
  /** As named in faults. */
  name: string;
  path: string;
  number: number;
  columns: readonly Column[];
  /** Names of the property columns, sorted. */
  names: readonly string[];
}

/** A row of a table: the cells of its special columns and its properties. */
export interface Row {
  line: number;
  id: string;
  start: string;
  end: string;
  type: string;
  labels: string[];
  properties: Properties;
}

/** Reads the header of a table; undefined when it has faults. */
export async function readHeader(
  { folder, name }: Dataset,
  file: string,
  number: number,
  faults: Faults,
): Promise<Table | undefined> {
  const path = join(folder, file);
  const table = { file, name: name(file), path, number };
  const wrong: CsvFault[] = [];
  for await (const [header] of readCsv(path, (fault) => wrong.push(fault)).records) {
    if (header === undefined) continue;
    const columns = parseColumns(table.name, header.line, header.cells, faults);
    return columns && { ...table, columns, names: propertyNames(columns) };
  }
  for (const fault of wrong) faults.add(toFault(table.name, fault));
  if (wrong.length === 0) faults.add({ file: table.name, message: emptyFile });
  return undefined;
}

function propertyNames(columns: readonly Column[]): string[] {
  return columns
    .filter(({ kind }) => kind === "property")
    .map(({ name }) => name)
    .sort();
}

const emptyFile = "The file is empty: its first line is a header such as id:ID(Label),name_ja,name_en.";

function parseColumns(file: string, row: number, cells: readonly string[], faults: Faults): Column[] | undefined {
  const columns: Column[] = [];
  const seen = new Map<string, number>();
  let sound = true;
  const fault = (column: number, message: string) => {
    faults.add({ file, row, column, message });
    sound = false;
  };
  for (const [index, cell] of cells.entries()) {
    const column = parseColumn(cell);
    if (typeof column === "string") {
      fault(index + 1, column);
      continue;
    }
    columns.push(column);
    const key = column.kind === "property" ? column.name : `:${column.kind}`;
    const twin = column.kind === "ignore" ? undefined : seen.get(key);
    if (twin !== undefined) fault(index + 1, `${cite(cell)} says the same as column ${twin}: leave one of them out.`);
    seen.set(key, index + 1);
  }
  return sound ? columns : undefined;
}

/** The rows of a table, typed, some at a time. Rows with faults are left out; `onHash` gets the SHA-256 of the whole file. */
export async function* readRows(
  table: Table,
  faults: Faults,
  onHash: (hash: string) => void = () => {},
): AsyncGenerator<Row[]> {
  const reading = readCsv(table.path, (fault) => faults.add(toFault(table.name, fault)));
  let header = true;
  for await (const records of reading.records) {
    const rows: Row[] = [];
    for (const { line, cells } of records) {
      const row = header ? undefined : toRow(table, line, cells, faults);
      header = false;
      if (row !== undefined) rows.push(row);
    }
    yield rows;
  }
  onHash(reading.hash());
}

function toRow({ name, columns }: Table, line: number, cells: readonly string[], faults: Faults): Row | undefined {
  if (cells.length !== columns.length) {
    const message = `The row has ${cells.length} values, the header ${columns.length}: values with a comma stand in quotes.`;
    faults.add({ file: name, row: line, column: Math.min(cells.length, columns.length) + 1, message });
    return undefined;
  }
  const row: Row = { line, id: "", start: "", end: "", type: "", labels: [], properties: {} };
  let sound = true;
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    const cell = cells[index];
    if (column === undefined || cell === undefined) continue;
    const message = place(row, column, cell);
    if (message === undefined) continue;
    faults.add({ file: name, row: line, column: index + 1, name: column.name || undefined, message });
    sound = false;
  }
  return sound ? row : undefined;
}

/** Puts a cell where it belongs in the row; a string says what is wrong with it. */
function place(row: Row, column: Column, cell: string): string | undefined {
  switch (column.kind) {
    case "property":
      return cell === "" ? undefined : placeProperty(row.properties, column, cell);
    case "ignore":
      return undefined;
    case "label":
      return placeLabels(row, cell);
    default:
      row[column.kind] = cell;
      if (cell !== "") return undefined;
      return column.kind === "type" ? "The type of the relationship is missing." : "The id is missing.";
  }
}

function placeLabels(row: Row, cell: string): string | undefined {
  row.labels = cell === "" ? [] : [...new Set(cell.split(";"))];
  if (row.labels.includes("")) return `${cite(cell)} holds an empty label: write labels with one ; between them.`;
  const own = row.labels.find((label) => label.startsWith("_Tsunagi"));
  return own && `${cite(own)} is a label the loader keeps for itself: choose another.`;
}

function placeProperty(properties: Properties, { name, type, list }: Column, cell: string): string | undefined {
  if (!list) {
    const value = type === "string" ? cell : parseScalar(type, cell);
    if (value === undefined) return notOf(type, cell);
    properties[name] = value;
    return undefined;
  }
  const values: Scalar[] = [];
  for (const part of cell.split(";")) {
    const value = parseScalar(type, part);
    if (value === undefined) return notOf(type, part);
    values.push(value);
  }
  properties[name] = values;
  return undefined;
}

function notOf(type: string, cell: string): string {
  const hint = /^[+-]?[\d,]+(\.\d+)?$/.test(cell) && cell.includes(",") ? ", without commas" : "";
  return `${cite(cell)} is not a value of type ${type}: write ${valueTypes[type]}${hint}, or leave it empty.`;
}
