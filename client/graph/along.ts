import type { NodeSingular } from "cytoscape";
import { type Box, boxOf, moved, overlap } from "./boxes.ts";
import { exploreLook } from "./elements.ts";
import type { Point } from "./picture.ts";
import type { Actor } from "./scene.ts";
import type { Stage } from "./stage.ts";
import type { Node } from "./types.ts";

/** Distance of two nodes that stand in a row, px. */
const stride = 158;
/** How far every other node of a row stands lower, so that captions have room, px. */
const sway = 26;

/**
 * Finds places for those nodes of a path that are neither on the canvas nor among `added`: between those that are, where
 * nothing stands. Nothing moves. `fresh`: for a canvas with nothing on it.
 */
export function placeAlong(stage: Stage, path: readonly Node[], fresh: boolean, added: readonly Actor[] = []): Actor[] {
  const placed = new Map(added.map(({ node, x, y }) => [node.key, { x, y }]));
  const known = path.map(({ key }) => placed.get(key) ?? (fresh ? undefined : placeOf(stage, key)));
  const wished = path.map((_, index) => wish(known, index, fresh ? { x: 0, y: 0 } : middle(stage)));
  const taken = fresh ? [] : takenBoxes(stage);
  for (const { node, x, y } of added) taken.push(boxOf(lookOf(stage, node), { x, y }, stage.measure));
  const actors: Actor[] = [];
  path.forEach((node, index) => {
    if (known[index]) return;
    const box = boxOf(lookOf(stage, node), { x: 0, y: 0 }, stage.measure);
    const place = freePlace(wished[index] ?? { x: 0, y: 0 }, box, taken);
    taken.push(moved(box, place.x, place.y));
    actors.push({ node, ...place });
  });
  return actors;
}

function placeOf({ cy }: Stage, key: string): Point | undefined {
  const ele = cy.getElementById(key);
  return ele.nonempty() && !ele.hasClass("said") ? { ...ele.position() } : undefined;
}

/** Where a node of the path would best stand: between its nearest neighbours on it that have a place, or further on. */
function wish(known: readonly (Point | undefined)[], index: number, centre: Point): Point {
  const before = known.findLastIndex((place, at) => at < index && place !== undefined);
  const after = known.findIndex((place, at) => at > index && place !== undefined);
  const [a, b] = [known[before], known[after]];
  if (a && b) return between(a, b, (index - before) / (after - before), after - before);
  if (a) return { x: a.x + stride * (index - before), y: a.y + ((index - before) % 2) * sway };
  if (b) return { x: b.x - stride * (after - index), y: b.y + ((after - index) % 2) * sway };
  const start = centre.x - (stride * (known.length - 1)) / 2;
  return { x: Math.round(start + stride * index), y: Math.round(centre.y + (index % 2) * sway) };
}

/** A point on the line from a to b; on a bow beside it where the line is too short for the nodes. */
function between(a: Point, b: Point, part: number, hops: number): Point {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const lack = Math.max(0, stride * 0.7 * hops - length);
  const out = lack * Math.sin(Math.PI * part) * 0.6;
  return { x: Math.round(a.x + dx * part + (dy / length) * out), y: Math.round(a.y + dy * part - (dx / length) * out) };
}

/** The nearest place to the wished one where the box covers nothing, on rings around it. */
function freePlace(at: Point, box: Box, taken: readonly Box[]): Point {
  const free = ({ x, y }: Point) => {
    const here = moved(box, x, y, 6);
    return !taken.some((other) => overlap(other, here));
  };
  if (free(at)) return at;
  for (let radius = 24; ; radius += 24) {
    const steps = Math.max(8, Math.round((2 * Math.PI * radius) / 30));
    for (let step = 0; step < steps; step++) {
      // Across the path before along it: -90° first, then to both sides.
      const side = step % 2 === 0 ? step / 2 : -(step + 1) / 2;
      const angle = -Math.PI / 2 + (side * 2 * Math.PI) / steps;
      const place = { x: Math.round(at.x + radius * Math.cos(angle)), y: Math.round(at.y + radius * Math.sin(angle)) };
      if (free(place)) return place;
    }
  }
}

function lookOf({ lens, language, measure }: Stage, node: Node) {
  return exploreLook(node, lens, language, measure, false, node.degree ?? 0);
}

function takenBoxes({ cy, measure }: Stage): Box[] {
  return cy
    .nodes()
    .toArray()
    .filter((ele) => !ele.hasClass("said") && ele.data("look") !== undefined)
    .map((ele) => boxOf(ele.data("look"), (ele as NodeSingular).position(), measure));
}

/** The middle of what is seen, in the coordinates of the canvas. */
function middle({ cy, size }: Stage): Point {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  return { x: (size.width / 2 - pan.x) / zoom, y: (size.height / 2 - pan.y) / zoom };
}
