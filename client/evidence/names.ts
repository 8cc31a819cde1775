import { captionOf, labelOf, own } from "../graph/lens.ts";
import type { Edge, LabelLens, Lens, Node } from "../graph/types.ts";
import type { Language } from "../session.ts";
import { formatValue } from "./values.ts";

/** How a node's kind is named and drawn, where the lens knows it. */
export function labelLensOf(node: Node, lens: Lens): LabelLens | undefined {
  return own(lens.labels, labelOf(node, lens));
}

/** What a kind of node is called, one or many. */
export function kindName(label: string, lens: Lens, language: Language, many = false): string {
  const found = own(lens.labels, label);
  return (many ? found?.plural[language] : found?.name[language]) ?? label;
}

/** The full name of a node in one language; that of the other language, then its key, where it has none. */
export function nameOf(node: Node, lens: Lens, language: Language): string {
  return ownName(node, lens, language) ?? captionOf(node, lens, language);
}

/** The full name of a node in one language, if the data has one of that language. */
export function ownName(node: Node, lens: Lens, language: Language): string | undefined {
  const captions = labelLensOf(node, lens)?.caption[language] ?? [];
  return firstText(node, [`name_${language}`, ...captions.filter((name) => name.endsWith(`_${language}`))]);
}

/** The long text of a node in one language, e.g. the sentence of a measure. */
export function textOf(node: Node, lens: Lens, language: Language): string | undefined {
  return firstText(node, labelLensOf(node, lens)?.text?.[language] ?? []);
}

/** What a relationship type is called, read from its source (`out`) or from its target (`in`). */
export function typeName(type: string, lens: Lens, language: Language, direction: "in" | "out" = "out"): string {
  const found = own(lens.relationships, type);
  const reverse = direction === "in" ? found?.reverse?.[language] : undefined;
  return reverse ?? found?.name[language] ?? type;
}

/** What an edge says, with its role or year: `is responsible for (lead)`. */
export function edgeName(edge: Edge, lens: Lens, language: Language): string {
  const name = typeName(edge.type, lens, language);
  const details = detailsOf(edge, lens, language);
  if (details === "") return name;
  return language === "ja" ? `${name}（${details}）` : `${name} (${details})`;
}

/** The role, year or amount of an edge in words, a number with what follows it: `2024, 41,400 t`; empty where it has none. */
export function detailsOf(edge: Edge, lens: Lens, language: Language): string {
  let text = "";
  let counted = false;
  for (const property of own(lens.relationships, edge.type)?.detail ?? []) {
    const value = own(edge.properties, property);
    if (value === undefined || value === null || value === "") continue;
    const between = text === "" ? "" : counted && typeof value === "string" ? " " : language === "ja" ? "、" : ", ";
    text += between + valueName(property, value, lens, language);
    counted = typeof value === "number";
  }
  return text;
}

/** What a property is called in one language. */
export function propertyName(property: string, lens: Lens, language: Language): string {
  return own(lens.properties, property)?.name[language] ?? property;
}

/** A property's value in words: the lens's name for it, else as it is written in the language. */
export function valueName(property: string, value: unknown, lens: Lens, language: Language): string {
  const { values: names, suffix = "" } = own(lens.properties, property) ?? {};
  const one = (item: unknown) =>
    (typeof item === "string" || typeof item === "number" || typeof item === "boolean"
      ? own(names, String(item))?.[language]
      : undefined) ?? `${formatValue(item, language)}${suffix}`;
  return Array.isArray(value) ? value.map(one).join(language === "ja" ? "、" : ", ") : one(value);
}

/** The end of an edge whose neighbours are worth showing: the one that lends the edge its colour, else the target. */
export function focusOf(edge: Edge, source: Node | undefined, target: Node | undefined, lens: Lens): Node | undefined {
  const colourOf = own(lens.relationships, edge.type)?.colourOf;
  const ends = [target, source].filter((node) => node !== undefined);
  return ends.find((node) => colourOf !== undefined && node.labels.includes(colourOf)) ?? target;
}

function firstText(node: Node, properties: readonly string[]): string | undefined {
  const values = properties.map((property) => own(node.properties, property));
  return values.find((value): value is string => typeof value === "string" && value.trim() !== "");
}
