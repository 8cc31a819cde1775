import type { DocumentText, Segment } from "../../server/schema.ts";
import { type Piece, read, readPlain, type Span, within } from "./reading.ts";

/** A quote in its place: the cells of its row as they are read, with a little of what stands before and after. */
export interface Excerpt {
  before: string;
  cells: Piece[][];
  after: string;
  /** The key of the node whose text the row is, where the document says so. */
  node: string | undefined;
}

const neighbourLength = 26;
const longest = 600;

/** Cuts the row of the table (or the paragraph) around a quote out of a source text. */
export function excerptOf({ text, segments }: DocumentText, quote: Span): Excerpt {
  const span = within(text, quote);
  const content = contentSegments(text, segments);
  const body = bodyKind(content);
  const rows = rowsOf(text, content, body);
  const first = rows.findIndex((row) => row.some((cell) => overlaps(cell, span)));
  if (first === -1) return around(text, span);
  const row = rows.filter((cells) => cells.some((cell) => overlaps(cell, span))).flat();
  const last = rows.findLastIndex((cells) => cells.some((cell) => overlaps(cell, span)));
  return {
    before: tail(rowText(text, rows[first - 1])),
    cells: cellsOf(text, row)
      .map((cell) => read(text, shorten(cell, span), span))
      .filter((pieces) => pieces.length > 0),
    after: head(rowText(text, rows[last + 1])),
    node: row.find((cell) => cell.kind === body)?.node ?? row.find((cell) => overlaps(cell, span))?.node,
  };
}

/** From where to where a text has to be kept so that the excerpt of this quote stays the same. */
export function keptAround({ text, segments }: DocumentText, quote: Span): Span {
  const span = within(text, quote);
  const content = contentSegments(text, segments);
  const rows = rowsOf(text, content, bodyKind(content));
  const at = rows.flatMap((row, index) => (row.some((cell) => overlaps(cell, span)) ? [index] : []));
  const [first, last] = [at[0], at.at(-1)];
  if (first === undefined || last === undefined) {
    const stop = text.indexOf("\n\n", span.end);
    return { start: Math.max(0, text.lastIndexOf("\n\n", span.start)), end: stop === -1 ? text.length : stop + 2 };
  }
  const near = rows.slice(Math.max(0, first - 1), last + 2).flat();
  return { start: Math.min(...near.map(({ start }) => start)), end: Math.max(...near.map(({ end }) => end)) };
}

/** Whether a quote stands in the text at its offsets. */
export function stands(text: string, quote: string, span: Span): boolean {
  return span.end > span.start && text.slice(span.start, span.end) === quote;
}

/** Segments that say something: of a kind that belongs to nodes, and not white space only. In the order of the text. */
function contentSegments(text: string, segments: readonly Segment[]): Segment[] {
  const kinds = new Set(segments.filter((segment) => segment.node !== undefined).map((segment) => segment.kind));
  return segments
    .filter((segment) => kinds.has(segment.kind) && text.slice(segment.start, segment.end).trim() !== "")
    .toSorted((a, b) => a.start - b.start);
}

/** The kind with the most characters: in a table, that of the cells that hold the sentences. */
function bodyKind(segments: readonly Segment[]): string | undefined {
  const lengths = new Map<string, number>();
  for (const { kind, start, end } of segments) lengths.set(kind, (lengths.get(kind) ?? 0) + end - start);
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** A row is a cell of the body with the cells that lead to it; any other cell stands alone. */
function rowsOf(text: string, segments: readonly Segment[], body: string | undefined): Segment[][] {
  const rows: Segment[][] = [];
  let open: Segment[] = [];
  const leave = () => {
    rows.push(...open.map((segment) => [segment]));
    open = [];
  };
  for (const segment of segments) {
    const last = open.at(-1);
    if (last && apart(text, last, segment)) leave();
    open.push(segment);
    if (segment.kind !== body) continue;
    rows.push(open);
    open = [];
  }
  leave();
  return rows;
}

/** Whether a blank line or more than a mark such as ・ stands between two cells. */
function apart(text: string, first: Segment, second: Segment): boolean {
  const end = first.start + text.slice(first.start, first.end).trimEnd().length;
  const gap = text.slice(end, second.end - text.slice(second.start, second.end).trimStart().length);
  return /\n\s*\n/.test(gap.replaceAll("\r", "")) || gap.trim().length > 1;
}

/** Names that stand in one cell with only a mark such as ・ between them are read as one. */
function cellsOf(text: string, row: readonly Segment[]): Segment[] {
  const cells: Segment[] = [];
  for (const segment of row) {
    const last = cells.at(-1);
    const gap = last ? text.slice(last.end, segment.start) : " ";
    const whole = last?.kind === segment.kind && !/\s/.test(gap + text.slice(segment.start, segment.start + 1));
    if (last && whole && !/\s$/.test(text.slice(last.start, last.end)))
      cells[cells.length - 1] = { ...last, end: segment.end };
    else cells.push(segment);
  }
  return cells;
}

/** A place in a text that has no segments there: the paragraph, or what is near when that is long. */
function around(text: string, span: Span): Excerpt {
  const start = text.lastIndexOf("\n\n", span.start) + 1;
  const stop = text.indexOf("\n\n", span.end);
  const paragraph = { start, end: stop === -1 ? text.length : stop };
  const cells = [read(text, shorten(paragraph, span), span)].filter((pieces) => pieces.length > 0);
  return { before: "", cells, after: "", node: undefined };
}

function shorten(cell: Span, span: Span): Span {
  if (cell.end - cell.start <= longest) return cell;
  const middle = Math.max(cell.start, span.start - longest / 3);
  return { start: middle, end: Math.max(Math.min(cell.end, span.end + longest / 3), middle) };
}

function overlaps(cell: Span, span: Span): boolean {
  return cell.start < span.end && span.start < cell.end;
}

function rowText(text: string, row: readonly Segment[] | undefined): string {
  return cellsOf(text, row ?? [])
    .map((cell) => readPlain(text.slice(cell.start, cell.end)))
    .join("　");
}

function head(text: string): string {
  const letters = [...text];
  return letters.length > neighbourLength ? `${letters.slice(0, neighbourLength).join("")}…` : text;
}

function tail(text: string): string {
  const letters = [...text];
  if (letters.length <= neighbourLength) return text;
  return `…${letters
    .slice(-neighbourLength)
    .join("")
    .replace(/^[、。，．・）」\s]+/, "")}`;
}
