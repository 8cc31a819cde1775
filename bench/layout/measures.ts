import { measureFrom, type Net, neighboursOf } from "../../client/graph/layout/net.ts";
import { seeded } from "../../client/graph/layout/random.ts";

const sources = 200;

/** Nodes by chance, all where there are few. */
function sample(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, node) => node);
  const random = seeded(77);
  const chosen = new Set<number>();
  while (chosen.size < most) chosen.add(Math.floor(random() * count));
  return [...chosen];
}

/**
 * Normalised stress at the scale that suits the picture best: the mean of (paper / graph - 1)² over pairs with a way
 * between them; of 200 nodes with all others where there are more.
 */
export function stressOf(net: Net, places: Float64Array): number {
  const row = new Int32Array(net.count);
  const queue = new Int32Array(net.count);
  let [sum, squares, pairs] = [0, 0, 0];
  for (const from of sample(net.count, sources)) {
    measureFrom(net, from, row, queue);
    for (let to = 0; to < net.count; to++) {
      const far = row[to] ?? 0;
      if (far <= 0) continue;
      const ratio = distance(places, from, to) / far;
      sum += ratio;
      squares += ratio * ratio;
      pairs++;
    }
  }
  return pairs > 0 && squares > 0 ? 1 - (sum * sum) / squares / pairs : 0;
}

function distance(places: Float64Array, a: number, b: number): number {
  const dx = (places[2 * a] ?? 0) - (places[2 * b] ?? 0);
  const dy = (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0);
  return Math.sqrt(dx * dx + dy * dy);
}

/** Of the neighbours of a node, how many are among as many nearest on paper, from 0 to 1; the mean over 200 nodes. */
export function preservation(net: Net, places: Float64Array): number {
  let [sum, nodes] = [0, 0];
  for (const node of sample(net.count, sources)) {
    const near = neighboursOf(net, node);
    if (near.length === 0) continue;
    const all = Array.from({ length: net.count }, (_, other) => other).filter((other) => other !== node);
    const far = Float64Array.from({ length: net.count }, (_, other) => distance(places, node, other));
    const nearest = new Set(all.sort((a, b) => (far[a] ?? 0) - (far[b] ?? 0)).slice(0, near.length));
    sum += near.filter((other) => nearest.has(other)).length / near.length;
    nodes++;
  }
  return nodes > 0 ? sum / nodes : 1;
}

/** Crossings an edge: pairs of edges that cross, over the number of edges; from 200 edges with all others. */
export function crossings(links: Int32Array, places: Float64Array): number {
  const count = links.length / 2;
  const chosen = sample(count, sources);
  let found = 0;
  for (const one of chosen) for (let other = 0; other < count; other++) if (cross(links, places, one, other)) found++;
  return found / Math.max(1, chosen.length);
}

function cross(links: Int32Array, places: Float64Array, one: number, other: number): boolean {
  const ends = [
    links[2 * one] ?? 0,
    links[2 * one + 1] ?? 0,
    links[2 * other] ?? 0,
    links[2 * other + 1] ?? 0,
  ] as const;
  const [a, b, c, d] = ends;
  if (a === c || a === d || b === c || b === d) return false;
  return side(places, a, b, c) * side(places, a, b, d) < 0 && side(places, c, d, a) * side(places, c, d, b) < 0;
}

function side(places: Float64Array, a: number, b: number, c: number): number {
  const [ax = 0, ay = 0] = [places[2 * a], places[2 * a + 1]];
  const [bx = 0, by = 0] = [places[2 * b], places[2 * b + 1]];
  return (bx - ax) * ((places[2 * c + 1] ?? 0) - ay) - (by - ay) * ((places[2 * c] ?? 0) - ax);
}

/** Pairs of squares of this side that share more than a hair. */
export function overlaps(places: Float64Array, side: number): number {
  const order = Array.from({ length: places.length / 2 }, (_, node) => node);
  order.sort((a, b) => (places[2 * a] ?? 0) - (places[2 * b] ?? 0));
  let found = 0;
  order.forEach((one, at) => {
    for (let next = at + 1; next < order.length; next++) {
      const other = order[next] ?? 0;
      if ((places[2 * other] ?? 0) - (places[2 * one] ?? 0) >= side - 1e-6) break;
      if (Math.abs((places[2 * other + 1] ?? 0) - (places[2 * one + 1] ?? 0)) < side - 1e-6) found++;
    }
  });
  return found;
}
