import { degreeOf, measureFrom, type Net, neighboursOf } from "./net.ts";
import type { Pivots } from "./pivots.ts";
import { shuffled } from "./random.ts";

/** Pairs of nodes whose distance counts, in a mixed order. */
export interface Terms {
  a: Int32Array;
  b: Int32Array;
  /** Distance wanted, in edges. */
  far: Float32Array;
  /** How much the first and the second node give way; where there are none, one over the squared distance. */
  weightA?: Float32Array;
  weightB?: Float32Array;
  widest: number;
}

/**
 * Every pair of a connected graph, as a tournament plays them: round after round, in each every node meets two others.
 * Pauses now and then.
 */
export function* exactTerms(net: Net, random: () => number): Generator<void, Terms> {
  const { count } = net;
  const distances = new Int32Array(count * count);
  const queue = new Int32Array(count);
  for (let from = 0; from < count; from++) {
    measureFrom(net, from, distances.subarray(from * count, (from + 1) * count), queue);
    if (from % 128 === 127) yield;
  }
  const size = (count * (count - 1)) / 2;
  const terms = { a: new Int32Array(size), b: new Int32Array(size), far: new Float32Array(size), widest: 1 };
  const players = shuffled(count, random);
  let at = 0;
  for (const round of shuffled(count >> 1, random)) {
    const games = 2 * (round + 1) === count ? count / 2 : count;
    for (let game = 0; game < games; game++) {
      const one = players[game] ?? 0;
      const other = players[(game + round + 1) % count] ?? 0;
      const far = distances[one * count + other] ?? 1;
      terms.a[at] = one;
      terms.b[at] = other;
      terms.far[at++] = far;
      if (far > terms.widest) terms.widest = far;
    }
    if (round % 128 === 127) yield;
  }
  return terms;
}

/**
 * Sparse stress (Ortmann, Klimenta and Brandes 2017): edges, and each node with each pivot, which stands for the nodes
 * around it. Leaves of one node that follow each other are kept two edges apart, or they would fall together.
 */
export function sparseTerms(net: Net, pivots: Pivots, random: () => number): Terms {
  const { count } = net;
  const size = pivots.nodes.length;
  const near = mixed(nearTerms(net), random);
  const most = count * size + near.length / 3;
  const [a, b, far] = [new Int32Array(most), new Int32Array(most), new Float32Array(most)];
  const [weightA, weightB] = [new Float32Array(most), new Float32Array(most)];
  const order = shuffled(count, random);
  const stands = standsFor(pivots, count);
  let [at, edge, widest] = [0, 0, 1];
  for (let pivot = 0; pivot < size; pivot++) {
    const centre = pivots.nodes[pivot] ?? 0;
    for (const node of order) {
      const distance = pivots.distances[pivot * count + node] ?? 0;
      if (distance < 2) continue;
      a[at] = node;
      b[at] = centre;
      far[at] = distance;
      weightA[at++] = (stands[pivot]?.[distance >> 1] ?? 1) / (distance * distance);
      if (distance > widest) widest = distance;
    }
    for (const stop = (near.length / 3) * ((pivot + 1) / size); edge < stop; edge++) {
      const distance = near[3 * edge + 2] ?? 1;
      a[at] = near[3 * edge] ?? 0;
      b[at] = near[3 * edge + 1] ?? 0;
      far[at] = distance;
      weightA[at] = weightB[at] = 1 / (distance * distance);
      at++;
    }
  }
  const used = <T extends Int32Array | Float32Array>(list: T) => list.subarray(0, at) as T;
  return { a: used(a), b: used(b), far: used(far), weightA: used(weightA), weightB: used(weightB), widest };
}

/** Edges, and leaves that follow each other around a node: two nodes and a distance each. */
function nearTerms(net: Net): Int32Array {
  const found = new Int32Array(6 * net.ends.length);
  let at = 0;
  const put = (one: number, other: number, distance: number) => {
    found[at++] = one;
    found[at++] = other;
    found[at++] = distance;
  };
  for (let node = 0; node < net.count; node++) {
    const near = neighboursOf(net, node);
    for (const to of near) if (node < to) put(node, to, 1);
    for (let nth = 1; nth < near.length; nth++) {
      const [one = 0, other = 0] = [near[nth - 1], near[nth]];
      if (degreeOf(net, one) === 1 || degreeOf(net, other) === 1) put(one, other, 2);
    }
  }
  return found.subarray(0, at);
}

function mixed(triples: Int32Array, random: () => number): Int32Array {
  const result = new Int32Array(triples.length);
  shuffled(triples.length / 3, random).forEach((from, to) => {
    result[3 * to] = triples[3 * from] ?? 0;
    result[3 * to + 1] = triples[3 * from + 1] ?? 0;
    result[3 * to + 2] = triples[3 * from + 2] ?? 0;
  });
  return result;
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
  const usual = () => terms.far.map((far) => 1 / (far * far));
  terms.weightA ??= usual();
  terms.weightB ??= usual();
  for (let at = 0; at < terms.a.length; at++) {
    if (stays(terms.a[at] ?? 0)) terms.weightA[at] = 0;
    if (stays(terms.b[at] ?? 0)) terms.weightB[at] = 0;
  }
}
