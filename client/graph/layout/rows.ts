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
  const [widths, heights] = [new Float64Array(wide), new Float64Array(Math.ceil(count / wide))];
  nodes.forEach((node, at) => {
    const { width, height } = size(node);
    widths[at % wide] = Math.max(widths[at % wide] ?? 0, width + gap);
    heights[Math.floor(at / wide)] = Math.max(heights[Math.floor(at / wide)] ?? 0, height + gap);
  });
  const [lefts, tops] = [startsOf(widths), startsOf(heights)];
  const places = new Float64Array(2 * count);
  nodes.forEach((node, at) => {
    const [column, row] = [at % wide, Math.floor(at / wide)];
    const x = (lefts[column] ?? 0) + (widths[column] ?? 0) / 2;
    set(places, boxes, node, x, tops[row] ?? 0);
  });
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
export function sizeOf(boxes: Float64Array, node: number): Size {
  const at = 4 * node;
  return {
    width: (boxes[at + 2] ?? 0) - (boxes[at] ?? 0),
    height: (boxes[at + 3] ?? 0) - (boxes[at + 1] ?? 0),
  };
}

/** Puts the box of a node about x, below y. */
export function set(places: Float64Array, boxes: Float64Array, node: number, x: number, top: number): void {
  const at = 4 * node;
  places[2 * node] = x - ((boxes[at] ?? 0) + (boxes[at + 2] ?? 0)) / 2;
  places[2 * node + 1] = top - (boxes[at + 1] ?? 0);
}

interface Row {
  nodes: number[];
  height: number;
}

/** Nodes in rows of so many. */
export function rowsOf(nodes: readonly number[], boxes: Float64Array, wide: number): Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < nodes.length; from += wide) {
    const own = nodes.slice(from, from + wide);
    rows.push({ nodes: own, height: gap + Math.max(...own.map((node) => sizeOf(boxes, node).height)) });
  }
  return rows;
}

/** Puts rows below each other from a corner on. */
export function placeBlock(
  rows: readonly Row[],
  places: Float64Array,
  boxes: Float64Array,
  left: number,
  top: number,
  cellWidth: number,
): void {
  let y = top;
  for (const { nodes, height } of rows) {
    nodes.forEach((node, at) => {
      set(places, boxes, node, left + (at + 0.5) * cellWidth, y);
    });
    y += height;
  }
}
