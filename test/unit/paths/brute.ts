import { Region } from "../../../server/paths/region.ts";
import { findPaths, type Wanted } from "../../../server/paths/search.ts";
import type { Budget } from "../../../server/paths/side.ts";

/** A graph as pairs of node numbers; several of the same are parallel edges. */
export type Pairs = readonly (readonly [number, number])[];

const name = (node: number) => `n${node}`;

/** How often each node is asked about, and the answers. */
export function asked(pairs: Pairs) {
  const near = new Map<string, string[]>();
  const add = (a: number, b: number) => near.set(name(a), [...(near.get(name(a)) ?? []), name(b)]);
  for (const [a, b] of pairs) {
    add(a, b);
    if (a !== b) add(b, a);
  }
  const degree = (id: string) => near.get(id)?.length ?? 0;
  const known = (id: string) => ({ id, degree: degree(id) });
  const questions: string[][] = [];
  const neighbours = async (ids: string[]) => {
    questions.push(ids);
    return new Map(ids.map((id) => [id, [...new Set(near.get(id) ?? [])].map(known)] as const));
  };
  return { neighbours, known, degree, questions };
}

export const plenty = (): Budget => ({ hops: 1_000_000, over: () => false });

/** What the search finds between two nodes of a graph. */
export async function search(pairs: Pairs, from: number, to: number, wanted: Wanted, budget = plenty()) {
  const { neighbours, known, questions } = asked(pairs);
  const ends = [known(name(from)), known(name(to))] as const;
  return { ...(await findPaths(new Region(), ends, wanted, neighbours, budget)), questions };
}

/** Every simple path up to a number of hops, by trying all; ranked as the search ranks. */
export function allPaths(pairs: Pairs, from: number, to: number, maxHops: number) {
  const { known, degree } = asked(pairs);
  const near = (node: string) =>
    new Set(pairs.flatMap(([a, b]) => (name(a) === node ? [name(b)] : name(b) === node ? [name(a)] : [])));
  const found: { nodes: string[]; weight: number }[] = [];
  const walk = (nodes: string[]) => {
    const last = nodes.at(-1) ?? "";
    if (last === known(name(to)).id && nodes.length > 1) {
      found.push({ nodes, weight: nodes.slice(1, -1).reduce((sum, node) => sum + Math.log2(1 + degree(node)), 0) });
      return;
    }
    if (nodes.length > maxHops) return;
    for (const next of near(last)) if (!nodes.includes(next)) walk([...nodes, next]);
  };
  if (from !== to) walk([name(from)]);
  return found.toSorted((a, b) => a.nodes.length - b.nodes.length || a.weight - b.weight);
}

/** A random graph with hubs: the same for the same seed. */
export function denseGraph(nodes: number, edges: number, hubs: number): [number, number][] {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: edges }, (_, index) => [
    index % 4 === 0 ? Math.floor(random() * hubs) : Math.floor(random() * nodes),
    Math.floor(random() * nodes),
  ]);
}
