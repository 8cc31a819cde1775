import type { Edge } from "../graph/types.ts";
import { provenanceOf } from "./provenance.ts";
import type { Span } from "./reading.ts";

/** Where the words stand that a relationship rests on; undefined where it quotes none. */
export function quotedBy(edge: Edge): Span | undefined {
  const { quote, span } = provenanceOf(edge);
  return quote !== undefined && span && span.end > span.start ? span : undefined;
}

/** The relationships that rest on words of a passage, in the order of the words. */
export function madeBy<E extends Edge>(passage: Span, edges: readonly E[]): E[] {
  const rests = (edge: E) => {
    const span = quotedBy(edge);
    return span !== undefined && span.start < passage.end && passage.start < span.end;
  };
  return edges.filter(rests).toSorted((a, b) => (quotedBy(a)?.start ?? 0) - (quotedBy(b)?.start ?? 0));
}

/** The nodes a passage made: that which it belongs to, then the ends of its relationships, each once. */
export function nodesMade(node: string | undefined, made: readonly Edge[]): string[] {
  return [
    ...new Set([...(node === undefined ? [] : [node]), ...made.flatMap(({ source, target }) => [source, target])]),
  ];
}
