import type { Steps } from "../../graph/steps.ts";

/** Rows as pretty JSON that is written only where it is looked at: `starts[i]` is the line that row i begins with. */
export interface JsonLines {
  starts: number[];
  /** Lines in all, with the brackets around the rows. */
  lines: number;
  /** How many rows have been counted; less than there are where a browser could not scroll that far. */
  rows: number;
}

/** Lines that a browser can scroll at 18 px each. */
const most = 1_500_000;
const short = 100;

/** Nothing but the brackets. */
export function noLines(): JsonLines {
  return { starts: [], lines: 2, rows: 0 };
}

/** A row as the lines of an object by column. */
export function rowLines(columns: readonly string[], row: readonly unknown[], last: boolean): string[] {
  const pairs = columns.map((name, at) => [name, row[at] ?? null] as const);
  const lines = write(pairs, "  ", "{}");
  return last ? lines : [...lines.slice(0, -1), `${lines.at(-1)},`];
}

/** Counts the lines of rows that have come since. */
export function* counting(into: JsonLines, columns: readonly string[], rows: readonly (readonly unknown[])[]): Steps {
  while (into.rows < rows.length && into.lines < most) {
    into.starts.push(into.lines - 1);
    into.lines += rowLines(columns, rows[into.rows] ?? [], true).length;
    into.rows += 1;
    if (into.rows % 20 === 0) yield;
  }
}

/** The row that a line belongs to, and which of its lines it is; undefined for the brackets. */
export function rowAt({ starts, lines }: JsonLines, line: number): { row: number; line: number } | undefined {
  if (line === 0 || line === lines - 1) return undefined;
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return { row: low, line: line - (starts[low] ?? 0) };
}

/** A value as lines of JSON; what is short stays on one line. */
export function jsonLines(value: unknown): string[] {
  return pretty(value, "");
}

function pretty(value: unknown, indent: string): string[] {
  if (typeof value !== "object" || value === null) return [indent + JSON.stringify(value ?? null)];
  const line = oneLine(value);
  if (line !== undefined) return [indent + line];
  if (Array.isArray(value)) return write(value, indent, "[]");
  return write(Object.entries(value), indent, "{}");
}

function write(items: readonly unknown[], indent: string, brackets: "{}" | "[]"): string[] {
  const lines = items.flatMap((item, at) => {
    const [name, value] = brackets === "{}" ? (item as readonly [string, unknown]) : [undefined, item];
    const own = pretty(value, `${indent}  `);
    const begin = name === undefined ? "" : `${JSON.stringify(name)}: `;
    const first = `${indent}  ${begin}${(own[0] ?? "").trimStart()}`;
    const all = [first, ...own.slice(1)];
    if (at < items.length - 1) all[all.length - 1] += ",";
    return all;
  });
  return [indent + (brackets[0] ?? ""), ...lines, indent + (brackets[1] ?? "")];
}

/** The value on one line with spaces, where it is short. */
function oneLine(value: object): string | undefined {
  return JSON.stringify(value).length > short ? undefined : spaced(value);
}

function spaced(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  const pairs = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${spaced(item)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}
