import { basisOf, labelOf, variantOf } from "./lens.ts";
import type { Edge, FacetKind, Lens, Node } from "./types.ts";

/** What is filtered out: values by kind of facet, a variant written `Label:value`; and by rules on properties. */
export interface Filters extends Readonly<Record<FacetKind, ReadonlySet<string>>> {
  /** As sieve/rule.ts writes them; its code is fetched when there is a first one. */
  readonly rules: readonly string[];
}

export const noFilters: Filters = {
  label: new Set(),
  type: new Set(),
  basis: new Set(),
  variant: new Set(),
  rules: [],
};

/** Whether nothing is filtered out. */
export function isOpen({ rules, label, type, basis, variant }: Filters): boolean {
  return rules.length + label.size + type.size + basis.size + variant.size === 0;
}

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
