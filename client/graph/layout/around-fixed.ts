import { makeRoom } from "./apart.ts";
import { margin } from "./force.ts";
import { neighboursOf, toNet } from "./net.ts";
import { type Axis, countOf, type LayoutRequest, type Work } from "./request.ts";
import { Room } from "./room.ts";
import { boxesOf, extentOf } from "./shape.ts";

/**
 * A layout of the nodes that do not stay, as a whole where there is room beside those that do: about `middle`, or as near
 * to it as can be. What then still lies on one that stays gives way.
 */
export function* aroundFixed(request: LayoutRequest, layout: (request: LayoutRequest) => Work): Work {
  const { fixed, boxes, middle } = request;
  const stays = Uint8Array.from({ length: countOf(request) }, (_, node) => (Number.isNaN(fixed[2 * node]) ? 0 : 1));
  const free = Int32Array.from(stays.keys()).filter((node) => stays[node] !== 1);
  const places = fixed.slice();
  if (free.length === 0) return places;
  const own = yield* layout({ ...partOf(request, free), fixed: new Float64Array(0) });
  const extent = extentOf(own, boxesOf(boxes, free));
  const moved = {
    x: (middle?.x ?? 0) - extent.left - extent.width / 2,
    y: (middle?.y ?? 0) - extent.top - extent.height / 2,
  };
  free.forEach((node, at) => {
    places[2 * node] = (own[2 * at] ?? 0) + moved.x;
    places[2 * node + 1] = (own[2 * at + 1] ?? 0) + moved.y;
  });
  const by = nearestRoom(places, boxes, stays, free);
  for (const node of free) {
    places[2 * node] = (places[2 * node] ?? 0) + by.x;
    places[2 * node + 1] = (places[2 * node + 1] ?? 0) + by.y;
  }
  for (const _ of makeRoom(places, { boxes, margin, stays })) yield () => places.slice();
  return places;
}

/** The smallest move, in steps, that brings all free nodes off those that stay; none where none is near. */
function nearestRoom(
  places: Float64Array,
  boxes: Float64Array,
  stays: Uint8Array,
  free: Int32Array,
): { x: number; y: number } {
  const room = new Room(boxes, margin);
  stays.forEach((stay, node) => {
    if (stay) room.take(node, places[2 * node], places[2 * node + 1]);
  });
  const fits = (x: number, y: number) =>
    free.every((node) => room.isFree(node, (places[2 * node] ?? 0) + x, (places[2 * node + 1] ?? 0) + y));
  if (fits(0, 0)) return { x: 0, y: 0 };
  const step = 48;
  for (let ring = 1; ring <= 24; ring++) {
    for (let side = -ring; side <= ring; side++) {
      for (const [x, y] of [
        [side, ring],
        [side, -ring],
        [ring, side],
        [-ring, side],
      ] as const)
        if (fits(x * step, y * step)) return { x: x * step, y: y * step };
    }
  }
  return { x: 0, y: 0 };
}

/** A layout without the nodes that are out of sight; those then stand beside their neighbours where there is room. */
export function* sparing(request: LayoutRequest, layout: (request: LayoutRequest) => Work): Work {
  const { boxes, links, later } = request;
  const count = countOf(request);
  if (!later?.includes(1)) return yield* layout(request);
  const first = Int32Array.from({ length: count }, (_, node) => node).filter((node) => later[node] !== 1);
  const places = new Float64Array(2 * count);
  const own = yield* layout(partOf(request, first));
  first.forEach((node, at) => {
    places.set(own.subarray(2 * at, 2 * at + 2), 2 * node);
  });
  const stays = later.map((one) => 1 - one);
  const net = toNet(count, links);
  for (let node = 0; node < count; node++) {
    if (stays[node] === 1) continue;
    const near = neighboursOf(net, node).filter((other) => stays[other] === 1);
    for (const other of near) {
      places[2 * node] = (places[2 * node] ?? 0) + (places[2 * other] ?? 0) / near.length;
      places[2 * node + 1] = (places[2 * node + 1] ?? 0) + (places[2 * other + 1] ?? 0) / near.length;
    }
  }
  for (const _ of makeRoom(places, { boxes, margin, stays })) yield () => places.slice();
  return places;
}

/** What is asked about some of the nodes. */
function partOf(request: LayoutRequest, nodes: Int32Array): LayoutRequest {
  const index = new Map(Array.from(nodes, (node, at) => [node, at]));
  const links: number[] = [];
  for (let at = 0; at < request.links.length; at += 2) {
    const [from, to] = [index.get(request.links[at] ?? -1), index.get(request.links[at + 1] ?? -1)];
    if (from !== undefined && to !== undefined) links.push(from, to);
  }
  const ranks = (list: Int32Array | undefined) => list && nodes.map((node) => list[node] ?? 0);
  const values = (axis: Axis | undefined) =>
    axis && { ...axis, values: Float64Array.from(nodes, (node) => axis.values[node] ?? Number.NaN) };
  return {
    ...request,
    boxes: boxesOf(request.boxes, nodes),
    links: Int32Array.from(links),
    fixed: Float64Array.from(
      { length: request.fixed.length > 0 ? 2 * nodes.length : 0 },
      (_, at) => request.fixed[2 * (nodes[at >> 1] ?? 0) + (at & 1)] ?? Number.NaN,
    ),
    later: undefined,
    centres: request.centres?.flatMap((node) => index.get(node) ?? []),
    columns: ranks(request.columns),
    order: ranks(request.order),
    axes: { x: values(request.axes?.x), y: values(request.axes?.y) },
  };
}
