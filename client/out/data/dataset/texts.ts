import type { DocumentText, Segment } from "../../../../server/schema.ts";
import type { Snapshot } from "../../../../snapshot/schema.ts";
import { keptText } from "../../../snapshot/frozen-call.ts";
import { csvLine } from "./table.ts";

/** Bytes of a source text that the loader takes. */
const most = 8 * 1024 * 1024;

/** What stands where the snapshot has nothing of a text. */
const leftOut = "left_out";

/** The texts of documents as the snapshot has them, blanks for what it left out, so that every offset holds; by document. */
export function textsOf(snapshot: Snapshot): Map<string, DocumentText> {
  const known = new Set(snapshot.elements.nodes.map(({ key }) => key));
  const texts = new Map<string, DocumentText>();
  for (const { document, length, pieces } of snapshot.texts) {
    const sound = length <= most && pieces.every(({ start, text }) => start + text.length <= length);
    if (!sound || !known.has(document) || texts.has(document)) continue;
    const { text, segments } = keptText(snapshot, document);
    const whole = text.padEnd(length, " ").toWellFormed();
    if (new TextEncoder().encode(whole).length + 3 > most) continue;
    const named = segments.map(({ start, end, kind, node }) => ({
      start,
      end,
      kind,
      ...(node !== undefined && known.has(node) ? { node } : {}),
    }));
    texts.set(document, { text: whole, segments: tiled(named, length) });
  }
  return texts;
}

/** Segments that tile the whole text: gaps are filled, what overlaps is cut. */
function tiled(segments: readonly Segment[], length: number): Segment[] {
  const made: Segment[] = [];
  let at = 0;
  for (const segment of segments.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(segment.start, at);
    const end = Math.min(segment.end, length);
    if (end <= start) continue;
    if (start > at) made.push({ start: at, end: start, kind: leftOut });
    made.push({ ...segment, start, end, kind: segment.kind || leftOut });
    at = end;
  }
  if (at < length) made.push({ start: at, end: length, kind: leftOut });
  return made;
}

/** The text as a file. A mark at its beginning is doubled: readers take the first for the mark of UTF-8. */
export function textFile(text: string): string {
  return text.startsWith("\ufeff") ? `\ufeff${text}` : text;
}

/** The segments as a table. */
export function segmentFile(segments: readonly Segment[]): string {
  const rows = segments.map(({ start, end, kind, node = "" }) => [String(start), String(end), kind, node]);
  return [["start", "end", "kind", "node"], ...rows].map(csvLine).join("");
}
