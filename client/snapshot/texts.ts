import type { DocumentText, Edge } from "../../server/schema.ts";
import type { Snapshot } from "../../snapshot/schema.ts";
import type { Call } from "../api.ts";
import { excerptOf, keptAround, stands } from "../evidence/excerpt.ts";
import { provenanceOf } from "../evidence/provenance.ts";
import type { Span } from "../evidence/reading.ts";

/** The passages that edges quote, and the nodes whose text these are. */
export interface Quoted {
  texts: Snapshot["texts"];
  /** Keys of nodes; the translation of a passage is theirs. */
  nodes: string[];
}

/** Fetches the passages that edges quote, each with what stands before and after it. */
export async function quotedTexts(edges: readonly Edge[], call: Call, signal?: AbortSignal): Promise<Quoted> {
  const quotes = edges.map(provenanceOf).filter(({ quote, span }) => quote !== undefined && span !== undefined);
  if (quotes.length === 0) return { texts: [], nodes: [] };
  const { texts: known } = await call("GET /api/texts", {}, signal);
  const spans = new Map<string, Span[]>();
  const full = new Map<string, Promise<DocumentText>>();
  const textOf = (document: string) => {
    const asked = full.get(document) ?? call("GET /api/documents/:key/text", { key: document }, signal);
    full.set(document, asked);
    return asked;
  };
  const nodes = new Set<string>();
  for (const { source, quote = "", span = { start: 0, end: 0 } } of quotes) {
    // Where another document explains words of this one, they stand in the first text that has them at their place.
    const ranked = known.toSorted((a, b) => Number(b.document === source) - Number(a.document === source));
    for (const { document, characters } of ranked) {
      if (characters < span.end) continue;
      const text = await textOf(document);
      if (!stands(text.text, quote, span)) continue;
      spans.set(document, [...(spans.get(document) ?? []), keptAround(text, span)]);
      const { node } = excerptOf(text, span);
      if (node !== undefined) nodes.add(node);
      break;
    }
  }
  const texts: Snapshot["texts"] = [];
  for (const [document, wanted] of spans) texts.push(keep(document, await textOf(document), wanted));
  return { texts, nodes: [...nodes] };
}

function keep(document: string, { text, segments }: DocumentText, wanted: readonly Span[]): Snapshot["texts"][number] {
  const spans = joined(wanted);
  const touches = (segment: Span) => spans.some(({ start, end }) => segment.start < end && start < segment.end);
  const kept = segments.filter(touches);
  return {
    document,
    length: text.length,
    pieces: spans.map(({ start, end }) => ({ start, text: text.slice(start, end) })),
    segments: kept,
  };
}

/** Spans in order, those that overlap or touch as one. */
function joined(spans: readonly Span[]): Span[] {
  const made: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = made.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else made.push({ ...span });
  }
  return made;
}
