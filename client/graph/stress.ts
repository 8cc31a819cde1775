import type { Point } from "./picture.ts";

/** A connected graph of `count` nodes, its edges as pairs of indexes. */
export interface Net {
  count: number;
  links: [number, number][];
}

const exactUpTo = 500;
const pivots = 60;
const rounds = 30;

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
  const points = Array.from({ length: count }, () => ({ x: random() * length, y: random() * length }));
  const { terms, near } = yield* termsOf(count, neighbours(count, links));
  const widest = Math.max(1, ...near);
  const fall = Math.log(widest ** 2 / 0.1) / (rounds - 1);
  for (let round = 0; round < rounds; round++) {
    shuffle(terms, random);
    const rate = widest ** 2 * Math.exp(-fall * round);
    let done = 0;
    for (const [a, b, distance, weight] of terms) {
      move(points[a], points[b], distance * length, Math.min(1, weight * rate));
      if (++done % 20000 === 0) yield;
    }
    yield;
  }
  return points;
}

type Term = [a: number, b: number, distance: number, weight: number];

function move(a: Point | undefined, b: Point | undefined, wanted: number, strength: number): void {
  if (!a || !b) return;
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  const distance = Math.hypot(dx, dy) || 1e-3;
  const by = (strength * (distance - wanted)) / 2 / distance;
  a.x -= by * dx;
  a.y -= by * dy;
  b.x += by * dx;
  b.y += by * dy;
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

function* termsOf(count: number, near: number[][]): Generator<void, { terms: Term[]; near: number[] }> {
  const terms: Term[] = [];
  const far: number[] = [];
  const exact = count <= exactUpTo;
  if (!exact) {
    for (const [a, list] of near.entries()) for (const b of list) if (a < b) terms.push([a, b, 1, 1]);
  }
  const closest = new Int32Array(count).fill(count);
  let start = 0;
  for (let done = 0; done < (exact ? count : pivots); done++) {
    if (exact) start = done;
    const distances = distancesFrom(start, near);
    far.push(Math.max(...distances));
    const share = exact ? 1 : count / pivots / 2;
    let furthest = 0;
    distances.forEach((distance, to) => {
      closest[to] = Math.min(closest[to] ?? count, distance);
      if ((closest[to] ?? 0) > (closest[furthest] ?? 0)) furthest = to;
      if (exact ? to > start && distance > 0 : distance > 1) terms.push([start, to, distance, share / distance ** 2]);
    });
    if (!exact) start = furthest;
    if (done % 10 === 0) yield;
  }
  return { terms, near: far };
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [list[i], list[j]];
    if (a !== undefined && b !== undefined) {
      list[i] = b;
      list[j] = a;
    }
  }
}
