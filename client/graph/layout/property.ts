import { apart } from "./apart.ts";
import { margin } from "./force.ts";
import { type Axis, countOf, type LayoutRequest, type Work } from "./request.ts";
import { gap, placeBlock, reachOf, rowsOf, startsOf } from "./rows.ts";
import { areaOf } from "./shape.ts";

/** Free px between two categories. */
const lane = 40;

/** Each node by its value of a property, from left to right, from top to bottom or both. */
export function* property(request: LayoutRequest): Work {
  const { boxes, canvas, axes = {} } = request;
  const bands = (axis: Axis | undefined) => axis === undefined || axis.kind === "category";
  if (bands(axes.x) && bands(axes.y)) return table(request);
  const grow = Math.max(1, Math.sqrt((3.5 * areaOf(boxes, margin)) / (canvas.width * canvas.height)));
  const places = new Float64Array(2 * countOf(request));
  along(places, 0, axes.x, canvas.width * grow);
  along(places, 1, axes.y && upward(axes.y), canvas.height * grow);
  const keep = axes.x?.kind === "number" ? (axes.y?.kind === "number" ? undefined : "x") : "y";
  for (const _ of apart(places, { boxes, margin, ...(keep ? { keep } : {}) }, 120)) yield () => places.slice();
  return places;
}

/** Large numbers stand above small ones. */
function upward(axis: Axis): Axis {
  return axis.kind === "number" ? { ...axis, values: axis.values.map((value) => -value) } : axis;
}

/** Numbers in proportion, what has none beyond their end; categories in bands by how many they are. */
function along(places: Float64Array, side: 0 | 1, axis: Axis | undefined, length: number): void {
  if (!axis) return;
  const known = axis.values.filter((value) => !Number.isNaN(value));
  if (axis.kind === "category") {
    const shares = sharesOf(axis);
    const starts = startsOf(shares);
    axis.values.forEach((value, node) => {
      places[2 * node + side] = length * ((starts[value] ?? 0) + (shares[value] ?? 0) / 2);
    });
    return;
  }
  const [least, most] = [
    known.reduce((a, b) => Math.min(a, b), Infinity),
    known.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  axis.values.forEach((value, node) => {
    const at = Number.isNaN(value) ? 1.12 : most > least ? (value - least) / (most - least) : 0.5;
    places[2 * node + side] = Math.round(length * at);
  });
}

/** The share of each category, more where there are more nodes. */
function sharesOf({ values }: Axis): Float64Array {
  const counts: number[] = [];
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  const roots = Float64Array.from(counts, (count = 0) => Math.sqrt(count));
  const sum = roots.reduce((all, one) => all + one, 0);
  return roots.map((root) => root / sum);
}

/** A table of categories: in each cell its nodes in rows. */
function table({ boxes, canvas, axes = {} }: LayoutRequest): Float64Array {
  const count = boxes.length / 4;
  const rank = (axis: Axis | undefined, node: number) => axis?.values[node] ?? 0;
  const cells = Map.groupBy(
    Array.from({ length: count }, (_, node) => node),
    (node) => `${rank(axes.x, node)} ${rank(axes.y, node)}`,
  );
  const reach = reachOf(boxes, Array.from({ length: count }).keys());
  const wide = reach.left + reach.right + gap;
  let best: { misfit: number; places: Float64Array } = {
    misfit: Number.POSITIVE_INFINITY,
    places: new Float64Array(0),
  };
  const highOf = (nodes: readonly number[], across: number) =>
    rowsOf(nodes, boxes, across).reduce((sum, row) => sum + row.height, 0);
  const single = new Map([...cells].map(([cell, nodes]) => [cell, highOf(nodes, 1)]));
  const highest = Math.max(1, ...single.values());
  // Cells that would be higher than so much get more columns.
  for (const high of Array.from({ length: 40 }, (_, share) => highest / (share + 1))) {
    const acrossOf = (cell: string) => Math.max(1, Math.ceil((single.get(cell) ?? 0) / high));
    const [widths, heights]: [number[], number[]] = [[], []];
    for (const [cell, nodes] of cells) {
      const [x, y] = [rank(axes.x, nodes[0] ?? 0), rank(axes.y, nodes[0] ?? 0)];
      const across = acrossOf(cell);
      widths[x] = Math.max(widths[x] ?? 0, Math.min(across, nodes.length) * wide + lane);
      heights[y] = Math.max(heights[y] ?? 0, highOf(nodes, across) + lane);
    }
    const [lefts, tops] = [startsOf(whole(widths)), startsOf(whole(heights))];
    const sum = (list: number[]) => whole(list).reduce((all, one) => all + one, 0);
    const misfit = Math.max(sum(widths) / canvas.width, sum(heights) / canvas.height);
    if (misfit >= best.misfit - 1e-9) continue;
    const places = new Float64Array(2 * count);
    for (const [cell, nodes] of cells) {
      const [x, y] = [rank(axes.x, nodes[0] ?? 0), rank(axes.y, nodes[0] ?? 0)];
      const left = (lefts[x] ?? 0) + reach.left;
      placeBlock(rowsOf(nodes, boxes, acrossOf(cell)), places, tops[y] ?? 0, (column) => left + column * wide);
    }
    best = { misfit, places };
  }
  return best.places;
}

const whole = (list: number[]) => Array.from(list, (one = 0) => one);
