import type { Call } from "../api.ts";
import { labelOf } from "./lens.ts";
import type { Edge, Lens, Node, Question } from "./types.ts";

export interface Graph {
  nodes: Node[];
  edges: Edge[];
}

type Step = Question["steps"][number];

interface Arc {
  from: string;
  to: string;
  edge: Edge;
}

const keysAtOnce = 2000;

/** Walks a question's steps outward from its start; with `to`, keeps only what lies on a walk from start to there. */
export async function ask(question: Question, lens: Lens, call: Call, signal: AbortSignal): Promise<Graph> {
  const { keys, labels } = question.start;
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();
  const arcs = new Map<string, Arc[]>();
  const start = await call("POST /api/subgraph", { keys, labels }, signal);
  add(nodes, edges, start);
  for (const step of question.steps) {
    const front = [...nodes.values()].filter(
      (node) => step.from.length === 0 || step.from.includes(labelOf(node, lens)),
    );
    const fromKeys = front.map((node) => node.key);
    for (let at = 0; at < fromKeys.length; at += keysAtOnce) {
      const { types, labels: far, direction } = step;
      const part = fromKeys.slice(at, at + keysAtOnce);
      const reply = await call(
        "POST /api/subgraph",
        { keys: part, expand: { types, labels: far, direction, limit: 2000 } },
        signal,
      );
      add(nodes, edges, reply);
      const known = new Set(part);
      for (const edge of reply.edges) {
        for (const [from, to] of ways(edge, step)) {
          if (known.has(from) && isWanted(nodes.get(to), step, lens))
            arcs.set(from, [...(arcs.get(from) ?? []), { from, to, edge }]);
        }
      }
    }
  }
  if (question.to.length === 0) return { nodes: [...nodes.values()], edges: [...edges.values()] };
  const ends = [...nodes.values()].filter(
    (node) => question.to.includes(node.key) || question.to.includes(labelOf(node, lens)),
  );
  const first = new Set(start.nodes.map((node) => node.key));
  return prune(nodes, [...arcs.values()].flat(), first, new Set(ends.map((node) => node.key)));
}

function add(nodes: Map<string, Node>, edges: Map<string, Edge>, graph: Graph): void {
  for (const node of graph.nodes) nodes.set(node.key, node);
  for (const edge of graph.edges) edges.set(edge.key, edge);
}

function isWanted(node: Node | undefined, { labels }: Step, lens: Lens): boolean {
  return node !== undefined && (labels.length === 0 || labels.includes(labelOf(node, lens)));
}

/** The ways a step may go along an edge, as [from, to]. */
function ways({ type, source, target }: Edge, { types, direction }: Step): [string, string][] {
  if (types.length > 0 && !types.includes(type)) return [];
  const out: [string, string][] = direction === "in" ? [] : [[source, target]];
  return direction === "out" ? out : [...out, [target, source]];
}

/** What lies on a walk from the start to the ends, with the edges walked; what only leads there and back is left out. */
function prune(nodes: Map<string, Node>, arcs: Arc[], start: Set<string>, ends: Set<string>): Graph {
  const back = Map.groupBy(arcs, (arc) => arc.to);
  const kept = new Set(ends);
  const edges = new Map<string, Edge>();
  for (const key of kept) {
    for (const { from, edge } of back.get(key) ?? []) {
      if (ends.has(from)) continue;
      kept.add(from);
      edges.set(edge.key, edge);
    }
  }
  for (let leaf = leafOf(edges, start, ends); leaf; leaf = leafOf(edges, start, ends)) {
    kept.delete(leaf.node);
    for (const edge of leaf.edges) edges.delete(edge.key);
  }
  return { nodes: [...nodes.values()].filter((node) => kept.has(node.key)), edges: [...edges.values()] };
}

/** A node with a single neighbour that is neither at the start nor at an end. */
function leafOf(edges: Map<string, Edge>, start: Set<string>, ends: Set<string>) {
  const near = new Map<string, { keys: Set<string>; edges: Edge[] }>();
  for (const edge of edges.values()) {
    for (const [key, other] of [
      [edge.source, edge.target],
      [edge.target, edge.source],
    ] as const) {
      const there = near.get(key) ?? { keys: new Set<string>(), edges: [] };
      there.keys.add(other);
      there.edges.push(edge);
      near.set(key, there);
    }
  }
  for (const [node, { keys, edges: own }] of near) {
    if (keys.size === 1 && !start.has(node) && !ends.has(node)) return { node, edges: own };
  }
  return undefined;
}
