import type { CanvasState, Facet } from "../graph/types.ts";
import { formatNumber } from "../i18n/format.ts";
import type { Language } from "../session.ts";

/** `8`, `19 + 1` with placeholders, `0 / 24` where none is shown. */
export function countOf(facet: Facet, language: Language): string {
  const n = (value: number) => formatNumber(value, language);
  if (facet.uncounted > 0) return `${n(facet.shown)} + ${n(facet.uncounted)}`;
  const all = facet.off ? facet.hidden : facet.all;
  if (facet.shown === 0 && all) return `0 / ${n(all)}`;
  return n(facet.shown);
}

/** How many nodes and relationships are in sight: those of the canvas without what filters or a person hid. */
export function inSightOf({ facets }: Pick<CanvasState, "facets">): { nodes: number; edges: number } {
  const seen = (list: Facet[]) => list.reduce((sum, { shown, uncounted }) => sum + shown + uncounted, 0);
  return { nodes: seen(facets.label), edges: seen(facets.type) };
}
