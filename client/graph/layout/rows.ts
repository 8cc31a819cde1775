import type { Size } from "../picture.ts";
import { margin } from "./force.ts";
import { components, hubOf, type Net, neighboursOf, partOf, toNet } from "./net.ts";
import { type Part, together } from "./parts.ts";
import { countOf, type LayoutRequest, type Work } from "./request.ts";
import { treeFrom } from "./rings.ts";
import { boxesOf } from "./shape.ts";

/** Free px between two rows, and between two columns. */
const gap = 2 * margin;

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

/** From left to right along the shortest ways from a node; leaves of one node stand in a block. Components beside each other. */
export function* tree(request: LayoutRequest): Work {
  const { boxes, canvas, centres = [] } = request;
  const net = toNet(countOf(request), request.links);
  const parts: Part[] = [];
  for (const members of components(net)) {
    const own = boxesOf(boxes, members);
    const part = partOf(net, members);
    const root = centres.map((node) => members.indexOf(node)).find((at) => at >= 0) ?? hubOf(part);
    const branches = branchesOf(part, root);
    let best = { places: new Float64Array(2 * members.length), misfit: Number.POSITIVE_INFINITY };
    for (const wide of [1, 2, 3, 4, 6, 9, 14, 20]) {
      const { places, width, height } = treeOf(branches, own, wide);
      const misfit = Math.max(width / canvas.width, height / canvas.height);
      if (misfit < best.misfit - 1e-9) best = { places, misfit };
    }
    parts.push({ members, boxes: own, places: best.places });
    yield () => together(parts, net.count, canvas);
  }
  return together(parts, net.count, canvas);
}

interface Branches {
  order: number[];
  depth: Int32Array;
  inner: number[][];
  leaves: number[][];
}

/** What hangs on each node: nodes on which more hangs, and leaves. */
function branchesOf(net: Net, root: number): Branches {
  const { order, parents } = treeFrom(net, root);
  const depth = new Int32Array(net.count);
  const children = order.map((): number[] => []);
  for (const node of order) {
    for (const next of neighboursOf(net, node)) {
      if (parents[next] !== node || next === root) continue;
      depth[next] = (depth[node] ?? 0) + 1;
      children[node]?.push(next);
    }
  }
  const isLeaf = (node: number) => children[node]?.length === 0;
  return {
    order,
    depth,
    inner: children.map((list) => list.filter((node) => !isLeaf(node))),
    leaves: children.map((list) => list.filter(isLeaf)),
  };
}

/** The tree with leaves in blocks of so many columns. */
function treeOf(
  { order, depth, inner, leaves }: Branches,
  boxes: Float64Array,
  wide: number,
): Size & { places: Float64Array<ArrayBuffer> } {
  const [widths, heights] = [new Float64Array(order.length), new Float64Array(order.length)];
  const cellWidth = 1 + Math.max(...order.map((node) => sizeOf(boxes, node).width)) + gap;
  for (const node of order.toReversed()) {
    const level = depth[node] ?? 0;
    const block = leaves[node] ?? [];
    widths[level] = Math.max(widths[level] ?? 0, sizeOf(boxes, node).width + 3 * gap);
    if (block.length > 0) {
      const columns = Math.min(wide, block.length);
      widths[level + 1] = Math.max(widths[level + 1] ?? 0, columns * cellWidth + 2 * gap);
    }
    const below = (inner[node] ?? []).reduce((sum, child) => sum + (heights[child] ?? 0), 0);
    const rows = rowsOf(block, boxes, wide).reduce((sum, { height }) => sum + height, 0);
    heights[node] = Math.max(sizeOf(boxes, node).height + gap, below + rows);
  }
  const lefts = startsOf(widths);
  const places = new Float64Array(2 * order.length);
  const tops = new Float64Array(order.length);
  for (const node of order) {
    const level = depth[node] ?? 0;
    let top = tops[node] ?? 0;
    const { width, height } = sizeOf(boxes, node);
    const bears = (inner[node] ?? []).length + (leaves[node] ?? []).length > 0;
    if (bears || node === order[0])
      set(places, boxes, node, (lefts[level] ?? 0) + width / 2, top + ((heights[node] ?? 0) - height) / 2);
    for (const child of inner[node] ?? []) {
      tops[child] = top;
      top += heights[child] ?? 0;
    }
    placeBlock(rowsOf(leaves[node] ?? [], boxes, wide), places, boxes, lefts[level + 1] ?? 0, top, cellWidth);
  }
  return { places, width: widths.reduce((sum, one) => sum + one, 0), height: heights[order[0] ?? 0] ?? 0 };
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
