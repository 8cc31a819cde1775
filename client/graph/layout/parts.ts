import type { Size } from "../picture.ts";
import { pack } from "./pack.ts";
import { extentOf } from "./shape.ts";

/** A part of a graph that was laid out by itself: its nodes, where they stand, the boxes around them. */
export interface Part {
  members: Int32Array;
  places: Float64Array;
  boxes: Float64Array;
}

/** Free px between two parts. */
export const between = 28;

/** Puts parts beside each other without touching, in a shape like that of the canvas; x and y of all nodes. */
export function together(parts: readonly Part[], count: number, canvas: Size): Float64Array {
  const placed = parts
    .map((part) => ({ part, extent: extentOf(part.places, part.boxes) }))
    .sort((a, b) => b.extent.height - a.extent.height || b.extent.width - a.extent.width);
  const corners = pack(
    placed.map(({ extent }) => ({ width: extent.width + between, height: extent.height + between })),
    canvas,
  );
  const places = new Float64Array(2 * count);
  placed.forEach(({ part, extent }, at) => {
    const [x, y] = [(corners[at]?.x ?? 0) - extent.left, (corners[at]?.y ?? 0) - extent.top];
    part.members.forEach((node, own) => {
      places[2 * node] = (part.places[2 * own] ?? 0) + x;
      places[2 * node + 1] = (part.places[2 * own + 1] ?? 0) + y;
    });
  });
  return places;
}
