import type { Explorer } from "../graph/explorer.ts";
import type { Facet, FacetKind } from "../graph/types.ts";

/** Leaves these values of a facet in sight and no others that are here; a second time all. */
export async function onlyThese(explorer: Explorer, kind: FacetKind, values: string[]): Promise<void> {
  const { onlyFacet } = await import("../graph/sieve/verbs.ts");
  // What is not on the canvas stays free: what an expansion brings later must not come hidden.
  const here = ({ shown, hidden, uncounted, off }: Facet) => shown + hidden + uncounted > 0 || off;
  const known = explorer.state
    .peek()
    .facets[kind].filter(here)
    .map((facet) => facet.value);
  onlyFacet(explorer.desk, kind, values, known);
}
