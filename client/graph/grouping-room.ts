import { around, type Box, moved, overlap } from "./boxes.ts";
import { boxAround, crown, gap, type Piece, padding } from "./grouping-layout.ts";
import { Room } from "./layout/room.ts";
import type { Point } from "./picture.ts";
import type { Newcomer } from "./placement.ts";

/** Free px between a box and what is not in it. */
const between = 16;

/** A box as it stands: its nodes where they are, and the px that its heading takes. */
export interface Standing {
  pieces: readonly Piece[];
  heading: number;
}

/** The space of a node where it stands. */
export const spaceAt = ({ box, at }: Piece) => moved(box, at.x, at.y);

/** The space of a box with these nodes. */
export function rectOf({ pieces, heading }: Standing): Box | undefined {
  const all = around(pieces.map(spaceAt));
  return all && boxAround(all, heading);
}

/** To all sides in the best shape; where a corner is in the way of that, to some. */
const waysToGrow: readonly (readonly (keyof Box)[])[] = [
  ["bottom", "right", "top", "left"],
  ["bottom", "right"],
  ["bottom", "left"],
  ["top", "right"],
  ["top", "left"],
  ["top", "bottom"],
  ["left", "right"],
];

/**
 * Places for newcomers among the nodes of a box, on their lines where these are free, else on new ones beside them. The
 * box grows to the sides on which there is room; undefined where walls leave too little.
 */
export function takeIn(
  box: Standing,
  newcomers: readonly Newcomer[],
  others: readonly Box[],
): Map<string, Point> | undefined {
  const own = rectOf(box);
  if (!own) return undefined;
  // What a person put over the box is no wall.
  const walls = others.filter((other) => !overlap(other, own));
  const inTheWay = others.filter((other) => overlap(other, own));
  for (const sides of waysToGrow) {
    const places = growTo(sides, own, box, newcomers, { walls, inTheWay });
    if (places) return places;
  }
  return undefined;
}

function growTo(
  sides: readonly (keyof Box)[],
  own: Box,
  box: Standing,
  newcomers: readonly Newcomer[],
  { walls, inTheWay }: { walls: readonly Box[]; inTheWay: readonly Box[] },
): Map<string, Point> | undefined {
  const cell = cellOf([...box.pieces, ...newcomers]);
  const spaces = [...box.pieces.map(spaceAt), ...newcomers.map((one) => one.box)];
  const needed = spaces.reduce((sum, one) => sum + (one.right - one.left) * (one.bottom - one.top), 0);
  let rect: Box | undefined = own;
  // Every step makes room for a line; what does not fit by then never will.
  for (let step = 0; rect && step <= 64 + 2 * newcomers.length; step++) {
    const wideEnough = (rect.right - rect.left) * (rect.bottom - rect.top) > needed;
    const places = wideEnough ? fill(rect, box, newcomers, inTheWay, cell) : undefined;
    if (places && isClear(grown(box, newcomers, places), walls)) return places;
    rect = extended(rect, walls, cell, sides);
  }
  return undefined;
}

/** The box with newcomers in it. */
export function grown(
  { pieces, heading }: Standing,
  newcomers: readonly Newcomer[],
  places: ReadonlyMap<string, Point>,
): Standing {
  const fresh = newcomers.map(({ key, box }) => ({ key, box, at: places.get(key) ?? { x: 0, y: 0 } }));
  return { pieces: [...pieces, ...fresh], heading };
}

/** How far to move each of these, one after the other, to the nearest place where nothing else is. */
export function nearestRooms(boxes: readonly Box[], others: readonly Box[], free = between): Point[] {
  const room = new Room(numbersOf([...others, ...boxes]), free);
  others.forEach((_, index) => {
    room.take(index);
  });
  return boxes.map((_, at) => {
    const by = room.nearest(others.length + at, 0, 0);
    room.take(others.length + at, by.x, by.y);
    return by;
  });
}

const numbersOf = (boxes: readonly Box[]) =>
  Float64Array.from(boxes.flatMap(({ left, top, right, bottom }) => [left, top, right, bottom]));

function isClear(box: Standing, walls: readonly Box[]): boolean {
  const rect = rectOf(box);
  return rect !== undefined && !walls.some((wall) => overlap(rect, wall));
}

/** From line to line in a box, px. */
interface Cell {
  wide: number;
  high: number;
}

function cellOf(all: readonly { box: Box }[]): Cell {
  const most = (read: (box: Box) => number) => all.reduce((sum, { box }) => Math.max(sum, read(box)), 0);
  return {
    wide: most(({ left }) => -left) + most(({ right }) => right) + gap,
    high: most(({ top }) => -top) + most(({ bottom }) => bottom) + gap,
  };
}

/** Puts each newcomer on the first free crossing of two lines; undefined where one finds none. */
function fill(
  rect: Box,
  { pieces }: Standing,
  newcomers: readonly Newcomer[],
  inTheWay: readonly Box[],
  { wide, high }: Cell,
): Map<string, Point> | undefined {
  const taken = [...pieces.map(spaceAt), ...inTheWay];
  const room = new Room(numbersOf([...taken, ...newcomers.map(({ box }) => box)]), gap - 2);
  taken.forEach((_, index) => {
    room.take(index);
  });
  const columns = linesOf(
    pieces.map(({ at }) => at.x),
    wide,
    rect.left,
    rect.right,
  );
  const rows = linesOf(
    pieces.map(({ at }) => at.y),
    high,
    rect.top,
    rect.bottom,
  );
  const places = new Map<string, Point>();
  for (const [index, { key, box }] of newcomers.entries()) {
    const node = taken.length + index;
    const fits = (x: number, y: number) =>
      x + box.left >= rect.left + padding &&
      x + box.right <= rect.right - padding &&
      y + box.top >= rect.top + crown &&
      y + box.bottom <= rect.bottom - padding &&
      room.isFree(node, x, y);
    const y = rows.find((row) => columns.some((column) => fits(column, row)));
    const x = y === undefined ? undefined : columns.find((column) => fits(column, y));
    if (x === undefined || y === undefined) return undefined;
    room.take(node, x, y);
    places.set(key, { x, y });
  }
  return places;
}

/** The lines on which nodes stand, and more of them to both sides as far as a box reaches. */
function linesOf(values: readonly number[], step: number, from: number, to: number): number[] {
  const lines: number[] = [];
  for (const value of values.toSorted((a, b) => a - b))
    if (value >= (lines.at(-1) ?? -Infinity) + gap) lines.push(value);
  for (let line = (lines[0] ?? from) - step; line > from; line -= step) lines.unshift(line);
  for (let line = (lines.at(-1) ?? to) + step; line < to; line += step) lines.push(line);
  return lines;
}

/** The box larger to the side on which it keeps its shape best and there is room; undefined where there is none. */
function extended(
  rect: Box,
  walls: readonly Box[],
  { wide, high }: Cell,
  sides: readonly (keyof Box)[],
): Box | undefined {
  const beside = walls.filter(({ top, bottom }) => top < rect.bottom + between && bottom > rect.top - between);
  const over = walls.filter(({ left, right }) => left < rect.right + between && right > rect.left - between);
  const room = (list: readonly Box[], read: (wall: Box) => number) =>
    list.map(read).reduce((least, far) => (far > 0 ? Math.min(least, far - between) : least), Infinity);
  const steps: [side: keyof Box, way: number, by: number][] = [
    [
      "bottom",
      1,
      Math.min(
        1.5 * high,
        room(over, ({ top }) => top - rect.bottom),
      ),
    ],
    [
      "right",
      1,
      Math.min(
        1.5 * wide,
        room(beside, ({ left }) => left - rect.right),
      ),
    ],
    [
      "top",
      -1,
      Math.min(
        1.5 * high,
        room(over, ({ bottom }) => rect.top - bottom),
      ),
    ],
    [
      "left",
      -1,
      Math.min(
        1.5 * wide,
        room(beside, ({ right }) => rect.left - right),
      ),
    ],
  ];
  let best: { rect: Box; misfit: number } | undefined;
  for (const [side, way, by] of steps) {
    if (by < 4 || !sides.includes(side)) continue;
    const next = { ...rect, [side]: rect[side] + way * by };
    const shape = (next.right - next.left) / (1.5 * (next.bottom - next.top));
    const misfit = Math.max(shape, 1 / shape);
    if (!best || misfit < best.misfit - 1e-9) best = { rect: next, misfit };
  }
  return best?.rect;
}
