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

/** Keys of what is in sight in the picture or in a step, an edge with both its ends; the rest was hidden, filtered or only cited. */
export function shownIn(snapshot: Snapshot): ReadonlySet<string> {
  const ends = new Map(snapshot.elements.edges.map(({ key, source, target }) => [key, [source, target]]));
  const isShown = ({ hidden, out }: { hidden?: boolean | undefined; out?: boolean | undefined }) => !hidden && !out;
  const shown = new Set<string>();
  for (const { nodes, edges } of statesOf(snapshot)) {
    const here = new Set(nodes.filter(isShown).map(({ key }) => key));
    for (const key of here) shown.add(key);
    for (const edge of edges)
      if (isShown(edge) && ends.get(edge.key)?.every((end) => here.has(end))) shown.add(edge.key);
  }
  return shown;
}

function statesOf({ state, story }: Snapshot): State[] {
  return [state, ...(story?.steps.map((step) => step.state) ?? [])];
}
