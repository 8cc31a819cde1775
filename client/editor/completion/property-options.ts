import type { Completion } from "@codemirror/autocomplete";
import type { GraphSchema } from "../../graph/types.ts";
import { written } from "../../query/editing/tokens.ts";
import type { PropertyOf } from "../../query/editing/values.ts";
import type { Grounds } from "../grounds.ts";
import type { Around } from "./kind-options.ts";
import type { Owner } from "./place.ts";
import { ranked } from "./ranked.ts";

type Property = GraphSchema["labels"][number]["properties"][number];
type Kind = GraphSchema["labels"][number] | GraphSchema["relationships"][number];

/** Labels or types with their properties that an owner can be; all where nothing is known of it. */
export function kindsOf(
  { grounds, scope }: Around,
  of: Owner,
): { kind: PropertyOf["kind"]; items: Kind[]; sure: boolean } {
  const known = "variable" in of ? scope.get(of.variable) : knownOf(of.pattern, scope);
  const schema = grounds.schema();
  const kind = known?.kind === "relationship" ? "type" : "label";
  const all: Kind[] = kind === "type" ? schema.relationships : schema.labels;
  const items = all.filter(({ name }) => known?.names.includes(name));
  if (items.length > 0) return { kind, items, sure: true };
  return { kind, items: known ? all : [...schema.labels, ...schema.relationships], sure: false };
}

function knownOf(pattern: Extract<Owner, { pattern: unknown }>["pattern"], scope: Around["scope"]) {
  const known = pattern.name === undefined ? undefined : scope.get(pattern.name);
  return pattern.names.length > 0 || !known ? { kind: pattern.kind, names: pattern.names } : known;
}

/** Properties of what an owner is, the fullest first, with what they hold. */
export function propertyOptions(around: Around, of: Owner): Completion[] {
  const { grounds } = around;
  const { items } = kindsOf(around, of);
  const all = items.reduce((total, { count }) => total + count, 0) || 1;
  const merged = new Map<string, Property>();
  for (const { count, properties } of items) {
    for (const { name, types, fill } of properties) {
      const before = merged.get(name);
      const share = (fill * count) / all + (before?.fill ?? 0);
      merged.set(name, { name, types: [...new Set([...(before?.types ?? []), ...types])], fill: share });
    }
  }
  const order = [...merged.values()].sort((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name));
  return ranked(order).map(({ item, boost }) => ({
    label: item.name,
    apply: written(item.name),
    type: "property",
    detail: propertyDetail(grounds, item),
    boost,
  }));
}

/** What most elements have comes first; names before notes and offsets. */
function weight({ name, fill }: Property): number {
  return fill + (/^(?:name|title|label|status|kind)/iu.test(name) ? 0.5 : 0);
}

/** What a property is called, its types, and the share of elements that have it. */
export function propertyDetail(grounds: Grounds, { name, types, fill }: Property): string {
  const caption = grounds.lens().properties[name]?.name?.[grounds.tongue()];
  const share = fill > 0.995 ? "" : `${Math.max(1, Math.round(fill * 100))} %`;
  return [caption, types.join(" | "), share].filter(Boolean).join(" · ");
}
