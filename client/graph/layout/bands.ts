import { margin } from "./force.ts";
import { type Axis, countOf, type LayoutRequest, type Work } from "./request.ts";
import { areaOf, extentOf } from "./shape.ts";

/** Free px between two categories. */
export const lane = 40;
/** Of more nodes than so many one length of the numbers is tried, not several. */
const few = 2000;

/** What a category takes along its axis: px before and after the middle of its nodes, where its heading stands. */
export interface Band {
  before: number;
  after: number;
}

/** The middles of bands that follow each other, each as wide as its nodes and its heading need. */
export function middlesOf(bands: readonly Band[], headings?: Float64Array): number[] {
  let end = 0;
  return bands.map(({ before, after }, at) => {
    const half = (headings?.[at] ?? 0) / 2;
    const middle = end + Math.max(before, half);
    end = middle + Math.max(after, half) + lane;
    return middle;
  });
}

/**
 * Numbers along one axis, categories or nothing along the other. The number of a node tells its place exactly, so their
 * order is always right; nodes that would touch go aside, within the band of their category. Of several lengths of the
 * axis of numbers the one that fits the canvas best.
 */
export function* bands(request: LayoutRequest): Work {
  const { boxes, canvas } = request;
  const side = request.axes?.x?.kind === "number" ? 0 : 1;
  const many = Math.max(1, Math.sqrt((3.5 * areaOf(boxes, margin)) / (canvas.width * canvas.height)));
  const lengths = countOf(request) > few ? [many] : [1, 1.3, 1.7, 2.2, 3, 4];
  let best = { places: new Float64Array(2 * countOf(request)), misfit: Number.POSITIVE_INFINITY };
  for (const share of lengths) {
    const places = new Float64Array(2 * countOf(request));
    along(places, side, request, share * (side === 0 ? canvas.width : canvas.height));
    yield* besideEachOther(places, side, request);
    const { width, height } = extentOf(places, boxes);
    const misfit = Math.max(width / canvas.width, height / canvas.height);
    if (misfit < best.misfit - 1e-9) best = { places, misfit };
  }
  return best.places;
}

/** Numbers in proportion, what has none beyond their end; large ones to the right, or above small ones. */
export function along(places: Float64Array, side: 0 | 1, { axes }: LayoutRequest, length: number): void {
  const values = (side === 0 ? axes?.x : axes?.y)?.values ?? new Float64Array(0);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  values.forEach((value, node) => {
    const share = most > least ? (value - least) / (most - least) : 0.5;
    const at = Number.isNaN(value) ? 1.12 : side === 0 ? share : 1 - share;
    places[2 * node + side] = Math.round(length * at);
  });
}

/** Gives each node its place across the numbers, in the band of its category. */
function* besideEachOther(
  places: Float64Array,
  side: 0 | 1,
  request: LayoutRequest,
): Generator<() => Float64Array, void> {
  const axis: Axis | undefined = side === 0 ? request.axes?.y : request.axes?.x;
  const nodes = Array.from({ length: countOf(request) }, (_, node) => node);
  nodes.sort((a, b) => (places[2 * a + side] ?? 0) - (places[2 * b + side] ?? 0) || a - b);
  const members: number[][] = [];
  for (const node of nodes) {
    const at = axis?.values[node] ?? 0;
    members[at] = members[at] ?? [];
    members[at].push(node);
  }
  const own = Array.from(members, (list = []) => list);
  const wide: Band[] = [];
  for (const list of own) {
    yield* aside(places, side, list, request.boxes);
    wide.push(centred(places, side, list, request.boxes));
  }
  const middles = middlesOf(wide, axis?.headings);
  own.forEach((list, at) => {
    for (const node of list) places[2 * node + 1 - side] = (places[2 * node + 1 - side] ?? 0) + (middles[at] ?? 0);
  });
}

/** Puts nodes that are sorted by their numbers about a line: what touches some before goes to the nearer end of those. */
function* aside(
  places: Float64Array,
  side: 0 | 1,
  nodes: readonly number[],
  boxes: Float64Array,
): Generator<() => Float64Array, void> {
  const across = side === 0 ? 1 : 0;
  const start = (node: number, of: 0 | 1) => (places[2 * node + of] ?? 0) + (boxes[4 * node + of] ?? 0);
  const end = (node: number, of: 0 | 1) => (places[2 * node + of] ?? 0) + (boxes[4 * node + of + 2] ?? 0);
  const back = nodes.reduce((most, node) => Math.max(most, -(boxes[4 * node + side] ?? 0)), 0);
  let near: number[] = [];
  for (const [at, node] of nodes.entries()) {
    // What ends before all that is still to come is done with.
    near = near.filter((other) => end(other, side) + margin + back > (places[2 * node + side] ?? 0));
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const other of near) {
      if (end(other, side) + margin <= start(node, side) || start(other, side) >= end(node, side) + margin) continue;
      first = Math.min(first, start(other, across));
      last = Math.max(last, end(other, across));
    }
    const before = first - margin - (boxes[4 * node + across + 2] ?? 0);
    const after = last + margin - (boxes[4 * node + across] ?? 0);
    places[2 * node + across] = before >= 0 || after <= 0 ? 0 : -before < after ? before : after;
    near.push(node);
    if (at % 64 === 63) yield () => places.slice();
  }
}

/** Moves nodes so that the middle between the outermost is 0; what they take to both sides of it. */
function centred(places: Float64Array, side: 0 | 1, nodes: readonly number[], boxes: Float64Array): Band {
  const across = side === 0 ? 1 : 0;
  const at = (node: number) => places[2 * node + across] ?? 0;
  const least = nodes.reduce((all, node) => Math.min(all, at(node)), Number.POSITIVE_INFINITY);
  const most = nodes.reduce((all, node) => Math.max(all, at(node)), Number.NEGATIVE_INFINITY);
  let [before, after] = [0, 0];
  for (const node of nodes) {
    places[2 * node + across] = at(node) - (least + most) / 2;
    before = Math.max(before, -at(node) - (boxes[4 * node + across] ?? 0));
    after = Math.max(after, at(node) + (boxes[4 * node + across + 2] ?? 0));
  }
  return { before, after };
}
