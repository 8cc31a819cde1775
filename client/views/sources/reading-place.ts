import { provenanceOf } from "../../evidence/provenance.ts";
import type { Selected } from "../../graph/types.ts";
import type { Reading } from "../../session.ts";
import type { ViewProps } from "../props.ts";

/**
 * What the selection points to in the source texts: the words of a relationship, in the text of its document or, where
 * that has none, in the first text that reaches so far; undefined for anything else.
 */
export function readingOf(
  selected: Selected | undefined,
  { explorer }: ViewProps,
  texts: readonly { document: string; characters: number }[],
): Reading | undefined {
  const edge = selected?.kind === "edge" ? explorer.edge(selected.key) : undefined;
  if (!edge) return undefined;
  const { source, quote, span } = provenanceOf(edge);
  if (quote === undefined || !span) return undefined;
  const own = texts.find(({ document }) => document === source);
  const document = own?.document ?? texts.find(({ characters }) => characters >= span.end)?.document ?? source;
  return document === undefined ? undefined : { document, ...span };
}
