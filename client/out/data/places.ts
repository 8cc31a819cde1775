import type { Snapshot, State } from "../../../snapshot/schema.ts";

/** Where a node stands in px on the canvas, y downwards. */
export interface Place {
  x: number;
  y: number;
}

/** Where the nodes of a snapshot stand: in its picture, else in the first step of its story that has them. */
export function placesOf(snapshot: Snapshot): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { nodes } of statesOf(snapshot))
    for (const { key, x, y } of nodes) if (!places.has(key)) places.set(key, { x, y });
  return places;
}

/** Keys of the nodes and edges that are in sight in the picture or in a step; the rest was hidden, filtered or only cited. */
export function shownIn(snapshot: Snapshot): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const { nodes, edges } of statesOf(snapshot))
    for (const { key, hidden, out } of [...nodes, ...edges]) if (!hidden && !out) shown.add(key);
  return shown;
}

function statesOf({ state, story }: Snapshot): State[] {
  return [state, ...(story?.steps.map((step) => step.state) ?? [])];
}
