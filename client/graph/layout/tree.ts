import type { Size } from "../picture.ts";
import { components, hubOf, type Net, neighboursOf, partOf, toNet } from "./net.ts";
import { type Part, together } from "./parts.ts";
import { countOf, type LayoutRequest, type Work } from "./request.ts";
import { treeFrom } from "./rings.ts";
import { gap, placeBlock, type Reach, reachOf, rowsOf, startsOf } from "./rows.ts";
import { boxesOf } from "./shape.ts";

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
    const levels = Map.groupBy(branches.order, (node) => branches.depth[node] ?? 0);
    const cells = [...levels.values()].map((nodes) => reachOf(own, nodes));
    let best = { places: new Float64Array(2 * members.length), misfit: Number.POSITIVE_INFINITY };
    for (const wide of [1, 2, 3, 4, 6, 9, 14, 20]) {
      const { places, width, height } = treeOf(branches, own, cells, wide);
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

/** The tree with leaves in blocks of so many columns; `cells` is what the nodes of each level take. */
function treeOf(
  branches: Branches,
  boxes: Float64Array,
  cells: readonly Reach[],
  wide: number,
): Size & { places: Float64Array<ArrayBuffer> } {
  const { order, depth, leaves } = branches;
  const cellOf = (level: number) => (cells[level]?.left ?? 0) + (cells[level]?.right ?? 0) + gap;
  const widths = cells.map((_, level) => cellOf(level) + 2 * gap);
  for (const node of order) {
    const next = (depth[node] ?? 0) + 1;
    const block = Math.min(wide, leaves[node]?.length ?? 0);
    if (block > 0) widths[next] = Math.max(widths[next] ?? 0, block * cellOf(next) + 2 * gap);
  }
  const lefts = startsOf(widths);
  const { middles, offsets, blocks, height } = nested(branches, boxes, wide);
  const places = new Float64Array(2 * order.length);
  const tops = new Float64Array(order.length);
  const xOf = (level: number, column: number) =>
    (lefts[level] ?? 0) + (cells[level]?.left ?? 0) + column * cellOf(level);
  for (const node of order) {
    const level = depth[node] ?? 0;
    const top = tops[node] ?? 0;
    const bears = (branches.inner[node] ?? []).length + (leaves[node] ?? []).length > 0;
    if (bears || node === order[0]) places.set([xOf(level, 0), top + (middles[node] ?? 0)], 2 * node);
    for (const child of branches.inner[node] ?? []) tops[child] = top + (offsets[child] ?? 0);
    const rows = rowsOf(leaves[node] ?? [], boxes, wide);
    placeBlock(rows, places, top + (blocks[node] ?? 0), (column) => xOf(level + 1, column));
  }
  return { places, width: widths.reduce((sum, one) => sum + one, 0), height };
}

/** Where a branch begins and ends on each level. */
interface Outline {
  top: Map<number, number>;
  bottom: Map<number, number>;
}

/** Branches beside each other as near as their outlines let them; each node in the middle of what hangs on it. */
function nested({ order, depth, inner, leaves }: Branches, boxes: Float64Array, wide: number) {
  const middles = new Float64Array(order.length);
  const offsets = new Float64Array(order.length);
  const blocks = new Float64Array(order.length);
  const outlines = new Map<number, Outline>();
  for (const node of order.toReversed()) {
    const level = depth[node] ?? 0;
    const centres: number[] = [];
    let all: Outline = { top: new Map(), bottom: new Map() };
    for (const child of inner[node] ?? []) {
      const own = outlines.get(child);
      if (!own) continue;
      outlines.delete(child);
      const by = below(all, own);
      offsets[child] = by;
      centres.push(by + (middles[child] ?? 0));
      all = joined(all, own, by);
    }
    const rows = rowsOf(leaves[node] ?? [], boxes, wide);
    const high = rows.reduce((sum, { height }) => sum + height, 0);
    if (high > 0) {
      const own = { top: new Map([[level + 1, 0]]), bottom: new Map([[level + 1, high]]) };
      const by = below(all, own);
      blocks[node] = by;
      const last = rows.at(-1);
      centres.push(by + (rows[0]?.up ?? 0), by + high - (last?.height ?? 0) + (last?.up ?? 0));
      all = joined(all, own, by);
    }
    const { up, down } = reachOf(boxes, [node]);
    const middle = centres.length > 0 ? ((centres[0] ?? 0) + (centres.at(-1) ?? 0)) / 2 : up;
    middles[node] = middle;
    all.top.set(level, middle - up);
    all.bottom.set(level, middle + down + gap);
    // What stands alone is placed by the block it is in.
    if ((inner[node] ?? []).length > 0 || high > 0) outlines.set(node, all);
  }
  const root = outlines.get(order[0] ?? 0);
  const height = root ? Math.max(...root.bottom.values()) - Math.min(...root.top.values()) : 0;
  return { middles, offsets, blocks, height };
}

/** How far down a branch has to go to stand below others. */
function below({ bottom }: Outline, own: Outline): number {
  let by = 0;
  for (const [level, top] of own.top) {
    const taken = bottom.get(level);
    if (taken !== undefined) by = Math.max(by, taken - top);
  }
  return by;
}

/** The outline of branches and of one more that stands so far below. */
function joined(all: Outline, own: Outline, by: number): Outline {
  if (all.top.size === 0) return own;
  for (const [level, top] of own.top) if (!all.top.has(level)) all.top.set(level, top + by);
  for (const [level, bottom] of own.bottom) all.bottom.set(level, bottom + by);
  return all;
}
