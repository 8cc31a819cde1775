import type { DocumentText, Edge } from "../../../../server/schema.ts";

/** What the provenance of relationships is checked against. */
export interface Known {
  nodes: ReadonlySet<string>;
  texts: ReadonlyMap<string, DocumentText>;
}

const bases: readonly string[] = ["source", "heading", "inferred", "external"];
const offsets = ["quote_start", "quote_end"];
const pairs = ["name", "title", "text", "note"];

/** Texts that the loader wants in both languages and that are there in one only, or are no texts. */
export function halfPairs(properties: Readonly<Record<string, unknown>>): string[] {
  return pairs.flatMap((pair) => {
    const both = [`${pair}_ja`, `${pair}_en`];
    const filled = both.every((name) => typeof properties[name] === "string" && properties[name] !== "");
    return filled ? [] : both.filter((name) => properties[name] !== undefined);
  });
}

/** Whether a node has its name in both languages. */
export function isNamed(properties: Readonly<Record<string, unknown>>): boolean {
  return ["name_ja", "name_en"].every((name) => typeof properties[name] === "string" && properties[name] !== "");
}

/**
 * What must not stand in columns of a relationship for the loader to take its provenance: nothing, its offsets, or, where
 * it rests on nothing the loader knows, all that the loader would check.
 */
export function unsoundOf({ properties }: Edge, known: Known): { sound: boolean; aside: string[] } {
  if (isSound(properties, known)) return { sound: true, aside: [] };
  const without = Object.fromEntries(Object.entries(properties).filter(([name]) => !offsets.includes(name)));
  if (isSound(without, known)) return { sound: true, aside: offsets };
  return { sound: false, aside: ["basis"] };
}

function isSound(properties: Readonly<Record<string, unknown>>, { nodes, texts }: Known): boolean {
  const { basis, source, quote, quote_start: start, quote_end: end, confidence } = properties;
  if (typeof basis !== "string" || !bases.includes(basis)) return false;
  if (confidence === undefined ? basis === "inferred" : !isShare(confidence)) return false;
  if (typeof source !== "string" || !nodes.has(source)) return false;
  const own = texts.get(source);
  const placed = start !== undefined || end !== undefined;
  if (quote === undefined) return !placed && !(own && (basis === "source" || basis === "heading"));
  if (typeof quote !== "string" || quote === "") return false;
  if (!placed) return own === undefined;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return false;
  const places = own ? [own] : [...texts.values()];
  return places.some(({ text }) => text.slice(Number(start), Number(end)) === quote);
}

function isShare(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value <= 1;
}
