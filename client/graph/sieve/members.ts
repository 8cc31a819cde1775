import { labelOf } from "../lens.ts";
import type { Edge, Lens, Node } from "../types.ts";
import { parted } from "./rule.ts";

/** What is known of a graph: the canvas, and relatives that were asked for and are not on it. */
export interface Known {
  nodes: readonly Node[];
  edges: readonly Edge[];
  lens: Lens;
  /** Nodes and edges that are not on the canvas and say which group others belong to. */
  kin: { nodes: readonly Node[]; edges: readonly Edge[] };
}

/** Nodes that belong to groups, by the keys of their groups: those of the first label, and those on the way. */
export interface Members {
  own: Map<string, readonly string[]>;
  onTheWay: Map<string, readonly string[]>;
}

/** Which groups the nodes of a label belong to, along a way of relationship types and labels, whichever way these point. */
export function membersOf(label: string, way: string, known: Known): Members {
  const parts = parted(way);
  const steps = Array.from({ length: Math.floor(parts.length / 2) }, (_, at) => ({
    type: parts[2 * at] ?? "",
    label: parts[2 * at + 1] ?? "",
  }));
  const labels = labelsOf(known);
  const next = steps.map(({ type, label: far }) => neighbours(type, far, labels, known));
  const groups = (key: string, at: number): string[] =>
    at === steps.length ? [key] : [...new Set((next[at]?.get(key) ?? []).flatMap((one) => groups(one, at + 1)))];
  const members: Members = { own: new Map(), onTheWay: new Map() };
  for (const { key } of known.nodes) {
    const is = labels.get(key);
    if (is === label) members.own.set(key, groups(key, 0));
    const step = steps.findLastIndex((one) => one.label === is);
    if (step >= 0 && is !== label) members.onTheWay.set(key, groups(key, step + 1));
  }
  return members;
}

function labelsOf({ nodes, kin, lens }: Known): Map<string, string> {
  return new Map([...kin.nodes, ...nodes].map((node) => [node.key, labelOf(node, lens)]));
}

function neighbours(type: string, far: string, labels: Map<string, string>, { edges, kin }: Known) {
  const next = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const edge of [...edges, ...kin.edges]) {
    if (edge.type !== type || seen.has(edge.key)) continue;
    seen.add(edge.key);
    for (const [one, other] of [
      [edge.source, edge.target],
      [edge.target, edge.source],
    ] as const) {
      if (one === other || labels.get(other) !== far) continue;
      const there = next.get(one);
      if (there) there.push(other);
      else next.set(one, [other]);
    }
  }
  return next;
}
