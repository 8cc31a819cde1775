import { byteOrderMark, csvLine, tsvLine } from "../../csv.ts";
import { inShares, type Steps } from "../../graph/steps.ts";
import type { Answer } from "../types.ts";
import { type Naming, toRawCell } from "./cells.ts";

/** What of an answer goes into a file. */
export type Given = Pick<Answer, "columns" | "rows" | "summary">;

export interface TableOptions {
  naming: Naming;
  /** Whether spreadsheets are to know it as UTF-8. */
  mark?: boolean;
}

const lot = 200;

/** An answer as CSV (RFC 4180), piece by piece; cells that a spreadsheet would run are made harmless. */
export function* csvPieces({ columns, rows }: Given, { naming, mark = false }: TableOptions): Generator<string> {
  yield (mark ? byteOrderMark : "") + csvLine(columns);
  yield* inPieces(rows, (row) => csvLine(row.map((value) => toRawCell(value, naming))));
}

/** An answer for a spreadsheet's clipboard. */
export function* tsvPieces({ columns, rows }: Given, { naming }: TableOptions): Generator<string> {
  yield `${tsvLine(columns)}\n`;
  yield* inPieces(rows, (row) => `${tsvLine(row.map((value) => toRawCell(value, naming)))}\n`);
}

/** An answer as a table of Markdown. */
export function* markdownPieces({ columns, rows }: Given, { naming }: TableOptions): Generator<string> {
  const figures = columns.map((_, at) => rows.length > 0 && rows.slice(0, 100).every((row) => isFigure(row[at])));
  yield markdownLine(columns.map(markdownCell)) + markdownLine(figures.map((figure) => (figure ? "---:" : "---")));
  yield* inPieces(rows, (row) => markdownLine(row.map((value) => markdownCell(String(toRawCell(value, naming))))));
}

function isFigure(value: unknown): boolean {
  return typeof value === "number" || value === null;
}

function markdownLine(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** Text in a cell of Markdown: what would end the cell or the line, or begin a tag, a link or emphasis, is only text. */
function markdownCell(text: string): string {
  return text
    .replace(/[\\|*`[\]~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/\r\n?|\n/g, "<br>");
}

/** An answer as the API gives it with `Accept: application/json`. */
export function* jsonPieces({ columns, rows, summary }: Given): Generator<string> {
  yield `{"columns":${JSON.stringify(columns)},"rows":[`;
  let first = true;
  yield* inPieces(rows, (row) => {
    const line = `${first ? "\n" : ",\n"}${JSON.stringify(row)}`;
    first = false;
    return line;
  });
  yield `\n],"summary":${JSON.stringify(summaryOf({ rows, summary }))}}\n`;
}

/** An answer as the API streams it: a line for the columns, one a row, one for the end. */
export function* ndjsonPieces({ columns, rows, summary }: Given): Generator<string> {
  yield `${JSON.stringify({ columns })}\n`;
  yield* inPieces(rows, (row) => `${JSON.stringify({ row })}\n`);
  yield `${JSON.stringify({ summary: summaryOf({ rows, summary }) })}\n`;
}

/** An answer that was cancelled has no summary of its own: it is one that was cut. */
function summaryOf({ rows, summary }: Pick<Given, "rows" | "summary">) {
  return summary.peek() ?? { rows: rows.length, truncated: true, ms: 0, notifications: [] };
}

function* inPieces(rows: Given["rows"], write: (row: readonly unknown[]) => string): Generator<string> {
  for (let from = 0; from < rows.length; from += lot) {
    yield rows
      .slice(from, from + lot)
      .map(write)
      .join("");
  }
}

/** All pieces, made in shares between which the page has its turn; undefined where `goesOn` said no. */
export async function gather(
  pieces: Generator<string>,
  goesOn: () => boolean = () => true,
): Promise<string[] | undefined> {
  const made: string[] = [];
  function* work(): Steps {
    for (const piece of pieces) {
      made.push(piece);
      yield;
    }
  }
  return (await inShares(work(), goesOn)) ? made : undefined;
}
