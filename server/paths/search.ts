import { bestWays, type Way } from "./best.ts";
import type { Known, Region } from "./region.ts";
import { type Budget, type Neighbours, Side } from "./side.ts";

/** A path between two nodes: ids of its nodes in order. */
export interface Path {
  nodes: string[];
  /** Sum of log2(1 + relationships) of the inner nodes: less is rarer. */
  weight: number;
}

export interface Wanted {
  maxHops: number;
  limit: number;
}

/**
 * The best paths between two nodes, whichever way the relationships point: shortest first, those of one length by the
 * rarity of the nodes they go through, no node twice. Looks around both ends in turn, always on the cheaper side, and
 * no further than the paths found need. `complete` is false where the budget did not go far enough to be sure.
 */
export async function findPaths(
  region: Region,
  ends: readonly [Known, Known],
  { maxHops, limit }: Wanted,
  neighbours: Neighbours,
  budget: Budget,
): Promise<{ paths: Path[]; complete: boolean }> {
  const [from, to] = [region.numberOf(ends[0]), region.numberOf(ends[1])];
  if (from === to) return { paths: [], complete: true };
  const [near, far] = [new Side(region, from), new Side(region, to)];
  const found: Way[] = [];
  let whole = true;
  for (let length = 1; length <= maxHops && found.length < limit; length++) {
    while (near.radius + far.radius < length && !near.closed && !far.closed && near.whole && far.whole) {
      const side = near.price <= far.price ? near : far;
      await side.grow(neighbours, budget);
    }
    const touch = touches(near, far);
    if (touch) {
      const best = bestWays(region, [from, to], length, limit - found.length);
      found.push(...best.ways);
      whole &&= best.whole;
    }
    if (!near.whole || !far.whole) {
      // What lies beyond the part that could be read is not known; what was read may still hold longer paths.
      whole = false;
      if (!touch) break;
    }
    if (!touch && (near.closed || far.closed)) break;
    if (budget.over()) {
      whole &&= found.length >= limit;
      break;
    }
  }
  const paths = found.map(({ nodes, cost }) => ({ nodes: nodes.map((node) => region.ids[node] ?? ""), weight: cost }));
  return { paths, complete: whole };
}

function touches(a: Side, b: Side): boolean {
  const [small, large] = a.rings.size < b.rings.size ? [a.rings, b.rings] : [b.rings, a.rings];
  for (const node of small.keys()) if (large.has(node)) return true;
  return false;
}
