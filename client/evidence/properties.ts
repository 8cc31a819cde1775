import type { Edge, Lens, Node } from "../graph/types.ts";
import type { Language } from "../session.ts";
import { labelLensOf } from "./names.ts";
import { provenanceNames } from "./provenance.ts";

/** A property as it is listed. */
export interface Listed {
  name: string;
  value: unknown;
}

/** The properties of a node that no other part of the panel shows; of a pair in two languages, the reader's. */
export function nodeProperties(node: Node, lens: Lens, language: Language): Listed[] {
  const found = labelLensOf(node, lens);
  const shown = [found?.caption, found?.narrow, found?.text].flatMap((two) => [...(two?.ja ?? []), ...(two?.en ?? [])]);
  const hidden = new Set([
    ...shown,
    "name_ja",
    "name_en",
    "note_ja",
    "note_en",
    "name_basis",
    "text_start",
    "text_end",
  ]);
  if (node.properties["name_basis"] !== undefined) hidden.add("confidence");
  if (node.key.endsWith(`:${node.properties["id"]}`)) hidden.add("id");
  return listed(node.properties, hidden, lens, language);
}

/** The properties of an edge beside its provenance. */
export function edgeProperties(edge: Edge, lens: Lens, language: Language): Listed[] {
  const said = edge.key.endsWith(`|${edge.properties["id"]}`);
  return listed(edge.properties, said ? new Set([...provenanceNames, "id"]) : provenanceNames, lens, language);
}

function listed(
  properties: Record<string, unknown>,
  hidden: ReadonlySet<string>,
  lens: Lens,
  language: Language,
): Listed[] {
  const order = Object.keys(lens.properties);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(properties)
    .filter(([name, value]) => !hidden.has(name) && value !== null && value !== undefined && value !== "")
    .filter(([name]) => !isOtherLanguage(name, properties, language))
    .filter(([name, value]) => !isPrintedFigure(name, value, properties))
    .map(([name, value]) => ({ name, value }))
    .toSorted((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name));
}

function isOtherLanguage(name: string, properties: Record<string, unknown>, language: Language): boolean {
  const other = language === "ja" ? "_en" : "_ja";
  return name.endsWith(other) && properties[`${name.slice(0, -3)}_${language}`] !== undefined;
}

/** A figure as printed (`amount_text` beside `amount`) says nothing new where it is the same digits. */
function isPrintedFigure(name: string, value: unknown, properties: Record<string, unknown>): boolean {
  if (!name.endsWith("_text") || typeof value !== "string") return false;
  const figure = properties[name.slice(0, -"_text".length)];
  return typeof figure === "number" && String(figure) === value.replace(/[,\s]/g, "");
}
