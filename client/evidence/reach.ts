import { labelOf } from "../graph/lens.ts";
import type { Edge, Lens, Node } from "../graph/types.ts";

/** How many different nodes of a label each node reaches in one or two steps over these edges, whichever way they point. */
export function reachOf(
  nodes: readonly Node[],
  edges: readonly Edge[],
  label: string,
  lens: Lens,
): Map<string, number> {
  const near = new Map<string, Set<string>>(nodes.map(({ key }) => [key, new Set()]));
  for (const { source, target } of edges) {
    near.get(source)?.add(target);
    near.get(target)?.add(source);
  }
  const wanted = new Set(nodes.filter((node) => labelOf(node, lens) === label).map(({ key }) => key));
  // From the wanted nodes outwards: a hub is walked once for each of them, not once for each of its neighbours.
  const counts = new Map<string, number>();
  for (const goal of wanted) {
    const reaching = new Set(near.get(goal));
    for (const key of near.get(goal) ?? []) for (const further of near.get(key) ?? []) reaching.add(further);
    reaching.delete(goal);
    for (const key of reaching) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
