import type { DocumentText, Segment } from "../../server/schema.ts";
import type { Span } from "./reading.ts";

/** How many characters of a text belong to one kind of piece, in how many pieces. */
export interface Share {
  kind: string;
  pieces: number;
  characters: number;
}

/** How the pieces of a source text account for its characters. */
export interface Coverage {
  characters: number;
  shares: Share[];
  /** Characters that no piece holds, and characters that several hold. Both 0 when everything is accounted for. */
  missing: number;
  twice: number;
}

/** Counts the characters of a source text by the kind of the piece they belong to, largest first. */
export function coverageOf({ text, segments }: DocumentText): Coverage {
  const shares = new Map<string, Share>();
  let reached = 0;
  let missing = 0;
  let twice = 0;
  for (const { kind, start, end } of segments.toSorted((a, b) => a.start - b.start)) {
    const share = shares.get(kind) ?? { kind, pieces: 0, characters: 0 };
    shares.set(kind, { kind, pieces: share.pieces + 1, characters: share.characters + end - start });
    missing += Math.max(0, start - reached);
    twice += Math.max(0, Math.min(reached, end) - start);
    reached = Math.max(reached, end);
  }
  missing += Math.max(0, text.length - reached);
  const largestFirst = [...shares.values()].toSorted((a, b) => b.characters - a.characters);
  return { characters: text.length, shares: largestFirst, missing, twice };
}

/** A piece of a source text as it stands there, cut at the ends of the supporting words. */
export interface Block extends Span {
  kind: string;
  node: string | undefined;
  parts: { text: string; mark: boolean }[];
}

/** The whole text in pieces, white space and all; what no piece holds has the kind "". The parts, joined, are the text. */
export function blocksOf({ text, segments }: DocumentText, marked: Span = { start: 0, end: 0 }): Block[] {
  const blocks: Block[] = [];
  let reached = 0;
  for (const segment of segments.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(reached, Math.min(segment.start, text.length));
    const end = Math.max(start, Math.min(segment.end, text.length));
    if (start > reached) blocks.push(block(text, { start: reached, end: start, kind: "" }, marked));
    if (end > start) blocks.push(block(text, { ...segment, start, end }, marked));
    reached = end;
  }
  if (reached < text.length) blocks.push(block(text, { start: reached, end: text.length, kind: "" }, marked));
  return blocks;
}

function block(text: string, { start, end, kind, node }: Segment, marked: Span): Block {
  const from = Math.min(Math.max(marked.start, start), end);
  const to = Math.min(Math.max(marked.end, from), end);
  const parts = [
    { text: text.slice(start, from), mark: false },
    { text: text.slice(from, to), mark: true },
    { text: text.slice(to, end), mark: false },
  ];
  return { start, end, kind, node, parts: parts.filter((part) => part.text !== "") };
}
