import { lane, middlesOf } from "./bands.ts";
import { type Axis, countOf, type LayoutRequest } from "./request.ts";
import { gap, placeBlock, type Row, reachOf, rowsOf, startsOf } from "./rows.ts";

interface Cell {
  x: number;
  y: number;
  nodes: number[];
  /** How high it is in one column, px. */
  high: number;
}

/** A table of categories: in each cell its nodes in rows, on one line with those of the cells beside it. */
export function table(request: LayoutRequest): Float64Array {
  const cells = cellsOf(request);
  const highest = cells.reduce((most, { high }) => Math.max(most, high), 1);
  let best = { places: new Float64Array(0), misfit: Number.POSITIVE_INFINITY };
  // Cells that would be higher than so much get more columns.
  for (let share = 1; share <= 40; share++) {
    const { places, misfit } = laidOut(request, cells, highest / share);
    if (misfit < best.misfit - 1e-9) best = { places, misfit };
  }
  return best.places;
}

function cellsOf(request: LayoutRequest): Cell[] {
  const { boxes, axes = {} } = request;
  const rank = (axis: Axis | undefined, node: number) => axis?.values[node] ?? 0;
  const nodes = Array.from({ length: countOf(request) }, (_, node) => node);
  const lists = Map.groupBy(nodes, (node) => `${rank(axes.x, node)} ${rank(axes.y, node)}`);
  return [...lists.values()].map((own) => ({
    x: rank(axes.x, own[0] ?? 0),
    y: rank(axes.y, own[0] ?? 0),
    nodes: own,
    high: rowsOf(own, boxes, 1).reduce((sum, { height }) => sum + height, 0),
  }));
}

function laidOut({ boxes, canvas, axes = {} }: LayoutRequest, cells: readonly Cell[], high: number) {
  const reach = reachOf(boxes, Array.from({ length: boxes.length / 4 }).keys());
  const wide = reach.left + reach.right + gap;
  const columns: number[] = [];
  const rows: Row[][] = [];
  const blocks = cells.map(({ x, y, nodes, high: single }) => {
    const across = Math.min(nodes.length, Math.max(1, Math.ceil(single / high)));
    columns[x] = Math.max(columns[x] ?? 0, across);
    const own = rowsOf(nodes, boxes, across);
    rows[y] = highest(rows[y] ?? [], own);
    return { x, y, own };
  });
  const spans = Array.from(columns, (count = 0) => (Math.max(0, count - 1) * wide) / 2);
  const middles = middlesOf(
    spans.map((half) => ({ before: reach.left + half, after: reach.right + half })),
    axes.x?.headings,
  );
  const heights = Array.from(rows, (list = []) => list.reduce((sum, { height }) => sum + height, 0) + lane);
  const tops = startsOf(heights);
  const places = new Float64Array(boxes.length / 2);
  for (const { x, y, own } of blocks) {
    const lines = own.map((row, at) => ({ ...row, ...rows[y]?.[at], nodes: row.nodes }));
    placeBlock(lines, places, tops[y] ?? 0, (column) => (middles[x] ?? 0) - (spans[x] ?? 0) + column * wide);
  }
  const right = (middles.at(-1) ?? 0) + (spans.at(-1) ?? 0) + reach.right;
  const bottom = heights.reduce((sum, one) => sum + one, 0);
  return { places, misfit: Math.max(right / canvas.width, bottom / canvas.height) };
}

/** Rows that have room for the nodes of both. */
function highest(some: readonly Row[], others: readonly Row[]): Row[] {
  return Array.from({ length: Math.max(some.length, others.length) }, (_, at) => {
    const [a, b] = [some[at], others[at]];
    const up = Math.max(a?.up ?? 0, b?.up ?? 0);
    const down = Math.max((a?.height ?? 0) - (a?.up ?? 0), (b?.height ?? 0) - (b?.up ?? 0));
    return { nodes: [], up, height: up + down };
  });
}
