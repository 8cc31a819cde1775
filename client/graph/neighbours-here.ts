import type { EdgeSingular } from "cytoscape";
import type { NeighbourCount } from "../../server/schema.ts";
import type { Stage } from "./stage.ts";
import type { Edge, Node } from "./types.ts";

/** Neighbours of one type, direction and label. */
type Kind = Omit<NeighbourCount, "count">;

/** How many neighbours of this kind a node has on the canvas, hidden or not. */
export function neighboursHere(stage: Stage, key: string, kind: Kind): number {
  return waysTo(stage, key, kind).size;
}

/** Neighbours of this kind that are on the canvas and out of sight: what showing them takes where they were hidden by hand, else filtered. */
export function neighboursHidden(stage: Stage, key: string, kind: Kind): { byHand: string[]; filtered: number } {
  const byHand: string[] = [];
  let filtered = 0;
  for (const [far, edges] of waysTo(stage, key, kind)) {
    if (edges.some((ele) => !ele.hasClass("out"))) continue;
    const hid = [stage.cy.getElementById(far), ...edges].filter((ele) => ele.hasClass("hid")).map((ele) => ele.id());
    byHand.push(...hid);
    if (hid.length === 0) filtered++;
  }
  return { byHand, filtered };
}

/** The edges of this kind at a node, by the node at their other end. */
function waysTo({ cy }: Stage, key: string, { type, direction, label }: Kind): Map<string, EdgeSingular[]> {
  const found = new Map<string, EdgeSingular[]>();
  for (const ele of cy.getElementById(key).connectedEdges().toArray()) {
    const edge: Edge | undefined = ele.data("edge");
    if (!edge || edge.type !== type || (direction === "out" ? edge.source : edge.target) !== key) continue;
    const far = direction === "out" ? edge.target : edge.source;
    const node: Node | undefined = cy.getElementById(far).data("node");
    if (node?.labels.includes(label)) found.set(far, [...(found.get(far) ?? []), ele]);
  }
  return found;
}
