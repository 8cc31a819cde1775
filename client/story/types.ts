import type { Basis } from "../graph/types.ts";

/** A piece of running text. `footnote` is the number of a footnote, from 1; its text is empty. */
export interface Run {
  text: string;
  strong?: boolean;
  em?: boolean;
  code?: boolean;
  /** http, https or mailto; anything else is no link. */
  href?: string;
  footnote?: number;
}

/** A block of the text of a step. `depth` is how deep an item is nested, from 0; `mark` is its bullet or number. */
export interface Block {
  kind: "paragraph" | "heading" | "item" | "quote" | "code";
  depth?: number;
  mark?: string;
  runs: Run[];
}

/** What a footnote of a step says, in one language: what the relationship rests on, its sentence, the document. */
export interface Footnote {
  number: number;
  /** Key of the edge or node. */
  key: string;
  /** What the relationship says, such as "China supplies Rare earths". */
  says: string;
  basis: Basis;
  confidence: number | undefined;
  /** The sentence as it is in its document, cut into words that support the relationship and others; empty where there is none. */
  sentence: { text: string; marked: boolean }[];
  /** The reason of what was inferred, or the translation of a sentence in another language. */
  note: string | undefined;
  caution: string | undefined;
  document: { title: string; asOf: string | undefined; url: string | undefined } | undefined;
}
