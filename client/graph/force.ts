import { around, type Box, moved } from "./boxes.ts";
import type { Point, Size } from "./picture.ts";
import { spread } from "./spread.ts";
import { stress } from "./stress.ts";

/** What the force layout needs of a graph: boxes around (0, 0) by key, and pairs of keys. */
export interface Crowd {
  boxes: Map<string, Box>;
  links: [string, string][];
}

const edgeLength = 110;
const margin = 8;
const between = 28;
/** Sheet over boxes, in area. */
const loosely = 2.6;

/**
 * Places a graph on a canvas: each component by stress, stretched towards the canvas, boxes apart, packed.
 * What does not fit is drawn tighter, down to half. Deterministic.
 */
export function* force({ boxes, links }: Crowd, canvas: Size): Generator<void, Map<string, Point>> {
  const parts: Part[] = [];
  for (const { keys, pairs } of components(boxes, links)) {
    const points = turned(yield* stress({ count: keys.length, links: pairs }, edgeLength), canvas);
    parts.push({ keys, points, boxes: keys.map((key) => boxes.get(key) ?? none) });
  }
  let placed = new Map<string, Point>();
  const wide = roomFor(boxes, canvas);
  for (const tight of [1, 0.84, 0.7, 0.58, 0.5]) {
    const aim = { width: canvas.width * tight * wide, height: canvas.height * tight * wide };
    placed = yield* settle(parts, aim, canvas);
    const all = around([...placed].map(([key, at]) => moved(boxes.get(key) ?? none, at.x, at.y)));
    if (!all || wide > 1) break;
    if (all.right - all.left < canvas.width - 2 * between && all.bottom - all.top < canvas.height - 2 * between) break;
  }
  return placed;
}

/** How much larger than the canvas a sheet must be, each way, for so many boxes to stand loosely on it. */
function roomFor(boxes: Map<string, Box>, canvas: Size): number {
  let area = 0;
  for (const { left, right, top, bottom } of boxes.values()) area += (right - left + margin) * (bottom - top + margin);
  return Math.max(1, Math.sqrt((loosely * area) / (canvas.width * canvas.height)));
}

interface Part {
  keys: string[];
  points: Point[];
  boxes: Box[];
}

const none: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** Stretches the parts towards a canvas by their share of nodes, moves boxes apart, packs the parts. */
function* settle(parts: Part[], aim: Size, canvas: Size): Generator<void, Map<string, Point>> {
  const count = parts.reduce((sum, { keys }) => sum + keys.length, 0);
  const placed: { keys: string[]; points: Point[]; box: Box }[] = [];
  for (const { keys, points, boxes } of parts) {
    const share = Math.sqrt(keys.length / count);
    const own = fitted(
      points,
      { width: aim.width * share, height: aim.height * share },
      aim.width > canvas.width ? (3 * aim.width) / canvas.width : 1.25,
    );
    yield* spread(own, boxes, margin);
    const box = around(own.map((point, index) => moved(boxes[index] ?? none, point.x, point.y)));
    if (box) placed.push({ keys, points: own, box });
  }
  placed.sort((a, b) => b.box.bottom - b.box.top - (a.box.bottom - a.box.top));
  const places = new Map<string, Point>();
  pack(
    placed.map(({ box }) => box),
    canvas,
  ).forEach((by, index) => {
    const part = placed[index];
    part?.keys.forEach((key, at) => {
      const point = part.points[at];
      if (point) places.set(key, { x: Math.round(point.x + by.x), y: Math.round(point.y + by.y) });
    });
  });
  return places;
}

/** Connected components, largest first, keys in alphabetical order so that the order of the input does not matter. */
function components(boxes: Map<string, Box>, links: [string, string][]) {
  const near = new Map<string, string[]>([...boxes.keys()].sort().map((key) => [key, []]));
  for (const [a, b] of links) {
    near.get(a)?.push(b);
    near.get(b)?.push(a);
  }
  const seen = new Set<string>();
  const parts: { keys: string[]; pairs: [number, number][] }[] = [];
  for (const start of near.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const keys = [start];
    for (const key of keys) {
      for (const next of near.get(key) ?? []) {
        if (seen.has(next) || !near.has(next)) continue;
        seen.add(next);
        keys.push(next);
      }
    }
    keys.sort();
    const index = new Map(keys.map((key, at) => [key, at]));
    const pairs = keys.flatMap((key, at) =>
      (near.get(key) ?? []).flatMap((other): [number, number][] => {
        const to = index.get(other) ?? -1;
        return to > at ? [[at, to]] : [];
      }),
    );
    parts.push({ keys, pairs: pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]) });
  }
  return parts.sort((a, b) => b.keys.length - a.keys.length);
}

/** Turns the points, in steps of 15°, to where their outline is most like the canvas. */
function turned(points: Point[], canvas: Size): Point[] {
  let best = { angle: 0, misfit: Number.POSITIVE_INFINITY };
  for (let angle = 0; angle < Math.PI; angle += Math.PI / 12) {
    const [width, height] = extent(points.map((point) => turn(point, angle)));
    const misfit = Math.abs(Math.log((width + 1) / (height + 1) / (canvas.width / canvas.height)));
    if (misfit < best.misfit - 1e-9) best = { angle, misfit };
  }
  for (const point of points) Object.assign(point, turn(point, best.angle));
  return points;
}

function turn({ x, y }: Point, angle: number): Point {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

function extent(points: Point[]): [width: number, height: number] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
}

/** The points stretched or shrunk each way, by .4 to `most`, towards the canvas less a border for captions. */
function fitted(points: Point[], canvas: Size, most: number): Point[] {
  const [width, height] = extent(points);
  const scale = (room: number, is: number) => Math.max(0.4, Math.min(most, (room * 0.86) / (is + 1)));
  const [x, y] = [scale(canvas.width - 60, width), scale(canvas.height - 40, height)];
  return points.map((point) => ({ x: point.x * x, y: point.y * y }));
}

/** How far to move each box so that they stand in shelves without touching, of the width that suits the canvas best. */
export function pack(boxes: Box[], canvas: Size): Point[] {
  const sizes = boxes.map((box) => ({ w: box.right - box.left + between, h: box.bottom - box.top + between }));
  const least = Math.max(0, ...sizes.map(({ w }) => w));
  const most = sizes.reduce((sum, { w }) => sum + w, 0);
  let best = { corners: [] as Point[], misfit: Number.POSITIVE_INFINITY };
  for (let step = 0; step <= 16; step++) {
    const { corners, width, height } = shelves(sizes, least + ((most - least) * step) / 16);
    const misfit = Math.max(width / canvas.width, height / canvas.height);
    if (misfit < best.misfit - 1e-9) best = { corners, misfit };
  }
  return boxes.map((box, index) => ({
    x: (best.corners[index]?.x ?? 0) - box.left,
    y: (best.corners[index]?.y ?? 0) - box.top,
  }));
}

function shelves(sizes: { w: number; h: number }[], within: number): Size & { corners: Point[] } {
  let [x, y, shelf, width] = [0, 0, 0, 0];
  const corners = sizes.map(({ w, h }) => {
    if (x > 0 && x + w > within + 1e-6) [x, y, shelf] = [0, y + shelf, 0];
    const corner = { x, y };
    x += w;
    width = Math.max(width, x);
    shelf = Math.max(shelf, h);
    return corner;
  });
  return { corners, width, height: y + shelf };
}
