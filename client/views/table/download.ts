import { noteOf, provenanceOf } from "../../evidence/provenance.ts";
import { toCsv } from "./csv.ts";
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

/** The node table as CSV, names in both languages. */
export function nodesAsCsv(rows: readonly NodeRow[]): string {
  return toCsv(
    nodeHead,
    rows.map(({ key, label, ja, en, place, degree, bases }) => [
      key,
      label,
      ja,
      en,
      place?.letter ?? "",
      place?.group ?? "",
      degree,
      bases.source ?? 0,
      bases.heading ?? 0,
      bases.inferred ?? 0,
      bases.external ?? 0,
    ]),
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

/** The relationship table as CSV, with all that a relationship rests on. */
export function edgesAsCsv(rows: readonly EdgeRow[]): string {
  return toCsv(
    edgeHead,
    rows.map(({ key, edge, from, to, basis }) => {
      const { confidence, source, quote, span } = provenanceOf(edge);
      const note = noteOf(edge);
      return [
        key,
        edge.type,
        edge.source,
        from,
        edge.target,
        to,
        basis,
        confidence ?? "",
        source ?? "",
        quote ?? "",
        span?.start ?? "",
        span?.end ?? "",
        note?.ja ?? "",
        note?.en ?? "",
      ];
    }),
  );
}

/** Lets the browser save a text as a file. */
export function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
