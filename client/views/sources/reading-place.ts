import { provenanceOf } from "../../evidence/provenance.ts";
import type { Selected } from "../../graph/types.ts";
import type { Reading } from "../../session.ts";
import type { ViewProps } from "../props.ts";

/** What the selection points to in the source texts: the words of a relationship; undefined for anything else. */
export function readingOf(selected: Selected | undefined, { explorer }: ViewProps): Reading | undefined {
  const edge = selected?.kind === "edge" ? explorer.edge(selected.key) : undefined;
  if (!edge) return undefined;
  const { source, quote, span } = provenanceOf(edge);
  return source === undefined || quote === undefined || !span ? undefined : { document: source, ...span };
}
