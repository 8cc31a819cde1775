import type { Size } from "../picture.ts";
import { crowding, makeRoom, push } from "./apart.ts";
import { components, type Net, partOf, toNet } from "./net.ts";
import { between, type Part, together } from "./parts.ts";
import { countOf, type LayoutRequest, type Work } from "./request.ts";
import { areaOf, boxesOf, extentOf, scaled, turned } from "./shape.ts";
import { stress } from "./stress.ts";

/** px an edge where there is room. */
export const edgeLength = 110;
/** Free px between two boxes. */
export const margin = 8;
/** Sheet over boxes, in area. */
const loosely = 1.9;
/** More than this share of the boxes on others and the sheet has to grow. */
const crowded = 0.3;

/** A component in edges, before it has a size. */
interface Raw {
  members: Int32Array;
  places: Float64Array;
  boxes: Float64Array;
  area: number;
}

/** By stress: each component for itself, stretched towards the canvas, boxes apart, packed. */
export function force(request: LayoutRequest): Work {
  const net = toNet(countOf(request), request.links);
  return forceOf(request, net, components(net));
}

/** The same for some components of a graph; the places of all others are (0, 0). */
export function* forceOf({ boxes, canvas, seed }: LayoutRequest, net: Net, of: Int32Array[]): Work {
  const { count } = net;
  const raw = of.map((members): Raw => {
    const own = boxesOf(boxes, members);
    return { members, places: new Float64Array(2 * members.length), boxes: own, area: areaOf(own, margin) };
  });
  for (const part of raw) {
    if (part.members.length === 1) continue;
    const work = stress(partOf(net, part.members), seed);
    for (let step = work.next(); ; step = work.next()) {
      part.places = step.value;
      if (step.done) break;
      yield () => sketch(raw, count, canvas);
    }
    part.places = turned(part.places, canvas);
  }
  return yield* settle(raw, count, canvas);
}

/** The picture as it is so far, boxes not yet apart. */
function sketch(raw: Raw[], count: number, canvas: Size): Float64Array {
  const aim = aimOf(raw, canvas, 1);
  return together(
    raw.map((part) => fitted(part, aim, raw)),
    count,
    canvas,
  );
}

/** Tries ever tighter sheets until all stands within the canvas; where that cannot be, one as large as the boxes need. */
function* settle(raw: Raw[], count: number, canvas: Size): Work {
  const fits = aimOf(raw, canvas, 1).width <= canvas.width;
  let places: Float64Array = new Float64Array(2 * count);
  for (const tight of fits ? [1, 0.84, 0.7, 0.58] : [1]) {
    const aim = aimOf(raw, canvas, tight);
    const parts: Part[] = [];
    for (const part of raw) {
      const own = fitted(part, aim, raw);
      if (part.members.length > 1) yield* loosened(own, () => sketch(raw, count, canvas));
      parts.push(own);
    }
    places = together(parts, count, canvas);
    const { width, height } = extentOf(places, joined(parts, count));
    if (width < canvas.width - 2 * between && height < canvas.height - 2 * between) break;
  }
  return places;
}

/** Grows a part until it is not too crowded, then moves its boxes apart. */
function* loosened(part: Part, frame: () => Float64Array): Generator<() => Float64Array, void> {
  const crowd = { boxes: part.boxes, margin };
  for (let grown = 0; grown < 12 && crowding(part.places, crowd) > crowded; grown++)
    part.places = scaled(part.places, 1.12, 1.12);
  // Many nodes part slowly in little room, at once in more.
  const [rounds, wider] = part.members.length > 1500 ? [20, 1.15] : [60, 1.06];
  for (let stretch = 0; stretch < 5; stretch++) {
    const work = push(part.places, crowd, rounds);
    let step = work.next();
    for (; !step.done; step = work.next()) yield frame;
    if (step.value) return;
    part.places = scaled(part.places, wider, wider);
  }
  for (const _ of makeRoom(part.places, crowd)) yield frame;
}

/** The boxes of all nodes again. */
function joined(parts: Part[], count: number): Float64Array {
  const boxes = new Float64Array(4 * count);
  for (const { members, boxes: own } of parts)
    members.forEach((node, at) => {
      boxes.set(own.subarray(4 * at, 4 * at + 4), 4 * node);
    });
  return boxes;
}

/** The sheet to fill: the canvas, or larger by the same shape where the boxes need it. */
function aimOf(raw: Raw[], canvas: Size, tight: number): Size {
  const area = raw.reduce((sum, part) => sum + part.area, 0);
  const grow = Math.max(1, Math.sqrt((loosely * area) / (canvas.width * canvas.height)));
  return { width: canvas.width * grow * tight, height: canvas.height * grow * tight };
}

/** A part stretched or shrunk to its share of a sheet; one way at most so much more than the other. */
function fitted(part: Raw, aim: Size, raw: Raw[]): Part {
  const { members, boxes } = part;
  const share = Math.sqrt(part.area / raw.reduce((sum, { area }) => sum + area, 0));
  const { width, height } = extentOf(part.places);
  const rim = Math.sqrt(part.area / members.length);
  const most = Math.max(edgeLength * 1.25, (aim.width * share) / Math.max(1, width) / 2);
  let x = Math.min(most, Math.max(40, aim.width * share - rim) / (width + 0.01));
  let y = Math.min(most, Math.max(40, aim.height * share - rim) / (height + 0.01));
  const bend = members.length > 300 ? 1.25 : 1.6;
  if (width < 0.01 || height < 0.01) x = y = Math.max(width < 0.01 ? y : x, edgeLength / 3);
  else if (x > y * bend) x = y * bend;
  else if (y > x * bend) y = x * bend;
  return { members, boxes, places: scaled(part.places, x, y) };
}
