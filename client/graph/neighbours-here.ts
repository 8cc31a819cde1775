import type { NeighbourCount } from "../../server/schema.ts";
import type { Stage } from "./stage.ts";
import type { Edge, Node } from "./types.ts";

/** How many neighbours of this type, direction and label a node has on the canvas, hidden or not. */
export function neighboursHere({ cy }: Stage, key: string, kind: Omit<NeighbourCount, "count">): number {
  const { type, direction, label } = kind;
  const found = new Set<string>();
  for (const ele of cy.getElementById(key).connectedEdges().toArray()) {
    const edge: Edge | undefined = ele.data("edge");
    if (!edge || edge.type !== type || (direction === "out" ? edge.source : edge.target) !== key) continue;
    const far = direction === "out" ? edge.target : edge.source;
    const node: Node | undefined = cy.getElementById(far).data("node");
    if (node?.labels.includes(label)) found.add(far);
  }
  return found.size;
}
