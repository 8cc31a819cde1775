import type { Size } from "../picture.ts";
import { margin } from "./force.ts";
import { countOf, type LayoutRequest, type Work } from "./request.ts";

/** Free px between two rows, and between two columns. */
export const gap = 2 * margin;

/** Rows and columns in the order wanted, in the shape of the canvas; each column and row as large as it must be. */
export function* grid(request: LayoutRequest): Work {
  const { boxes, order, canvas } = request;
  const count = countOf(request);
  const nodes = Array.from({ length: count }, (_, node) => node);
  nodes.sort((a, b) => (order?.[a] ?? 0) - (order?.[b] ?? 0) || a - b);
  const size = (node: number) => sizeOf(boxes, node);
  const mean = nodes.reduce(
    (sum, node) => ({ w: sum.w + (size(node).width + gap) / count, h: sum.h + (size(node).height + gap) / count }),
    { w: 0, h: 0 },
  );
  const wide = Math.max(1, Math.round(Math.sqrt((count * mean.h * canvas.width) / (mean.w * canvas.height))));
  const rows = rowsOf(nodes, boxes, wide);
  const columns = Array.from({ length: wide }, (_, column) =>
    reachOf(
      boxes,
      rows.flatMap((row) => row.nodes[column] ?? []),
    ),
  );
  const lefts = startsOf(columns.map(({ left, right }) => left + right + gap));
  const places = new Float64Array(2 * count);
  placeBlock(rows, places, 0, (column) => (lefts[column] ?? 0) + (columns[column]?.left ?? 0));
  return places;
}

/** Where each of several lengths begins when they follow each other. */
export function startsOf(lengths: ArrayLike<number>): Float64Array {
  let sum = 0;
  return Float64Array.from(lengths, (length) => {
    sum += length;
    return sum - length;
  });
}

/** Width and height of the box of a node. */
function sizeOf(boxes: Float64Array, node: number): Size {
  const at = 4 * node;
  return {
    width: (boxes[at + 2] ?? 0) - (boxes[at] ?? 0),
    height: (boxes[at + 3] ?? 0) - (boxes[at + 1] ?? 0),
  };
}

/** How far boxes reach from their nodes to each side, px. */
export interface Reach {
  left: number;
  up: number;
  right: number;
  down: number;
}

/** The furthest that any of these boxes reach: with as much room their nodes can stand in one line. */
export function reachOf(boxes: Float64Array, nodes: Iterable<number>): Reach {
  const reach = { left: 0, up: 0, right: 0, down: 0 };
  for (const node of nodes) {
    reach.left = Math.max(reach.left, -(boxes[4 * node] ?? 0));
    reach.up = Math.max(reach.up, -(boxes[4 * node + 1] ?? 0));
    reach.right = Math.max(reach.right, boxes[4 * node + 2] ?? 0);
    reach.down = Math.max(reach.down, boxes[4 * node + 3] ?? 0);
  }
  return reach;
}

/** Nodes in one line; `up` is from its top to the nodes. */
export interface Row {
  nodes: number[];
  up: number;
  height: number;
}

/** Nodes in rows of so many. */
export function rowsOf(nodes: readonly number[], boxes: Float64Array, wide: number): Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < nodes.length; from += wide) {
    const own = nodes.slice(from, from + wide);
    const { up, down } = reachOf(boxes, own);
    rows.push({ nodes: own, up, height: up + down + gap });
  }
  return rows;
}

/** Puts rows below each other from a top on: the nodes of a row on one y, those of a column on its x. */
export function placeBlock(
  rows: readonly Row[],
  places: Float64Array,
  top: number,
  xOf: (column: number) => number,
): void {
  let y = top;
  for (const { nodes, up, height } of rows) {
    nodes.forEach((node, at) => {
      places[2 * node] = xOf(at);
      places[2 * node + 1] = y + up;
    });
    y += height;
  }
}
