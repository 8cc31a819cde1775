import { Rectangle, removeOverlaps } from "webcola/dist/src/rectangle.js";
import { type Box, boxOf } from "./boxes.ts";
import type { Marks } from "./elements.ts";
import { rimOf } from "./marks.ts";
import type { Measure } from "./measure.ts";
import type { Look, Point } from "./picture.ts";

/** A node to be arranged: its box around (0, 0) and where it stands. */
export interface Piece {
  key: string;
  box: Box;
  at: Point;
}

/** Nodes that stand together, in the order they are read, under a heading so many px wide. */
export interface Bunch {
  pieces: Piece[];
  heading: number;
}

/** Around the nodes of a box, px. */
export const padding = 20;
/** Above them, where the heading stands, px. */
export const crown = 34;
/** What a heading takes beside its text, px: the button, and free space on both sides. */
export const headingRoom = 60;
/** Between two nodes of a box, px. */
export const gap = 10;
const apart = 26;
const across = 1.5;

/** The space of a box around its nodes, under a heading so many px wide. */
export function boxAround({ left, top, right, bottom }: Box, heading: number): Box {
  const beside = Math.max(padding, (heading - (right - left)) / 2);
  return { left: left - beside, top: top - crown, right: right + beside, bottom: bottom + padding };
}

/** Each bunch as a grid, near where its nodes stood; bunches and single nodes moved apart as little as can be. */
export function arrangeBunches(bunches: Bunch[], loose: Piece[]): Map<string, Point> {
  const blocks = [...bunches.filter(({ pieces }) => pieces.length > 0).map(gridOf), ...loose.map(alone)];
  const places = new Map<string, Point>();
  standApart(blocks);
  for (const { rect, inside } of blocks) {
    for (const [key, at] of inside) places.set(key, { x: Math.round(rect.x + at.x), y: Math.round(rect.y + at.y) });
  }
  return places;
}

/** Something that is moved as one; `inside` is relative to its top left corner. */
interface Block {
  rect: Rectangle;
  inside: [key: string, at: Point][];
  margin: number;
}

function alone({ key, box, at }: Piece): Block {
  const rect = new Rectangle(at.x + box.left, at.x + box.right, at.y + box.top, at.y + box.bottom);
  return { rect, inside: [[key, { x: -box.left, y: -box.top }]], margin: gap };
}

function gridOf({ pieces, heading }: Bunch): Block {
  const mean = (read: (piece: Piece) => number) => pieces.reduce((sum, one) => sum + read(one), 0) / pieces.length;
  const [wide, high] = [mean(({ box }) => box.right - box.left), mean(({ box }) => box.bottom - box.top)];
  const columns = Math.max(1, Math.round(Math.sqrt((across * pieces.length * (high + gap)) / (wide + gap))));
  const rows = Array.from({ length: Math.ceil(pieces.length / columns) }, (_, row) =>
    pieces.slice(row * columns, (row + 1) * columns),
  );
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.flatMap((row) => row[column] ?? []).map(({ box }) => 2 * Math.max(-box.left, box.right))),
  );
  const inside: Block["inside"] = [];
  let y = crown;
  for (const row of rows) {
    const top = Math.max(...row.map(({ box }) => -box.top));
    let x = padding;
    row.forEach(({ key }, column) => {
      const width = widths[column] ?? 0;
      inside.push([key, { x: x + width / 2, y: y + top }]);
      x += width + gap;
    });
    y += top + Math.max(...row.map(({ box }) => box.bottom)) + gap;
  }
  const grid = widths.reduce((sum, width) => sum + width + gap, -gap) + 2 * padding;
  const width = Math.max(grid, heading);
  for (const [, at] of inside) at.x += (width - grid) / 2;
  const [height, x, top] = [y - gap + padding, mean(({ at }) => at.x), mean(({ at }) => at.y)];
  return {
    rect: new Rectangle(x - width / 2, x + width / 2, top - height / 2, top + height / 2),
    inside,
    margin: apart,
  };
}

/** Stretches the whole until there is room, then moves blocks apart. */
function standApart(blocks: Block[]): void {
  const middle = (read: (rect: Rectangle) => number) =>
    blocks.reduce((sum, { rect }) => sum + read(rect), 0) / Math.max(1, blocks.length);
  const [cx, cy] = [middle((rect) => rect.cx()), middle((rect) => rect.cy())];
  const far = Math.sqrt(middle((rect) => (rect.cx() - cx) ** 2 + (rect.cy() - cy) ** 2));
  const area = blocks.reduce((sum, { rect, margin }) => sum + (rect.width() + margin) * (rect.height() + margin), 0);
  const stretch = Math.max(1, Math.min(4, (0.42 * Math.sqrt(area)) / Math.max(1, far)));
  blocks.forEach(({ rect, margin }, index) => {
    // Blocks in the very same place go different ways.
    const turn = index * 2.4;
    rect.setXCentre(cx + (rect.cx() - cx) * stretch + Math.cos(turn));
    rect.setYCentre(cy + (rect.cy() - cy) * stretch + Math.sin(turn));
    [rect.x, rect.X, rect.y, rect.Y] = [
      rect.x - margin / 2,
      rect.X + margin / 2,
      rect.y - margin / 2,
      rect.Y + margin / 2,
    ];
  });
  removeOverlaps(blocks.map(({ rect }) => rect));
  for (const { rect, margin } of blocks) {
    [rect.x, rect.X, rect.y, rect.Y] = [
      rect.x + margin / 2,
      rect.X - margin / 2,
      rect.y + margin / 2,
      rect.Y - margin / 2,
    ];
  }
}

/** So little movement that no two boxes overlap any more; the movement of each. */
export function pushApart(boxes: readonly Box[], margin: number): Point[] {
  const rects = boxes.map(
    ({ left, right, top, bottom }) =>
      new Rectangle(left - margin / 2, right + margin / 2, top - margin / 2, bottom + margin / 2),
  );
  removeOverlaps(rects);
  return rects.map((rect, index) => {
    const { left = 0, top = 0 } = boxes[index] ?? {};
    return { x: rect.x + margin / 2 - left, y: rect.y + margin / 2 - top };
  });
}

/** The space of a node with its caption and the marks at its corners. */
export function spaceOf(look: Look, marks: Marks | undefined, at: Point, measure: Measure): Box {
  const { left, top, right, bottom } = boxOf(look, at, measure);
  const [above, beyond, below, before] = rimOf(marks);
  return { left: left - before, top: top - above, right: right + beyond, bottom: bottom + below };
}
