import { toCsv } from "../../csv.ts";
import { noteOf, provenanceOf } from "../../evidence/provenance.ts";
import type { Column, FileColumn } from "./column.ts";
import type { EdgeRow, NodeRow } from "./rows.ts";

const nodeHead = [
  "key",
  "kind",
  "name_ja",
  "name_en",
  "section",
  "sector",
  "relationships",
  "source",
  "heading",
  "inferred",
  "external",
];

/** The node table as CSV: names in both languages, then the columns that are shown. */
export function nodesAsCsv(rows: readonly NodeRow[], shown: readonly Column<NodeRow>[] = []): string {
  const more = shownIn(shown, nodeHead);
  return toCsv(
    [...nodeHead, ...more.map(({ head }) => head)],
    rows.map((row) => {
      const { key, label, ja, en, place, degree, bases } = row;
      return [
        ...[key, label, ja, en, place?.letter ?? "", place?.group ?? "", degree],
        ...[bases.source ?? 0, bases.heading ?? 0, bases.inferred ?? 0, bases.external ?? 0],
        ...more.map(({ value }) => value(row)),
      ];
    }),
  );
}

const edgeHead = [
  "key",
  "type",
  "from",
  "from_name",
  "to",
  "to_name",
  "basis",
  "confidence",
  "document",
  "quote",
  "quote_start",
  "quote_end",
  "note_ja",
  "note_en",
];

/** Properties of a relationship that its file has of every row, under their own names. */
const alwaysThere = new Set(["basis", "confidence", "quote", "quote_start", "quote_end", "note_ja", "note_en"]);

/** The relationship table as CSV: all that a relationship rests on, then the columns that are shown. */
export function edgesAsCsv(rows: readonly EdgeRow[], shown: readonly Column<EdgeRow>[] = []): string {
  const more = shownIn(shown, edgeHead, alwaysThere);
  return toCsv(
    [...edgeHead, ...more.map(({ head }) => head)],
    rows.map((row) => {
      const { key, edge, from, to, basis } = row;
      const { confidence, source, quote, span } = provenanceOf(edge);
      const note = noteOf(edge);
      return [
        ...[key, edge.type, edge.source, from, edge.target, to, basis, confidence ?? "", source ?? ""],
        ...[quote ?? "", span?.start ?? "", span?.end ?? "", note?.ja ?? "", note?.en ?? ""],
        ...more.map(({ value }) => value(row)),
      ];
    }),
  );
}

/** What a file gets for the columns that are shown, in their order, each once; no two heads are the same. */
function shownIn<R>(
  shown: readonly Column<R>[],
  fixed: readonly string[],
  there: ReadonlySet<string> = new Set(),
): FileColumn<R>[] {
  const found = new Map<string, FileColumn<R>>();
  for (const { head, value } of shown.flatMap(({ file }) => file)) {
    if (there.has(head) || found.has(head)) continue;
    found.set(head, { head: fixed.includes(head) ? `property.${head}` : head, value });
  }
  return [...found.values()];
}
