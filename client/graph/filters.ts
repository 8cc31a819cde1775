import { basisOf, labelOf, variantOf } from "./lens.ts";
import type { Edge, FacetKind, Lens, Node } from "./types.ts";

/** What is filtered out: values by kind of facet. A variant is written `Label:value`. */
export type Filters = Record<FacetKind, ReadonlySet<string>>;

export const noFilters: Filters = { label: new Set(), type: new Set(), basis: new Set(), variant: new Set() };

/** The same filters with one value out, or back in. */
export function toggled(filters: Filters, kind: FacetKind, value: string): Filters {
  const values = new Set(filters[kind]);
  if (!values.delete(value)) values.add(value);
  return { ...filters, [kind]: values };
}

/** `Label:value` of the property that varies a node's drawing; undefined where there is none. */
export function variantValue(node: Node, lens: Lens): string | undefined {
  const { value } = variantOf(node, lens);
  return value ? `${labelOf(node, lens)}:${value}` : undefined;
}

/** Whether a filter takes the node out of sight. */
export function nodeIsOut(node: Node, filters: Filters, lens: Lens): boolean {
  const variant = variantValue(node, lens);
  return filters.label.has(labelOf(node, lens)) || (variant !== undefined && filters.variant.has(variant));
}

/** Whether a filter takes the edge out of sight, apart from its ends. */
export function edgeIsOut(edge: Edge, filters: Filters): boolean {
  return filters.type.has(edge.type) || filters.basis.has(basisOf(edge));
}
