import { z } from "zod";
import { query } from "../queries.ts";
import { isHidden, own } from "./hidden.ts";

const row = z.object({ relationship: z.boolean(), name: z.string(), property: z.string() });

/** Constraints that make one property unique, of labels and of relationship types. */
export const uniqueProperties = query("unique-properties", z.object({}), row);

/** The unique property of each label and of each relationship type that has one. */
export interface Keys {
  nodes: ReadonlyMap<string, string>;
  relationships: ReadonlyMap<string, string>;
}

/** Where nothing has a unique property. */
export const noKeys: Keys = { nodes: new Map(), relationships: new Map() };

/** Longest node key; a longer value is left to the elementId. */
const longest = 1000;

/** Chooses one property a label or type: `id` where there are several, else the first by name. */
export function toKeys(rows: readonly z.output<typeof row>[]): Keys {
  const nodes = new Map<string, string>();
  const relationships = new Map<string, string>();
  const before = (a: string, b: string) => a === "id" || (b !== "id" && a < b);
  for (const { relationship, name, property } of rows) {
    if (isHidden(name) || isHidden(property)) continue;
    const into = relationship ? relationships : nodes;
    const known = into.get(name);
    if (known === undefined || before(property, known)) into.set(name, property);
  }
  return { nodes, relationships };
}

/** A property value as it stands in a key; undefined where it cannot (only texts and whole numbers can be asked for again). */
function keyValue(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "__isInteger__" in value) return String(value);
  return undefined;
}

/** `Label:value` by the first label that has a unique property, else `~elementId`. `properties` as the driver gives them. */
export function nodeKey(
  labels: readonly string[],
  properties: Readonly<Record<string, unknown>>,
  elementId: string,
  keys: Keys,
): string {
  for (const label of labels.length > 1 ? [...labels].sort() : labels) {
    const property = keys.nodes.get(label);
    const value = property === undefined ? undefined : keyValue(properties[property]);
    if (value !== undefined && label.length + value.length < longest) return `${label}:${value}`;
  }
  return `~${elementId}`;
}

/** The value of a relationship's own unique property: by constraint, or `id` where our loader wrote it. */
export function ownKey(type: string, properties: Readonly<Record<string, unknown>>, keys: Keys): string | undefined {
  const property = keys.relationships.get(type) ?? (own in properties ? "id" : undefined);
  return property === undefined ? undefined : keyValue(properties[property]);
}
