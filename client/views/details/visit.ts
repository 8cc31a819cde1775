import type { Edge, Node, Selected } from "../../graph/types.ts";

/** Opens a relationship from a list, with the nodes it joins. */
export type OpenEdge = (edge: Edge, nodes: Node[]) => void;

/** A relationship that was opened from the list of a node. It may not be on the canvas. */
export interface Visit {
  /** What is selected on the canvas while it is read. */
  under: string;
  edge: Edge;
  nodes: Node[];
  /** Where the way back leads. */
  from: Selected;
  name: string;
}

/** A selection as one string. */
export function toId(selected: Selected | undefined): string {
  return selected ? `${selected.kind} ${selected.key}` : "";
}
