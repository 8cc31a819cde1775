import { degreeOf, measureFrom, type Net, neighboursOf } from "./net.ts";
import type { Pivots } from "./pivots.ts";
import { shuffled } from "./random.ts";

/** Pairs of nodes whose distance counts, in an order of chance. A weight says how much its node gives way. */
export interface Terms {
  a: Int32Array;
  b: Int32Array;
  /** Distance wanted, in edges. */
  far: Float32Array;
  weightA: Float32Array;
  weightB: Float32Array;
  widest: number;
}

interface Slots extends Terms {
  order: Int32Array;
  next: number;
}

function slots(size: number, random: () => number): Slots {
  return {
    a: new Int32Array(size),
    b: new Int32Array(size),
    far: new Float32Array(size),
    weightA: new Float32Array(size),
    weightB: new Float32Array(size),
    widest: 1,
    order: shuffled(size, random),
    next: 0,
  };
}

function put(terms: Slots, a: number, b: number, far: number, weightA: number, weightB: number): void {
  const at = terms.order[terms.next++] ?? 0;
  terms.a[at] = a;
  terms.b[at] = b;
  terms.far[at] = far;
  terms.weightA[at] = weightA;
  terms.weightB[at] = weightB;
  if (far > terms.widest) terms.widest = far;
}

/** Every pair of a connected graph; pauses now and then. */
export function* exactTerms(net: Net, random: () => number): Generator<void, Terms> {
  const { count } = net;
  const terms = slots((count * (count - 1)) / 2, random);
  const row = new Int32Array(count);
  const queue = new Int32Array(count);
  for (let from = 0; from < count; from++) {
    measureFrom(net, from, row, queue);
    for (let to = from + 1; to < count; to++) {
      const far = row[to] ?? 1;
      const weight = 1 / (far * far);
      put(terms, from, to, far, weight, weight);
    }
    if (from % 64 === 63) yield;
  }
  return terms;
}

/**
 * Sparse stress (Ortmann, Klimenta and Brandes 2017): edges, and each node with each pivot, which stands for the nodes
 * around it. Neighbours of one node that follow each other are kept two edges apart, or leaves of a hub would fall together.
 */
export function sparseTerms(net: Net, pivots: Pivots, random: () => number): Terms {
  const { count } = net;
  const size = pivots.nodes.length;
  const terms = slots(count * size + 2 * net.ends.length, random);
  for (let node = 0; node < count; node++) {
    const near = neighboursOf(net, node);
    for (const to of near) if (node < to) put(terms, node, to, 1, 1, 1);
    for (let nth = 1; nth < near.length; nth++) {
      const [a = 0, b = 0] = [near[nth - 1], near[nth]];
      if (degreeOf(net, a) === 1 || degreeOf(net, b) === 1) put(terms, a, b, 2, 0.25, 0.25);
    }
  }
  const stands = standsFor(pivots, count);
  for (let pivot = 0; pivot < size; pivot++) {
    const centre = pivots.nodes[pivot] ?? 0;
    for (let node = 0; node < count; node++) {
      const far = pivots.distances[pivot * count + node] ?? 0;
      if (far > 1) put(terms, node, centre, far, (stands[pivot]?.[far >> 1] ?? 1) / (far * far), 0);
    }
  }
  return filled(terms);
}

/** The slots that were used, in their order. */
function filled(terms: Slots): Terms {
  const used = terms.order.subarray(0, terms.next).sort();
  const take = <T extends Int32Array | Float32Array>(list: T, into: T): T => {
    used.forEach((from, to) => {
      into[to] = list[from] ?? 0;
    });
    return into;
  };
  return {
    a: take(terms.a, new Int32Array(terms.next)),
    b: take(terms.b, new Int32Array(terms.next)),
    far: take(terms.far, new Float32Array(terms.next)),
    weightA: take(terms.weightA, new Float32Array(terms.next)),
    weightB: take(terms.weightB, new Float32Array(terms.next)),
    widest: terms.widest,
  };
}

/** For each pivot, how many of the nodes that are nearest to it are at most so many edges away. */
function standsFor({ nodes, distances }: Pivots, count: number): Int32Array[] {
  const counts = Array.from(nodes, () => [] as number[]);
  for (let node = 0; node < count; node++) {
    let nearest = 0;
    for (let pivot = 1; pivot < nodes.length; pivot++) {
      if ((distances[pivot * count + node] ?? 0) < (distances[nearest * count + node] ?? 0)) nearest = pivot;
    }
    const far = distances[nearest * count + node] ?? 0;
    const own = counts[nearest];
    if (own) own[far] = (own[far] ?? 0) + 1;
  }
  let widest = 0;
  for (const distance of distances) if (distance > widest) widest = distance;
  return counts.map((own) => {
    let sum = 0;
    return Int32Array.from({ length: widest + 1 }, (_, far) => {
      sum += own[far] ?? 0;
      return Math.max(1, sum);
    });
  });
}

/** Nodes that stay do not give way. */
export function holdFast(terms: Terms, stays: (node: number) => boolean): void {
  for (let at = 0; at < terms.a.length; at++) {
    if (stays(terms.a[at] ?? 0)) terms.weightA[at] = 0;
    if (stays(terms.b[at] ?? 0)) terms.weightB[at] = 0;
  }
}
