import type { Basis, Edge, Node, Text } from "../graph/types.ts";
import type { Span } from "./reading.ts";

/** What a relationship rests on, read from the fixed provenance properties. */
export interface Provenance {
  basis: Basis;
  /** Key of the document. */
  source: string | undefined;
  quote: string | undefined;
  span: Span | undefined;
  confidence: number | undefined;
}

/** The label of the nodes that `source` names. */
export const documentLabel = "Document";

/** The properties that the sections above "Properties" already show. */
export const provenanceNames: ReadonlySet<string> = new Set([
  "basis",
  "source",
  "quote",
  "quote_start",
  "quote_end",
  "confidence",
  "note_ja",
  "note_en",
]);

/** Reads what an edge rests on; `none` where the data does not say. */
export function provenanceOf({ properties }: Edge): Provenance {
  const start = whole(properties["quote_start"]);
  const end = whole(properties["quote_end"]);
  return {
    basis: basisOf(properties["basis"]),
    source: words(properties["source"]),
    quote: words(properties["quote"]),
    span: start === undefined || end === undefined ? undefined : { start, end },
    confidence: number(properties["confidence"]),
  };
}

/** What the name of a node rests on, where its data says so (`name_basis`). */
export function nameBasisOf({ properties }: Node): Pick<Provenance, "basis" | "confidence"> | undefined {
  const basis = basisOf(properties["name_basis"]);
  return basis === "none" ? undefined : { basis, confidence: number(properties["confidence"]) };
}

/** The caution that a reader must see, in both languages. */
export function noteOf({ properties }: Node | Edge): Partial<Text> | undefined {
  const ja = words(properties["note_ja"]);
  const en = words(properties["note_en"]);
  if (ja === undefined && en === undefined) return undefined;
  return { ...(ja === undefined ? {} : { ja }), ...(en === undefined ? {} : { en }) };
}

/** The note of an edge where it is a warning. Without a sentence the note is the reason itself and warns of nothing. */
export function warningOf(edge: Edge): Partial<Text> | undefined {
  const { basis, quote } = provenanceOf(edge);
  return quote !== undefined || basis === "none" ? noteOf(edge) : undefined;
}

/** A basis by its name; `none` for anything else. */
export function basisOf(value: unknown): Basis {
  const found = (["source", "heading", "inferred", "external"] as const).find((basis) => basis === value);
  return found ?? "none";
}

function words(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

function whole(value: unknown): number | undefined {
  return Number.isInteger(value) ? number(value) : undefined;
}
