import type { Size } from "../picture.ts";

/** The smallest rectangle around the boxes of nodes. */
export interface Extent extends Size {
  left: number;
  top: number;
}

/** What all boxes take, or of the bare places where no boxes are given. */
export function extentOf(places: Float64Array, boxes?: Float64Array): Extent {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let node = 0; 2 * node < places.length; node++) {
    const [x = 0, y = 0] = [places[2 * node], places[2 * node + 1]];
    left = Math.min(left, x + (boxes?.[4 * node] ?? 0));
    top = Math.min(top, y + (boxes?.[4 * node + 1] ?? 0));
    right = Math.max(right, x + (boxes?.[4 * node + 2] ?? 0));
    bottom = Math.max(bottom, y + (boxes?.[4 * node + 3] ?? 0));
  }
  return left > right
    ? { left: 0, top: 0, width: 0, height: 0 }
    : { left, top, width: right - left, height: bottom - top };
}

/** The sum of what the boxes take with a margin around each, px². */
export function areaOf(boxes: Float64Array, margin: number): number {
  let area = 0;
  for (let at = 0; at < boxes.length; at += 4)
    area += ((boxes[at + 2] ?? 0) - (boxes[at] ?? 0) + margin) * ((boxes[at + 3] ?? 0) - (boxes[at + 1] ?? 0) + margin);
  return area;
}

// Written out, as sines of the engine differ in their last bit.
const turnBy = { cos: 0.9659258262890683, sin: 0.25881904510252074 };

/** Turns the places in steps of 15° to where their outline is most like the canvas. */
export function turned(places: Float64Array, canvas: Size): Float64Array {
  let best = { places, misfit: Number.POSITIVE_INFINITY };
  let now = places;
  for (let step = 0; step < 12; step++) {
    const { width, height } = extentOf(now);
    const [shape, wanted] = [(width + 0.1) / (height + 0.1), canvas.width / canvas.height];
    const misfit = shape > wanted ? shape / wanted : wanted / shape;
    if (misfit < best.misfit - 1e-9) best = { places: now, misfit };
    now = now.map((value, at) =>
      at % 2 === 0
        ? value * turnBy.cos - (now[at + 1] ?? 0) * turnBy.sin
        : (now[at - 1] ?? 0) * turnBy.sin + value * turnBy.cos,
    );
  }
  return best.places;
}

/** The places stretched or shrunk each way by its factor. */
export function scaled(places: Float64Array, x: number, y: number): Float64Array {
  return places.map((value, at) => value * (at % 2 === 0 ? x : y));
}

/** The places moved by so many px. */
export function shifted(places: Float64Array, x: number, y: number): Float64Array {
  return places.map((value, at) => value + (at % 2 === 0 ? x : y));
}

/** The boxes of these nodes. */
export function boxesOf(boxes: Float64Array, members: Int32Array): Float64Array {
  const own = new Float64Array(4 * members.length);
  members.forEach((node, at) => {
    own.set(boxes.subarray(4 * node, 4 * node + 4), 4 * at);
  });
  return own;
}
