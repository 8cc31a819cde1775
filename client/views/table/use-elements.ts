import { useMemo } from "preact/hooks";
import type { Explorer } from "../../graph/explorer.ts";
import type { Edge, Node } from "../../graph/types.ts";

/** The nodes and edges of the canvas; the same lists again while the canvas holds the same. */
export function useElements(explorer: Explorer): { nodes: Node[]; edges: Edge[] } {
  // Read so that the lists follow the canvas.
  explorer.state.value;
  const nodes = explorer.nodes();
  const edges = explorer.edges();
  const held = [...nodes, ...edges].map(({ key }) => key).join("\n");
  return useMemo(() => ({ nodes, edges }), [held]);
}
