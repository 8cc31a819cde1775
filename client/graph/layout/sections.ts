import { type Net, neighboursOf, toNet } from "./net.ts";
import { countOf, type LayoutRequest, type Work } from "./request.ts";
import { gap, placeBlock, reachOf, rowsOf, startsOf } from "./rows.ts";

/** Free px between two columns, for edges. */
const lane = 72;

interface Column {
  nodes: number[];
  /** In an order of its own, such as that of a document. */
  ordered: boolean;
  /** From its left side to its nodes, and to the next column. */
  left: number;
  width: number;
  height: number;
}

/**
 * Columns side by side, the fullest one in its own order and the others each beside its neighbours; what is too high for
 * the canvas is broken into several columns.
 */
export function* sections(request: LayoutRequest): Work {
  const { boxes, canvas } = request;
  const net = toNet(countOf(request), request.links);
  const columns = columnsOf(request);
  const main = columns.reduce((best, column, at) => (weigh(column) > weigh(columns[best]) ? at : best), 0);
  const high = heightFor(columns, canvas);
  const folds = columns.map(({ height }) => Math.max(1, Math.ceil(height / high)));
  const lefts = startsOf(columns.map(({ width }, at) => (folds[at] ?? 1) * width + lane));
  const places = new Float64Array(2 * net.count);
  const stands = new Uint8Array(net.count);
  const place = (at: number) => {
    const column = columns[at];
    if (column) stack(column, folds[at] ?? 1, lefts[at] ?? 0, high, { net, boxes, places, stands });
    for (const node of column?.nodes ?? []) stands[node] = 1;
  };
  const outward = columns.map((_, at) => at).sort((a, b) => Math.abs(a - main) - Math.abs(b - main) || a - b);
  for (let sweep = 0; sweep < 3; sweep++) {
    for (const at of outward) place(at);
    yield () => places.slice();
  }
  return places;
}

const weigh = (column: Column | undefined) => (column?.nodes.length ?? 0) * (column?.ordered ? 1000 : 1);

function columnsOf({ boxes, columns, order }: LayoutRequest): Column[] {
  const lists: number[][] = [];
  for (let node = 0; 4 * node < boxes.length; node++) {
    const at = columns?.[node] ?? 0;
    lists[at] = [...(lists[at] ?? []), node];
  }
  return lists
    .filter((list) => list !== undefined)
    .map((nodes) => {
      const rank = (node: number) => order?.[node] ?? -1;
      nodes.sort((a, b) => rank(a) - rank(b) || a - b);
      const { left, right } = reachOf(boxes, nodes);
      return {
        nodes,
        ordered: nodes.some((node) => rank(node) >= 0),
        left,
        width: left + right + gap,
        height: rowsOf(nodes, boxes, 1).reduce((sum, row) => sum + row.height, 0),
      };
    });
}

/** The height at which all columns, broken where need be, have the shape of the canvas. */
function heightFor(columns: readonly Column[], canvas: { width: number; height: number }): number {
  const highest = Math.max(1, ...columns.map(({ height }) => height));
  let best = { high: highest, misfit: Number.POSITIVE_INFINITY };
  for (let share = 1; share <= 60; share++) {
    const high = highest / share;
    const wide = columns.reduce((sum, { width, height }) => sum + Math.ceil(height / high) * width + lane, 0);
    const misfit = Math.max(wide / canvas.width, high / canvas.height);
    if (misfit < best.misfit - 1e-9) best = { high, misfit };
  }
  return best.high;
}

interface Sheet {
  net: Net;
  boxes: Float64Array;
  places: Float64Array;
  stands: Uint8Array;
}

/** Stacks a column: in its order, or each node as near to its neighbours as the others let it. */
function stack(column: Column, folds: number, left: number, high: number, { net, boxes, places, stands }: Sheet): void {
  const { nodes, width, ordered } = column;
  const xOf = (at: number) => left + column.left + at * width;
  const wishes = new Map(nodes.map((node) => [node, wishOf(node, net, places, stands)]));
  const none = high / 2;
  const wish = (node: number) => wishes.get(node) ?? none;
  const sorted = ordered ? nodes : nodes.toSorted((a, b) => wish(a) - wish(b) || a - b);
  const rows = rowsOf(sorted, boxes, folds);
  const heights = rows.map(({ height }) => height);
  if (folds > 1 || ordered) {
    const spare = Math.max(0, high - heights.reduce((sum, one) => sum + one, 0));
    // Rows of a broken column stand as loosely as the canvas allows.
    const loose = rows.map((row) => ({ ...row, height: row.height + Math.min(gap, spare / rows.length) }));
    placeBlock(loose, places, 0, xOf);
    return;
  }
  const tops = pushedApart(
    rows.map(({ nodes: [node = 0], up }) => wish(node) - up),
    heights,
  );
  rows.forEach((row, at) => {
    placeBlock([row], places, tops[at] ?? 0, xOf);
  });
}

/** The mean height of the neighbours that stand; undefined where none does. */
function wishOf(node: number, net: Net, places: Float64Array, stands: Uint8Array): number | undefined {
  const near = neighboursOf(net, node).filter((other) => stands[other] === 1);
  return near.length === 0
    ? undefined
    : near.reduce((sum, other) => sum + (places[2 * other + 1] ?? 0), 0) / near.length;
}

/** Tops in the given order, each as near to its wish as can be without touching the one before. */
function pushedApart(wishes: readonly number[], heights: readonly number[]): number[] {
  const groups: { start: number; height: number; sum: number; count: number }[] = [];
  wishes.forEach((wish, at) => {
    let group = { start: at, height: heights[at] ?? 0, sum: wish, count: 1 };
    for (let last = groups.at(-1); last && top(last) + last.height > top(group); last = groups.at(-1)) {
      groups.pop();
      const sum = last.sum + group.sum - group.count * last.height;
      group = { start: last.start, height: last.height + group.height, sum, count: last.count + group.count };
    }
    groups.push(group);
  });
  return groups.flatMap((group, at) => {
    let y = top(group);
    return heights.slice(group.start, groups[at + 1]?.start).map((height) => {
      y += height;
      return y - height;
    });
  });
}

const top = ({ sum, count }: { sum: number; count: number }) => sum / count;
