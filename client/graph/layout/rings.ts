import { apart } from "./apart.ts";
import { margin } from "./force.ts";
import { components, degreeOf, hubOf, type Net, neighboursOf, partOf, toNet } from "./net.ts";
import { type Part, together } from "./parts.ts";
import { direction } from "./random.ts";
import { countOf, type LayoutRequest, type Work } from "./request.ts";
import { boxesOf, scaled } from "./shape.ts";

/** Those with the most edges in the middle, the rest on rings around them, each near its neighbours further in. */
export function* concentric(request: LayoutRequest): Work {
  const count = countOf(request);
  const net = toNet(count, request.links);
  const nodes = Array.from({ length: count }, (_, node) => node);
  nodes.sort((a, b) => degreeOf(net, b) - degreeOf(net, a) || a - b);
  const cell = cellOf(request.boxes);
  const places = new Float64Array(2 * count);
  const inside = new Uint8Array(count);
  for (let ring = 0, from = 0; from < count; ring++) {
    const radius = ring * cell.gap;
    const own = nodes.slice(from, from + Math.max(1, Math.floor((6.2832 * radius) / cell.wide)));
    from += own.length;
    const wishes = new Map(own.map((node) => [node, wishOf(net, node, places, inside)]));
    own.sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0) || a - b);
    own.forEach((node, at) => {
      put(places, node, radius, (at + (ring % 2) / 2) / own.length);
    });
    for (const node of own) inside[node] = 1;
    yield () => places.slice();
  }
  return yield* bent(places, request);
}

/** The angle, from 0 to 4, of the mean of the neighbours that stand. */
function wishOf(net: Net, node: number, places: Float64Array, inside: Uint8Array): number {
  let [x, y] = [0, 0];
  for (const other of neighboursOf(net, node)) {
    if (inside[other] !== 1) continue;
    x += places[2 * other] ?? 0;
    y += places[2 * other + 1] ?? 0;
  }
  const long = Math.abs(x) + Math.abs(y);
  if (long < 1e-6) return 4;
  return y >= 0 ? 1 - x / long : 3 + x / long;
}

/** Rings by the distance from a node, each branch in its own slice; components beside each other. */
export function* radial(request: LayoutRequest): Work {
  const { boxes, canvas, centres = [] } = request;
  const net = toNet(countOf(request), request.links);
  const parts: Part[] = [];
  for (const members of components(net)) {
    const own = boxesOf(boxes, members);
    const centre = centres.map((node) => members.indexOf(node)).find((at) => at >= 0);
    const part = partOf(net, members);
    const places = ringsAround(part, centre ?? hubOf(part), cellOf(own));
    const one = { ...request, boxes: own };
    parts.push({ members, boxes: own, places: yield* bent(places, one) });
  }
  return together(parts, net.count, canvas);
}

/** A tree of the shortest ways from a node: nodes nearest first, the one each was reached from, leaves under each. */
export function treeFrom(net: Net, root: number): { order: number[]; parents: Int32Array; leaves: Float64Array } {
  const parents = new Int32Array(net.count).fill(-1);
  const order = [root];
  parents[root] = root;
  for (const node of order) {
    for (const next of neighboursOf(net, node)) {
      if (parents[next] !== -1) continue;
      parents[next] = node;
      order.push(next);
    }
  }
  const leaves = new Float64Array(net.count);
  for (const node of order.toReversed()) {
    if (leaves[node] === 0) leaves[node] = 1;
    const parent = parents[node] ?? root;
    if (parent !== node) leaves[parent] = (leaves[parent] ?? 0) + (leaves[node] ?? 0);
  }
  return { order, parents, leaves };
}

function ringsAround(net: Net, root: number, cell: Cell): Float64Array {
  const { order, parents, leaves } = treeFrom(net, root);
  const places = new Float64Array(2 * net.count);
  const [starts, depth] = [new Float64Array(net.count), new Int32Array(net.count)];
  const levels: number[][] = [[root]];
  for (const node of order) {
    let from = starts[node] ?? 0;
    for (const next of neighboursOf(net, node)) {
      if (parents[next] !== node || next === root) continue;
      starts[next] = from;
      from += (leaves[next] ?? 0) / (leaves[root] ?? 1);
      const far = (depth[node] ?? 0) + 1;
      depth[next] = far;
      levels[far] = [...(levels[far] ?? []), next];
    }
  }
  let radius = 0;
  for (const level of levels.slice(1)) {
    radius += cell.gap * 1.3;
    let deep = 1;
    while (capacity(radius, deep, cell) < level.length) deep++;
    level.forEach((node, at) => {
      const middle = (starts[node] ?? 0) + (leaves[node] ?? 0) / (leaves[root] ?? 1) / 2;
      put(places, node, radius + (at % deep) * cell.gap, middle - 0.25);
    });
    radius += (deep - 1) * cell.gap;
  }
  return places;
}

interface Cell {
  /** px a node takes along a ring, and from ring to ring. */
  wide: number;
  gap: number;
}

/** What the nodes take on the whole, a little more than their mean. */
function cellOf(boxes: Float64Array): Cell {
  const count = Math.max(1, boxes.length / 4);
  let [wide, high] = [0, 0];
  for (let at = 0; at < boxes.length; at += 4) {
    wide += ((boxes[at + 2] ?? 0) - (boxes[at] ?? 0)) / count;
    high += ((boxes[at + 3] ?? 0) - (boxes[at + 1] ?? 0)) / count;
  }
  return { wide: 0.6 * wide + 0.4 * high + 2 * margin, gap: 0.4 * wide + 0.8 * high + 2 * margin };
}

/** How many nodes go on so many rings from a radius on. */
function capacity(radius: number, rings: number, { wide, gap }: Cell): number {
  return Math.floor((6.2832 * rings * (radius + ((rings - 1) * gap) / 2)) / wide) + 1;
}

function put(places: Float64Array, node: number, radius: number, turn: number): void {
  const { x, y } = direction(turn * 2 * Math.PI);
  places[2 * node] = radius * x;
  places[2 * node + 1] = radius * y;
}

/** Rings made oval towards the shape of the canvas, boxes apart. */
function* bent(places: Float64Array, { boxes, canvas }: LayoutRequest): Work {
  const bend = Math.max(0.75, Math.min(1.35, Math.sqrt(canvas.width / canvas.height)));
  const own = scaled(places, bend, 1 / bend);
  for (const _ of apart(own, { boxes, margin }, 80)) yield () => own.slice();
  return own;
}
