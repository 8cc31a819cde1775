import { type Filters, variantValue } from "./filters.ts";
import { basisOf, labelOf, variantOf } from "./lens.ts";
import type { Edge, Facet, FacetKind, GraphSchema, Lens, Node } from "./types.ts";

/** An element of the canvas and whether a filter or "hide" keeps it out of sight. */
export interface Shown<T> {
  element: T;
  out: boolean;
}

/** The legend with its counts. Labels and types of the lens come first, in its order; a variant is `Label:value`. */
export function countFacets(
  nodes: Shown<Node>[],
  edges: Shown<Edge>[],
  lens: Lens,
  schema: GraphSchema | undefined,
  filters: Filters,
): Record<FacetKind, Facet[]> {
  const all = (list: { name: string; count: number }[] | undefined) =>
    new Map(list?.map(({ name, count }) => [name, count] as const));
  const label = tally([...Object.keys(lens.labels)], all(schema?.labels), filters.label);
  const type = tally([...Object.keys(lens.relationships)], all(schema?.relationships), filters.type);
  const basis = tally([], new Map(), filters.basis);
  const variant = tally(legendVariants(lens), new Map(), filters.variant);
  const besides = new Set<string>();
  for (const { element, out } of nodes) {
    for (const other of element.labels) besides.add(other);
    const { counted } = variantOf(element, lens);
    label.add(labelOf(element, lens), out, counted);
    const value = variantValue(element, lens);
    if (value) variant.add(value, out, counted);
  }
  for (const { element, out } of edges) {
    type.add(element.type, out, true);
    basis.add(basisOf(element), out, true);
  }
  const order = ["source", "heading", "inferred", "external", "none"];
  const byBasis = basis.facets.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  // A kind that stands in the picture only as the other label of something else has no line of its own.
  const isKind = (facet: Facet) =>
    facet.shown + facet.hidden + facet.uncounted > 0 || facet.off || !besides.has(facet.value);
  return { label: label.facets.filter(isKind), type: type.facets, basis: byBasis, variant: variant.facets };
}

function legendVariants(lens: Lens): string[] {
  return Object.entries(lens.labels).flatMap(([label, { variants }]) =>
    variants?.legend ? Object.keys(variants.values).map((value) => `${label}:${value}`) : [],
  );
}

function tally(known: string[], all: Map<string, number>, off: ReadonlySet<string>) {
  const facets: Facet[] = [];
  const byValue = new Map<string, Facet>();
  const facetOf = (value: string): Facet => {
    const there = byValue.get(value);
    if (there) return there;
    const made = { value, shown: 0, hidden: 0, uncounted: 0, all: all.get(value), off: off.has(value) };
    byValue.set(value, made);
    facets.push(made);
    return made;
  };
  for (const value of [...known, ...all.keys(), ...off]) facetOf(value);
  const add = (value: string, out: boolean, counted: boolean) => {
    const facet = facetOf(value);
    if (out) facet.hidden++;
    else if (counted) facet.shown++;
    else facet.uncounted++;
  };
  return { facets, add };
}
