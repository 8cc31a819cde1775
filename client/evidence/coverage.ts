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

/** A stretch of a piece: `mark` for the words that are pointed at, `said` for words that some relationship rests on. */
export interface Part {
  text: string;
  mark: boolean;
  said?: true;
}

/** A piece of a source text as it stands there, cut at the ends of the supporting words. */
export interface Block extends Span {
  kind: string;
  node: string | undefined;
  parts: Part[];
}

/** The whole text in pieces, white space and all; what no piece holds has the kind "". The parts, joined, are the text. */
export function blocksOf(
  { text, segments }: DocumentText,
  marked: Span = { start: 0, end: 0 },
  said: readonly Span[] = [],
): Block[] {
  const blocks: Block[] = [];
  let reached = 0;
  const add = (segment: Segment) =>
    blocks.push({ ...segment, node: segment.node, parts: partsOf(text, segment, marked, said) });
  for (const segment of segments.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(reached, Math.min(segment.start, text.length));
    const end = Math.max(start, Math.min(segment.end, text.length));
    if (start > reached) add({ start: reached, end: start, kind: "" });
    if (end > start) add({ ...segment, start, end });
    reached = end;
  }
  if (reached < text.length) add({ start: reached, end: text.length, kind: "" });
  return blocks;
}

function partsOf(text: string, { start, end }: Span, marked: Span, said: readonly Span[]): Part[] {
  const here = said.filter((span) => span.start < end && start < span.end);
  const inside = (at: number) => Math.min(Math.max(at, start), end);
  const cuts = [start, end, ...[marked, ...here].flatMap((span) => [inside(span.start), inside(span.end)])];
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const holds = (span: Span, from: number) => span.start <= from && from < span.end;
  return sorted.slice(0, -1).map((from, index) => ({
    text: text.slice(from, sorted[index + 1]),
    mark: holds(marked, from),
    ...(here.some((span) => holds(span, from)) ? { said: true } : {}),
  }));
}
