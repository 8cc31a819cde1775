import { hubOf, measureFrom, type Net } from "./net.ts";
import { shuffled } from "./random.ts";

/** Some nodes, and the distance in edges from each of them to all, row after row. */
export interface Pivots {
  nodes: Int32Array;
  distances: Int32Array;
}

/** Takes `most` pivots of a connected graph: the hub, then nodes by chance. */
export function choosePivots(net: Net, most: number, random: () => number): Pivots {
  const { count } = net;
  const size = Math.min(most, count);
  const hub = hubOf(net);
  const others = shuffled(count, random).filter((node) => node !== hub);
  const nodes = Int32Array.from({ length: size }, (_, at) => (at === 0 ? hub : (others[at - 1] ?? 0)));
  const distances = new Int32Array(size * count);
  const queue = new Int32Array(count);
  nodes.forEach((node, at) => {
    measureFrom(net, node, distances.subarray(at * count, (at + 1) * count), queue);
  });
  return { nodes, distances };
}

/**
 * PivotMDS (Brandes and Pich 2007): places that keep the distances to the pivots as well as two dimensions can; x and y of
 * each node, in edges.
 */
export function pivotMds({ nodes, distances }: Pivots, count: number): Float64Array {
  const size = nodes.length;
  const centred = doublyCentred(distances, size, count);
  const products = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = a; b < size; b++) {
      let sum = 0;
      for (let node = 0; node < count; node++)
        sum += (centred[a * count + node] ?? 0) * (centred[b * count + node] ?? 0);
      products[a * size + b] = sum;
      products[b * size + a] = sum;
    }
  }
  const places = new Float64Array(2 * count);
  let first: Float64Array | undefined;
  for (const axis of [0, 1]) {
    const vector = eigenvector(products, size, first);
    const value = Math.sqrt(Math.sqrt(lengthOf(times(products, vector))));
    for (let node = 0; node < count; node++) {
      let sum = 0;
      for (let pivot = 0; pivot < size; pivot++) sum += (centred[pivot * count + node] ?? 0) * (vector[pivot] ?? 0);
      // The length along an axis is the root of the eigenvalue of all distances, which is about value² · count / size.
      places[2 * node + axis] = value > 0 ? (sum / value) * Math.sqrt(Math.sqrt(size / count)) : 0;
    }
    first = vector;
  }
  return places;
}

/** -½ of the squared distances, less the means of their row and of their column, plus that of all. */
function doublyCentred(distances: Int32Array, size: number, count: number): Float64Array {
  const squares = Float64Array.from(distances, (distance) => distance * distance);
  const rows = new Float64Array(size);
  const columns = new Float64Array(count);
  let all = 0;
  for (let row = 0; row < size; row++) {
    for (let node = 0; node < count; node++) {
      const square = squares[row * count + node] ?? 0;
      rows[row] = (rows[row] ?? 0) + square / count;
      columns[node] = (columns[node] ?? 0) + square / size;
      all += square / size / count;
    }
  }
  for (let row = 0; row < size; row++) {
    for (let node = 0; node < count; node++) {
      const at = row * count + node;
      squares[at] = -0.5 * ((squares[at] ?? 0) - (rows[row] ?? 0) - (columns[node] ?? 0) + all);
    }
  }
  return squares;
}

/** The eigenvector of the largest eigenvalue, across `beside` where that is given; by powers of the matrix. */
function eigenvector(matrix: Float64Array, size: number, beside: Float64Array | undefined): Float64Array {
  let vector: Float64Array = Float64Array.from({ length: size }, (_, at) => 1 + ((at * 7919) % 104) / 104);
  for (let round = 0; round < 100; round++) {
    if (beside) {
      let along = 0;
      for (let at = 0; at < size; at++) along += (vector[at] ?? 0) * (beside[at] ?? 0);
      for (let at = 0; at < size; at++) vector[at] = (vector[at] ?? 0) - along * (beside[at] ?? 0);
    }
    const length = lengthOf(vector);
    if (length < 1e-12) break;
    for (let at = 0; at < size; at++) vector[at] = (vector[at] ?? 0) / length;
    if (round < 99) vector = times(matrix, vector);
  }
  return vector;
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  const product = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += (matrix[row * size + at] ?? 0) * (vector[at] ?? 0);
    product[row] = sum;
  }
  return product;
}

function lengthOf(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.sqrt(sum);
}
