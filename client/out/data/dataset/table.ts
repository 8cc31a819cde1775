import { type Cell, type CellType, cellOf, isColumnName } from "./cell.ts";

/** A row before it has columns: the cells that name it, and its properties. */
export interface RowDraft {
  /** Cells by the field of their header, such as `id:ID(Measure)`. */
  fixed: Readonly<Record<string, string>>;
  properties: Readonly<Record<string, unknown>>;
  /** Properties that are not to be columns in this row, whatever they hold. */
  aside: ReadonlySet<string>;
  /** Rows of one group are of one table. */
  group: string;
}

/** What a table is made with. */
export interface TableRules {
  /** The column that takes, as JSON, what no other column can hold. */
  rest: string;
  isFractional: (property: string) => boolean;
  /** The type of a column that the loader wants to be so. */
  wanted: Readonly<Record<string, CellType>>;
}

/** The rows as CSV (RFC 4180) with a header of neo4j-admin. */
export function* tableLines(rows: readonly RowDraft[], rules: TableRules): Generator<string> {
  const read = rows.map((row) => cellsOf(row, rules));
  const types = columnTypes(read, rules);
  const fixed = Object.keys(rows[0]?.fixed ?? {});
  const hasRest = rows.some((row, index) => restOf(row, read[index] ?? {}, types) !== "");
  const head = [
    ...fixed,
    ...[...types].map(
      ([name, { type, list }]) => `${name}${type === "string" && !list ? "" : `:${type}${list ? "[]" : ""}`}`,
    ),
    ...(hasRest ? [rules.rest] : []),
  ];
  yield csvLine(head);
  for (const [index, row] of rows.entries()) {
    const cells = read[index] ?? {};
    yield csvLine([
      ...fixed.map((field) => row.fixed[field] ?? ""),
      ...[...types].map(([name, type]) => (fits(cells[name], type) ? (cells[name]?.text ?? "") : "")),
      ...(hasRest ? [restOf(row, cells, types)] : []),
    ]);
  }
}

type Cells = Record<string, Cell>;

function cellsOf({ properties, aside }: RowDraft, { isFractional, wanted }: TableRules): Cells {
  const cells: Cells = Object.create(null);
  for (const [name, value] of Object.entries(properties)) {
    if (aside.has(name) || !isColumnName(name) || value === "") continue;
    const cell = cellOf(value, isFractional(name) || wanted[name]?.type === "double");
    if (cell) cells[name] = cell;
  }
  return cells;
}

/** Each column has the type that most of its values have. */
function columnTypes(rows: readonly Cells[], { wanted }: TableRules): Map<string, CellType> {
  const counts = new Map<string, Map<string, { of: CellType; count: number }>>();
  for (const cells of rows) {
    for (const [name, { type, list }] of Object.entries(cells)) {
      const known = counts.get(name) ?? new Map<string, { of: CellType; count: number }>();
      counts.set(name, known);
      const key = `${type}${list}`;
      known.set(key, { of: { type, list }, count: (known.get(key)?.count ?? 0) + 1 });
    }
  }
  return new Map(
    [...counts].map(([name, known]) => {
      const [most] = [...known.values()].sort((a, b) => b.count - a.count);
      return [name, wanted[name] ?? most?.of ?? { type: "string", list: false }];
    }),
  );
}

function fits(cell: Cell | undefined, { type, list }: CellType): boolean {
  return cell !== undefined && cell.type === type && cell.list === list;
}

/** What no column of the row holds, as JSON; empty where that is nothing. */
function restOf({ properties }: RowDraft, cells: Cells, types: ReadonlyMap<string, CellType>): string {
  const rest = Object.entries(properties).filter(([name, value]) => {
    if (value === null || value === undefined) return false;
    const type = types.get(name);
    return type === undefined || !fits(cells[name], type);
  });
  return rest.length === 0 ? "" : JSON.stringify(Object.fromEntries(rest));
}

/** One row; every character stays as it is, also what a spreadsheet would take for a formula. */
export function csvLine(cells: readonly string[]): string {
  const written = cells.map((cell) =>
    /[",\r\n]|^\s|\s$|^$/.test(cell) && cell !== "" ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${written.join(",").toWellFormed()}\r\n`;
}
