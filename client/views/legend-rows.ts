import type { CanvasState, Facet, Lens } from "../graph/types.ts";

/** A line of the legend for one relationship type, or for several that the picture says in the same way. */
export interface TypeRow {
  facet: Facet;
  types: string[];
  /** Said by place (a card of the first picture), not by a line. */
  boxed: boolean;
}

/** The relationship types that are on the canvas, most frequent first as the lens lists them; in the first picture those said by the cards are one line. */
export function rowsOfTypes(state: CanvasState, lens: Lens): TypeRow[] {
  const here = state.facets.type.filter((facet) => facet.shown + facet.hidden > 0 || facet.off);
  const overview = state.view === "overview" ? lens.overview : undefined;
  const boxed = new Set(overview ? [overview.group.type, overview.card.type] : []);
  const inCards = here.filter((facet) => boxed.has(facet.value));
  const rows: TypeRow[] = [];
  for (const facet of here) {
    if (!boxed.has(facet.value)) rows.push({ facet, types: [facet.value], boxed: false });
    else if (facet === inCards[0])
      rows.push({ facet: sum(inCards), types: inCards.map((one) => one.value), boxed: true });
  }
  return rows;
}

function sum(facets: Facet[]): Facet {
  const add = (count: (facet: Facet) => number) => facets.reduce((total, facet) => total + count(facet), 0);
  return {
    value: facets.map((facet) => facet.value).join(" "),
    shown: add((facet) => facet.shown),
    hidden: add((facet) => facet.hidden),
    uncounted: 0,
    all: add((facet) => facet.all ?? 0),
    off: facets.every((facet) => facet.off),
  };
}
