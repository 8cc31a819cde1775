import type { Explorer } from "../graph/explorer.ts";
import type { FacetKind } from "../graph/types.ts";

/** Leaves these values of a facet in sight and no others; a second time all. */
export async function onlyThese(explorer: Explorer, kind: FacetKind, values: string[]): Promise<void> {
  const { onlyFacet } = await import("../graph/sieve/verbs.ts");
  const known = explorer.state.peek().facets[kind].map((facet) => facet.value);
  onlyFacet(explorer.desk, kind, values, known);
}
