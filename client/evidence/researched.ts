import { labelOf } from "../graph/lens.ts";
import type { Edge, Lens, Looked, Node } from "../graph/types.ts";

/** A kind of relationship as seen from a node: what somebody may have looked for. */
export interface Asked {
  type: string;
  direction: "in" | "out";
}

/** What is known of one kind of relationship of one node. */
export interface Answered extends Asked {
  /** Different nodes at the far ends of the kind, as among the neighbours of a node; parallel relationships count once. */
  count: number;
  /** The documents that were read for it; none: nobody has looked, and a count of 0 says nothing. */
  looked: readonly Looked[];
}

/** The labels for whose nodes a lens says what was looked for, in the order of the lens. */
export function coveredLabels({ coverage = [] }: Lens): string[] {
  return [...new Set(coverage.map(({ label }) => label))];
}

const known = new WeakMap<Lens, Map<string, Asked[]>>();

/** The kinds of relationship that were looked for at some node of a label. */
export function askedOf(label: string, lens: Lens): Asked[] {
  const labels = known.get(lens) ?? new Map<string, Asked[]>();
  known.set(lens, labels);
  const asked = labels.get(label) ?? kindsAsked(label, lens);
  labels.set(label, asked);
  return asked;
}

function kindsAsked(label: string, { coverage = [] }: Lens): Asked[] {
  const kinds = coverage.filter((one) => one.label === label).map(({ type, direction }) => `${direction} ${type}`);
  return [...new Set(kinds)].map((kind) => ({
    direction: kind.startsWith("in ") ? "in" : "out",
    type: kind.slice(kind.indexOf(" ") + 1),
  }));
}

/** The documents that were read for one kind of relationship of a node. */
export function lookedFor(key: string, label: string, { type, direction }: Asked, { coverage = [] }: Lens): Looked[] {
  return coverage.filter(
    (one) =>
      one.label === label &&
      one.type === type &&
      one.direction === direction &&
      (one.keys === undefined || one.keys.includes(key)),
  );
}

/** What is known of a node, kind by kind; empty for labels of which the lens says nothing. */
export function answersOf(node: Node, lens: Lens, countOf: (asked: Asked) => number): Answered[] {
  const label = labelOf(node, lens);
  return askedOf(label, lens).map((asked) => ({
    ...asked,
    count: countOf(asked),
    looked: lookedFor(node.key, label, asked, lens),
  }));
}

/** How many different nodes a node has at the far ends of a kind, by `key direction type`. */
export function countKinds(edges: readonly Edge[]): (key: string, asked: Asked) => number {
  const ends = new Map<string, Set<string>>();
  const add = (id: string, end: string) => {
    const there = ends.get(id);
    if (there) there.add(end);
    else ends.set(id, new Set([end]));
  };
  for (const { source, target, type } of edges) {
    add(`${source} out ${type}`, target);
    add(`${target} in ${type}`, source);
  }
  return (key, { direction, type }) => ends.get(`${key} ${direction} ${type}`)?.size ?? 0;
}
