import type { Edge, Node } from "../../server/schema.ts";

/** A made-up graph and where its nodes stand, as a layout with room for captions would have it. */
export interface World {
  nodes: Node[];
  edges: Edge[];
  places: Record<string, { x: number; y: number }>;
}

const labels = ["Person", "Company", "Place", "Event", "Work"];
const types = ["KNOWS", "WORKS_FOR", "LIES_IN", "TOOK_PART", "MADE"];

/** Numbers from 0 to 1 that are the same in every run. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `nodes` on a loose grid, twice as many edges: seven of ten to somewhere near, the rest anywhere. */
export function makeWorld(count: number, edgeCount = 2 * count): World {
  const roll = dice(7);
  const across = Math.ceil(Math.sqrt(count * 0.9));
  const key = (index: number) => `${labels[index % labels.length]}:${index}`;
  const nodes = Array.from({ length: count }, (_, index): Node => {
    const label = labels[index % labels.length] ?? "";
    return { key: key(index), labels: [label], properties: { id: index, name: `${label} number ${index}` } };
  });
  const places = Object.fromEntries(
    nodes.map((node, index) => {
      const [x, y] = [index % across, Math.floor(index / across)];
      return [node.key, { x: Math.round(x * 130 + roll() * 50), y: Math.round(y * 84 + roll() * 30) }];
    }),
  );
  const edges = new Map<string, Edge>();
  while (edges.size < edgeCount) {
    const from = Math.floor(roll() * count);
    const step = Math.floor(roll() * 5) - 2 + across * (Math.floor(roll() * 5) - 2);
    const to = roll() < 0.7 ? from + step : Math.floor(roll() * count);
    if (to === from || to < 0 || to >= count) continue;
    const type = types[Math.floor(roll() * types.length)] ?? "";
    const [source, target] = [key(from), key(to)];
    const edge = { key: `${source}|${type}|${target}`, type, source, target, properties: {} };
    edges.set(edge.key, edge);
  }
  return { nodes, edges: [...edges.values()], places };
}
