import type { Snapshot, StoryStep } from "../../snapshot/schema.ts";
import { provenanceOf } from "../evidence/provenance.ts";
import type { Language } from "../session.ts";
import { footnotesOf } from "../story/footnotes.ts";
import type { Footnote } from "../story/types.ts";

/** So many sentences of a picture are cited one by one; of more, their documents. */
const most = 12;

/**
 * What a picture cites: the footnotes of its step; of a snapshot without a story the sentences of what is selected or on its path, or of all that is
 * in sight where that is little; else the documents.
 */
export function citedBy(snapshot: Snapshot, step: StoryStep | undefined, language: Language): Footnote[] {
  if (step) return footnotesOf(snapshot, step, language);
  const { edges: drawn, selected, parts } = snapshot.state;
  const seen = new Set(drawn.filter(({ hidden, out }) => !hidden && !out).map(({ key }) => key));
  const edges = snapshot.elements.edges.filter(({ key }) => seen.has(key));
  const chosen = new Set([...selected, ...(parts?.route?.edges ?? [])]);
  const meant = edges.filter(({ key }) => chosen.has(key));
  const cited = (meant.length > 0 ? meant : edges).filter((edge) => provenanceOf(edge).basis !== "none");
  if (cited.length <= most) return footnotesOf(snapshot, { footnotes: cited.map(({ key }) => key) }, language);
  return footnotesOf(snapshot, { footnotes: documentsOf(edges) }, language).map(asDocument);
}

/** The documents behind relationships, the most cited first. */
function documentsOf(edges: Snapshot["elements"]["edges"]): string[] {
  const counts = new Map<string, number>();
  for (const edge of edges) {
    const { source } = provenanceOf(edge);
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([key]) => key)
    .slice(0, 99);
}

/** A document by its name, date and address alone. */
function asDocument({ number, key, says, document }: Footnote): Footnote {
  const { asOf, url } = document ?? { asOf: undefined, url: undefined };
  const where = url === undefined && asOf === undefined ? undefined : { title: url ?? "", asOf, url };
  const nothing = { confidence: undefined, sentence: [], note: undefined, caution: undefined };
  return { number, key, says, basis: "none", ...nothing, document: where };
}
