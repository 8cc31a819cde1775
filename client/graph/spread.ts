import { type Box, moved } from "./boxes.ts";
import type { Point } from "./picture.ts";

const roundsAtMost = 200;

/**
 * Moves nodes until no boxes overlap, each pair along its smaller overlap; where 200 rounds (40 of many nodes) are not enough
 * the whole is stretched a little and tried again. `boxes` are around (0, 0). Changes `points`.
 */
export function* spread(points: Point[], boxes: Box[], margin: number): Generator<void, void> {
  for (let stretch = 0; stretch < 40; stretch++) {
    for (let round = 0; round < (points.length > 400 ? 40 : roundsAtMost); round++) {
      if (pushOnce(points, boxes, margin) === 0) return;
      if (round % 4 === 3 || points.length > 400) yield;
    }
    points.forEach((point, index) => {
      point.x = point.x * 1.12 + ((index % 7) - 3) * 0.5;
      point.y *= 1.12;
    });
  }
}

/** One round; gives how many pairs overlapped. */
function pushOnce(points: Point[], boxes: Box[], margin: number): number {
  const placed = points.map((point, index) => {
    const box = boxes[index] ?? { left: 0, top: 0, right: 0, bottom: 0 };
    return { index, point, box: moved(box, point.x, point.y, margin / 2) };
  });
  placed.sort((a, b) => a.box.left - b.box.left || a.index - b.index);
  let overlaps = 0;
  placed.forEach((one, at) => {
    for (let next = at + 1; next < placed.length; next++) {
      const other = placed[next];
      if (!other || other.box.left >= one.box.right) break;
      const x = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const y = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (x <= 1e-6 || y <= 1e-6) continue;
      overlaps++;
      if (x < y) shift(one, other, x, 0);
      else shift(one, other, 0, y);
    }
  });
  return overlaps;
}

interface Placed {
  point: Point;
  box: Box;
  index: number;
}

function shift(one: Placed, other: Placed, x: number, y: number): void {
  const middle = ({ box }: Placed) => (x > 0 ? box.left + box.right : box.top + box.bottom);
  const before = middle(one) - middle(other) || one.index - other.index;
  const way = (before < 0 ? -1 : 1) * 0.51;
  for (const [placed, sign] of [
    [one, way],
    [other, -way],
  ] as const) {
    placed.point.x += sign * x;
    placed.point.y += sign * y;
    placed.box = moved(placed.box, sign * x, sign * y);
  }
}
