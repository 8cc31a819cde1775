import type { Net } from "./net.ts";
import { choosePivots, type Pivots, pivotMds } from "./pivots.ts";
import { seeded } from "./random.ts";
import { exactTerms, holdFast, sparseTerms, type Terms } from "./terms.ts";

/** Up to so many nodes every pair counts. */
export const exactUpTo = 1500;
const startPivots = 30;
const sparsePivots = 60;
const rounds = 12;
/** Moves between two pauses. */
const atATime = 60_000;

/**
 * Places a connected graph so that distances on paper follow distances in the graph: PivotMDS, then stress by stochastic
 * gradient descent (Zheng, Pawar and Goodman 2018), sparse where there are many nodes. In edges: 1 is the length of an
 * edge. Each pause gives the places so far. `begin` takes the start and gives the nodes that stay.
 */
export function* stress(
  net: Net,
  seed: number,
  begin?: (places: Float64Array) => (node: number) => boolean,
): Generator<Float64Array, Float64Array> {
  const random = seeded(seed + net.count * 7919 + net.ends.length);
  const exact = net.count <= exactUpTo;
  const pivots = choosePivots(net, exact ? startPivots : sparsePivots, random);
  const places = pivotMds(firstOf(pivots, startPivots, net.count), net.count);
  for (let at = 0; at < places.length; at++) places[at] = (places[at] ?? 0) + (random() - 0.5) * 0.1;
  if (net.count < 2) return places;
  const stays = begin?.(places);
  let terms: Terms;
  if (exact) {
    const work = exactTerms(net, random);
    let step = work.next();
    for (; !step.done; step = work.next()) yield places;
    terms = step.value;
  } else terms = sparseTerms(net, pivots, random);
  yield places;
  if (stays) holdFast(terms, stays);
  yield* descend(places, terms);
  return places;
}

/** The first pivots of several: they are there by chance. */
function firstOf({ nodes, distances }: Pivots, most: number, count: number): Pivots {
  return { nodes: nodes.subarray(0, most), distances: distances.subarray(0, most * count) };
}

function* descend(places: Float64Array, terms: Terms): Generator<Float64Array, void> {
  const { weightA, weightB } = terms;
  const size = terms.a.length;
  const [lightest, heaviest] = rangeOf(terms);
  const fall = rootOf((0.1 * lightest) / heaviest, rounds - 1);
  let rate = 1 / lightest;
  for (let round = 0; round < rounds; round++) {
    for (let from = 0; from < size; from += atATime) {
      const to = Math.min(size, from + atATime);
      const [first, last] = round % 2 === 0 ? [from, to] : [size - to, size - from];
      if (weightA && weightB) move(places, terms, weightA, weightB, first, last, rate);
      else moveEvenly(places, terms, first, last, rate);
      yield places;
    }
    rate *= fall;
  }
}

/** The least and the greatest weight. */
function rangeOf({ weightA, weightB, widest }: Terms): [number, number] {
  if (!weightA || !weightB) return [1 / (widest * widest), 1];
  let [lightest, heaviest] = [Number.POSITIVE_INFINITY, 1e-9];
  for (const weights of [weightA, weightB]) {
    for (const weight of weights) {
      if (weight > heaviest) heaviest = weight;
      if (weight > 0 && weight < lightest) lightest = weight;
    }
  }
  return [Math.min(lightest, heaviest), heaviest];
}

/** Moves both nodes of each term towards their distance by the same part, which its length alone says. */
function moveEvenly(places: Float64Array, { a, b, far, widest }: Terms, from: number, to: number, rate: number): void {
  const parts = Float64Array.from({ length: widest + 1 }, (_, long) => Math.min(1, rate / (long * long)) / 2);
  for (let term = from; term < to; term++) {
    const i = 2 * (a[term] ?? 0);
    const j = 2 * (b[term] ?? 0);
    const dx = (places[i] ?? 0) - (places[j] ?? 0);
    const dy = (places[i + 1] ?? 0) - (places[j + 1] ?? 0);
    const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
    const wanted = far[term] ?? 0;
    const by = ((parts[wanted] ?? 0) * (distance - wanted)) / distance;
    places[i] = (places[i] ?? 0) - by * dx;
    places[i + 1] = (places[i + 1] ?? 0) - by * dy;
    places[j] = (places[j] ?? 0) + by * dx;
    places[j + 1] = (places[j + 1] ?? 0) + by * dy;
  }
}

/** Moves the nodes of each term towards their distance, each as its weight lets it. */
function move(
  places: Float64Array,
  { a, b, far }: Terms,
  weightA: Float32Array,
  weightB: Float32Array,
  from: number,
  to: number,
  rate: number,
): void {
  for (let term = from; term < to; term++) {
    const i = 2 * (a[term] ?? 0);
    const j = 2 * (b[term] ?? 0);
    const dx = (places[i] ?? 0) - (places[j] ?? 0);
    const dy = (places[i + 1] ?? 0) - (places[j + 1] ?? 0);
    const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
    const by = (0.5 * (distance - (far[term] ?? 0))) / distance;
    const mine = Math.min(1, (weightA[term] ?? 0) * rate) * by;
    places[i] = (places[i] ?? 0) - mine * dx;
    places[i + 1] = (places[i + 1] ?? 0) - mine * dy;
    const other = weightB[term] ?? 0;
    if (other === 0) continue;
    const theirs = Math.min(1, other * rate) * by;
    places[j] = (places[j] ?? 0) + theirs * dx;
    places[j + 1] = (places[j + 1] ?? 0) + theirs * dy;
  }
}

/** The nth root of a number from 0 to 1, by halving: powers of the engine differ in their last bit. */
function rootOf(value: number, n: number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    let power = 1;
    for (let i = 0; i < n; i++) power *= middle;
    if (power < value) low = middle;
    else high = middle;
  }
  return high;
}
