import { valueName } from "../../evidence/names.ts";
import type { Edge, Lens } from "../../graph/types.ts";
import type { Language } from "../../session.ts";

/** The role, year or amount of a relationship in words; empty where it has none. */
export function detailsOf(edge: Edge, lens: Lens, language: Language): string {
  const properties = lens.relationships[edge.type]?.detail ?? [];
  return properties
    .map((property) => ({ property, value: edge.properties[property] }))
    .filter(({ value }) => value !== undefined && value !== null && value !== "")
    .map(({ property, value }) => valueName(property, value, lens, language))
    .join(language === "ja" ? "、" : ", ");
}
