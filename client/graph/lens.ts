import type { Dataset } from "../../server/schema.ts";
import type { Language } from "../session.ts";
import { drawings } from "./palette.ts";
import type { Basis, Edge, GraphSchema, LabelLens, Lens, Node, RelationshipLens } from "./types.ts";

const bases: readonly string[] = ["source", "heading", "inferred", "external"] satisfies Basis[];
const usualCaptions = ["name", "title", "label"];

/**
 * One lens of all: the first dataset that knows a label, type or property wins, that of the first picture before others
 * whichever was loaded last; the schema fills what none knows.
 */
export function mergeLenses(loaded: Dataset[], schema: GraphSchema | undefined): Lens {
  const datasets = loaded.toSorted((a, b) => Number(Boolean(b.lens.overview)) - Number(Boolean(a.lens.overview)));
  const lenses = datasets.map((dataset) => dataset.lens).reverse();
  const lens: Lens = {
    labels: bare(...lenses.map((one) => one.labels)),
    relationships: bare(...lenses.map((one) => one.relationships)),
    properties: mergeProperties(lenses),
    overview: datasets.find((dataset) => dataset.lens.overview)?.lens.overview,
    questions: datasets.flatMap((dataset) => dataset.lens.questions),
    coverage: datasets.flatMap((dataset) => dataset.lens.coverage ?? []),
  };
  lens.labels = inOrder(
    datasets.map((dataset) => dataset.lens.labels),
    lens.labels,
  );
  lens.relationships = inOrder(
    datasets.map((dataset) => dataset.lens.relationships),
    lens.relationships,
  );
  if (schema) addFromSchema(lens, schema);
  return lens;
}

/** One record of several in which nothing is found that nobody put there: databases may have a label `constructor`. */
function bare<T>(...records: Record<string, T>[]): Record<string, T> {
  return Object.assign(Object.create(null), ...records);
}

/** What a record has of its own by a name; nothing of what all objects have, such as `constructor`. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A property of several datasets has the values of all of them. */
function mergeProperties(lenses: Lens[]): Lens["properties"] {
  const merged: Lens["properties"] = bare();
  for (const [name, property] of lenses.flatMap((one) => Object.entries(one.properties))) {
    const values = bare(merged[name]?.values ?? {}, property.values ?? {});
    merged[name] = Object.keys(values).length > 0 ? { ...property, values } : property;
  }
  return merged;
}

function inOrder<T>(lists: Record<string, T>[], merged: Record<string, T>): Record<string, T> {
  const names = new Set(lists.flatMap((list) => Object.keys(list)));
  return bare(Object.fromEntries([...names].flatMap((name) => (merged[name] ? [[name, merged[name]]] : []))));
}

function addFromSchema(lens: Lens, schema: GraphSchema): void {
  const taken = new Set(Object.values(lens.labels).map((label) => label.colour.light.toUpperCase()));
  const free = drawings.filter(([, , , light]) => !taken.has(light));
  let next = 0;
  for (const { name, key, properties } of schema.labels) {
    if (lens.labels[name]) continue;
    const names = new Set(properties.map((property) => property.name));
    lens.labels[name] = plainLabel(name, captionsOf(names, key), next, free.length > 0 ? free : drawings);
    next++;
  }
  for (const { name, joins } of schema.relationships) {
    lens.relationships[name] ??= plainType(name, joins[0]?.to);
  }
}

function captionsOf(names: Set<string>, key: string | undefined): LabelLens["caption"] {
  const of = (language: Language) => {
    const wanted = [...usualCaptions.flatMap((usual) => [`${usual}_${language}`, usual]), ...(key ? [key] : [])];
    const found = wanted.filter((name) => names.has(name));
    return found.length > 0 ? found : wanted;
  };
  return { ja: of("ja"), en: of("en") };
}

function plainLabel(name: string, caption: LabelLens["caption"], index: number, from: typeof drawings): LabelLens {
  const [shape, width, height, light, dark] = from[index % from.length] ?? ["ellipse", 24, 24, "#88857D", "#85837B"];
  const text = { ja: name, en: name };
  return { name: text, plural: text, caption, colour: { light, dark }, shape, size: [width, height] };
}

function plainType(type: string, colourOf = ""): RelationshipLens {
  const words = type.toLowerCase().replaceAll("_", " ");
  return { name: { ja: words, en: words }, colourOf, detail: [] };
}

/** How a label is drawn; plain where no lens and no schema knows it. */
export function labelLens(lens: Lens, label: string): LabelLens {
  return own(lens.labels, label) ?? plainLabel(label, { ja: usualCaptions, en: usualCaptions }, 8, drawings);
}

/** How a relationship type is named and coloured; plain where no lens and no schema knows it. */
export function typeLens(lens: Lens, type: string): RelationshipLens {
  return own(lens.relationships, type) ?? plainType(type);
}

/** What an edge says on the canvas: its type, and what tells it from others of the type: `produces (2024, 41,400)`. */
export function edgeLabel({ type, properties }: Edge, lens: Lens, language: Language): string {
  const { name, detail = [] } = typeLens(lens, type);
  const details = detail.filter((property) => own(properties, property) !== undefined).slice(0, 2);
  if (details.length === 0) return name[language];
  const texts = details.map((property) => {
    const { values, suffix = "" } = own(lens.properties, property) ?? {};
    const value = properties[property];
    const text = typeof value === "number" && value >= 10_000 ? value.toLocaleString("en") : toText(value);
    return own(values, text)?.[language] ?? text + suffix;
  });
  return language === "ja" ? `${name.ja}（${texts.join("、")}）` : `${name.en} (${texts.join(", ")})`;
}

/** The one label by which a node is drawn and counted: that of its key, else the first the lens knows. */
export function labelOf(node: Node, lens: Lens): string {
  const ofKey = node.key.slice(0, Math.max(0, node.key.indexOf(":")));
  if (node.labels.includes(ofKey)) return ofKey;
  return node.labels.find((label) => own(lens.labels, label)) ?? node.labels[0] ?? "";
}

/** What an edge rests on. */
export function basisOf(edge: Edge): Basis {
  const basis = String(edge.properties["basis"]);
  return bases.includes(basis) ? (basis as Basis) : "none";
}

/** The value of the property that varies the drawing of a node's label; undefined where the lens names none. */
export function variantOf(
  node: Node,
  lens: Lens,
): { value: string; draw: "filled" | "outlined" | "dashed"; counted: boolean } {
  const variants = own(lens.labels, labelOf(node, lens))?.variants;
  const value = variants ? String(node.properties[variants.property]) : "";
  const found = own(variants?.values, value);
  return { value: found ? value : "", draw: found?.draw ?? "filled", counted: found?.counted ?? true };
}

/** The name of a node in a language: the first caption property that it has, else the end of its key. */
export function captionOf(node: Node, lens: Lens, language: Language, narrow = false): string {
  const { caption, narrow: short } = labelLens(lens, labelOf(node, lens));
  const other = language === "ja" ? "en" : "ja";
  const names = [...((narrow && short?.[language]) || []), ...caption[language], ...caption[other]];
  for (const name of names) {
    const text = toText(own(node.properties, name));
    if (text) return text;
  }
  return node.key.startsWith("~") ? node.labels.join(" ") : node.key.slice(node.key.indexOf(":") + 1);
}

/** A property value as one line of text; empty where there is none. */
export function toText(value: unknown): string {
  if (value === undefined || value === null || typeof value === "function") return "";
  if (typeof value === "object" && "value" in value) return toText(value.value);
  return String(value).replace(/\s+/g, " ").trim();
}
