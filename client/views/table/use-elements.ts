import { useMemo } from "preact/hooks";
import type { Explorer } from "../../graph/explorer.ts";
import type { Edge, Node } from "../../graph/types.ts";

/** The nodes and edges of the canvas that are in sight; the same lists again while the canvas holds the same. */
export function useElements(explorer: Explorer): { nodes: Node[]; edges: Edge[] } {
  // Counted anew after each change of the canvas, but not while it only zooms.
  const { facets } = explorer.state.value;
  const { nodes, edges } = useMemo(() => ({ nodes: explorer.nodes(), edges: explorer.edges() }), [explorer, facets]);
  const held = useMemo(() => [...nodes, ...edges].map(({ key }) => key).join("\n"), [nodes, edges]);
  return useMemo(() => ({ nodes, edges }), [held]);
}
