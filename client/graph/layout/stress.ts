import type { Net } from "./net.ts";
import { choosePivots, pivotMds } from "./pivots.ts";
import { seeded } from "./random.ts";
import { exactTerms, holdFast, sparseTerms, type Terms } from "./terms.ts";

/** Up to so many nodes every pair counts. */
export const exactUpTo = 1500;
const startPivots = 40;
const sparsePivots = 60;
const rounds = 15;
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
  const places = pivotMds(pivots, net.count);
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

function* descend(places: Float64Array, terms: Terms): Generator<Float64Array, void> {
  const size = terms.a.length;
  const [lightest, heaviest] = rangeOf(terms);
  const fall = rootOf((0.1 * lightest) / heaviest, rounds - 1);
  let rate = 1 / lightest;
  for (let round = 0; round < rounds; round++) {
    for (let from = 0; from < size; from += atATime) {
      const to = Math.min(size, from + atATime);
      if (round % 2 === 0) move(places, terms, from, to, rate);
      else move(places, terms, size - to, size - from, rate);
      yield places;
    }
    rate *= fall;
  }
}

/** The least and the greatest weight. */
function rangeOf({ weightA, weightB }: Terms): [number, number] {
  let [lightest, heaviest] = [Number.POSITIVE_INFINITY, 1e-9];
  for (const weights of [weightA, weightB]) {
    for (const weight of weights) {
      if (weight > heaviest) heaviest = weight;
      if (weight > 0 && weight < lightest) lightest = weight;
    }
  }
  return [Math.min(lightest, heaviest), heaviest];
}

/** Moves the nodes of each term towards their distance. */
function move(places: Float64Array, { a, b, far, weightA, weightB }: Terms, from: number, to: number, rate: number) {
  for (let term = from; term < to; term++) {
    const i = 2 * (a[term] ?? 0);
    const j = 2 * (b[term] ?? 0);
    const dx = (places[i] ?? 0) - (places[j] ?? 0);
    const dy = (places[i + 1] ?? 0) - (places[j + 1] ?? 0);
    const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
    const by = (0.5 * (distance - (far[term] ?? 0))) / distance;
    let mine = (weightA[term] ?? 0) * rate;
    if (mine > 1) mine = 1;
    let other = (weightB[term] ?? 0) * rate;
    if (other > 1) other = 1;
    places[i] = (places[i] ?? 0) - mine * by * dx;
    places[i + 1] = (places[i + 1] ?? 0) - mine * by * dy;
    places[j] = (places[j] ?? 0) + other * by * dx;
    places[j + 1] = (places[j + 1] ?? 0) + other * by * dy;
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
