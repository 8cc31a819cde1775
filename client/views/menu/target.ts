import type { Explorer } from "../../graph/explorer.ts";

/** What actions are for: elements of the canvas, nodes and edges apart; none for the ground. */
export interface Target {
  keys: readonly string[];
  nodes: readonly string[];
  edges: readonly string[];
}

/** The elements of these keys that are on the canvas. */
export function targetOf(explorer: Explorer, keys: readonly string[]): Target {
  const nodes = keys.filter((key) => explorer.node(key));
  const edges = keys.filter((key) => explorer.edge(key));
  return { keys: [...nodes, ...edges], nodes, edges };
}
