import type { Point } from "./picture.ts";

/** A connected graph of `count` nodes, its edges as pairs of indexes. */
export interface Net {
  count: number;
  links: [number, number][];
}

const exactUpTo = 500;
const pivots = 60;
const rounds = 30;
/** Moves between two pauses. */
const atATime = 40_000;

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Places a connected graph so that distances on paper follow distances in the graph, `length` px an edge:
 * stochastic gradient descent on stress (Zheng, Pawar, Goodman 2019); sparse, by pivots, above 500 nodes.
 * The same graph always comes out the same. Yields now and then.
 */
export function* stress({ count, links }: Net, length: number): Generator<void, Point[]> {
  const random = seeded(count * 7919 + links.length);
  const places = Float64Array.from({ length: 2 * count }, () => random() * length);
  const { terms, widest } = yield* termsOf(count, neighbours(count, links));
  const order = Int32Array.from({ length: terms.length / 4 }, (_, index) => index);
  const fall = Math.log(widest ** 2 / 0.1) / (rounds - 1);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    const rate = widest ** 2 * Math.exp(-fall * round);
    for (let from = 0; from < order.length; from += atATime) {
      for (const term of order.subarray(from, from + atATime)) move(places, terms, 4 * term, length, rate);
      yield;
    }
  }
  return Array.from({ length: count }, (_, index) => ({ x: at(places, 2 * index), y: at(places, 2 * index + 1) }));
}

const at = (list: Float64Array, index: number) => list[index] ?? 0;

/** Moves the two nodes of a term (first node, second node, distance, weight) towards their distance. */
function move(places: Float64Array, terms: Float64Array, term: number, length: number, rate: number): void {
  const a = 2 * at(terms, term);
  const b = 2 * at(terms, term + 1);
  const dx = at(places, a) - at(places, b);
  const dy = at(places, a + 1) - at(places, b + 1);
  const distance = Math.sqrt(dx * dx + dy * dy) || 1e-3;
  const strength = Math.min(1, at(terms, term + 3) * rate);
  const by = (strength * (distance - at(terms, term + 2) * length)) / 2 / distance;
  places[a] = at(places, a) - by * dx;
  places[a + 1] = at(places, a + 1) - by * dy;
  places[b] = at(places, b) + by * dx;
  places[b + 1] = at(places, b + 1) + by * dy;
}

function neighbours(count: number, links: [number, number][]): number[][] {
  const near = Array.from({ length: count }, () => new Set<number>());
  for (const [a, b] of links) {
    if (a === b) continue;
    near[a]?.add(b);
    near[b]?.add(a);
  }
  return near.map((set) => [...set].sort((a, b) => a - b));
}

/** Distances in edges from one node to all, -1 where there is no way. */
function distancesFrom(start: number, near: number[][]): Int32Array {
  const distances = new Int32Array(near.length).fill(-1);
  distances[start] = 0;
  let front = [start];
  for (let far = 1; front.length > 0; far++) {
    const next: number[] = [];
    for (const from of front) {
      for (const to of near[from] ?? []) {
        if (distances[to] !== -1) continue;
        distances[to] = far;
        next.push(to);
      }
    }
    front = next;
  }
  return distances;
}

/** The pairs whose distance counts, four numbers each, and the greatest distance. */
function* termsOf(count: number, near: number[][]): Generator<void, { terms: Float64Array; widest: number }> {
  const terms: number[] = [];
  let widest = 1;
  const exact = count <= exactUpTo;
  if (!exact) {
    for (const [a, list] of near.entries()) for (const b of list) if (a < b) terms.push(a, b, 1, 1);
  }
  const closest = new Int32Array(count).fill(count);
  let start = 0;
  for (let done = 0; done < (exact ? count : pivots); done++) {
    if (exact) start = done;
    const distances = distancesFrom(start, near);
    const share = exact ? 1 : count / pivots / 2;
    let furthest = 0;
    distances.forEach((distance, to) => {
      widest = Math.max(widest, distance);
      closest[to] = Math.min(closest[to] ?? count, distance);
      if ((closest[to] ?? 0) > (closest[furthest] ?? 0)) furthest = to;
      if (exact ? to > start && distance > 0 : distance > 1) terms.push(start, to, distance, share / distance ** 2);
    });
    if (!exact) start = furthest;
    if (done % 10 === 0) yield;
  }
  return { terms: Float64Array.from(terms), widest };
}

function shuffle(list: Int32Array, random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = list[i] ?? 0;
    list[i] = list[j] ?? 0;
    list[j] = kept;
  }
}
