import type { EdgeSingular, NodeSingular } from "cytoscape";
import { allOf, castOf } from "./all.ts";
import { many } from "./camera.ts";
import { mark, note } from "./painting.ts";
import type { Point } from "./picture.ts";
import type { Stage } from "./stage.ts";
import type { DrawnRules } from "./style.ts";

/** A node that a line should not seem to touch: its middle and how far from it a line stays, px. */
export interface Obstacle extends Point {
  key: string;
  radius: number;
}

/** Free px between a line and a node that is not its own. */
const clearance = 5;
/** How far from the straight way a line goes aside, px; the first that is free is taken, either side. */
const asides = [0, 22, -22, 36, -36, 52, -52, 72, -72, 96, -96];
/** At most so much of its length. */
const steepest = 0.3;
/** A way is looked at every so many px. */
const stride = 8;

const bentRules: DrawnRules = () => [
  {
    selector: "edge.bent",
    style: {
      ...{ "curve-style": "unbundled-bezier", "edge-distances": "node-position", "control-point-weights": 0.5 },
      "control-point-distances": (ele: EdgeSingular) => ele.data("bend"),
    },
  },
];

/** From now on single edges go around nodes that stand in their way, so that none seems to begin or end at one that is not its own. */
export function followDetours(stage: Stage): void {
  stage.drawBy(bentRules);
  let some = bendAround(stage);
  stage.cy.on("changed", () => {
    if (some || !isOff(stage)) some = bendAround(stage);
  });
}

/** Large canvases, and the first picture with ways of its own, stay as they are. */
function isOff({ cy, picture }: Stage): boolean {
  return picture !== undefined || allOf(cy).length >= many;
}

/** Bends the edges that would run through a node; whether any is bent now. */
export function bendAround(stage: Stage): boolean {
  const { nodes, edges } = castOf(stage.cy);
  const off = isOff(stage);
  let some = false;
  const obstacles = off ? [] : nodes.filter((ele) => !ele.is(".out, .said")).map(toObstacle);
  const single = singles(edges);
  stage.cy.batch(() => {
    for (const ele of edges) {
      const aside = off || !single.has(ele) ? 0 : asideOf(placeOf(ele.source()), placeOf(ele.target()), obstacles, ele);
      // The control point of a curve lies twice as far out as its middle.
      if (aside !== 0) note(ele, { bend: 2 * aside });
      mark(ele, "bent", aside !== 0);
      some ||= aside !== 0;
    }
  });
  return some;
}

/** Where a node stands, or is on its way to. */
function placeOf(ele: NodeSingular): Point {
  return ele.scratch("to") ?? ele.position();
}

function toObstacle(ele: NodeSingular): Obstacle {
  const { w, h } = ele.data("look");
  return { key: ele.id(), ...placeOf(ele), radius: Math.max(w, h) / 2 + clearance };
}

/** Edges in sight that are the only one between their ends: several fan out by themselves. */
function singles(edges: readonly EdgeSingular[]): Set<EdgeSingular> {
  const pairs = new Map<string, EdgeSingular[]>();
  for (const ele of edges) {
    const ends = [ele.source().id(), ele.target().id()];
    if (ele.hasClass("out") || ends[0] === ends[1]) continue;
    const pair = ends.sort().join("\n");
    pairs.set(pair, [...(pairs.get(pair) ?? []), ele]);
  }
  return new Set([...pairs.values()].flatMap((all) => (all.length === 1 ? all : [])));
}

function asideOf(from: Point, to: Point, obstacles: readonly Obstacle[], ele: EdgeSingular): number {
  const own = new Set([ele.source().id(), ele.target().id()]);
  return detour(
    from,
    to,
    obstacles.filter(({ key }) => !own.has(key)),
  );
}

/** How far the middle of a line goes aside, px to the right of its direction as it is seen, negative to the left; 0 where it need not, or cannot. */
export function detour(from: Point, to: Point, obstacles: readonly Obstacle[]): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const most = length * steepest;
  const reach = Math.min(most, asides.at(-2) ?? 0);
  // What stands over an end of the line is in every way.
  const atEnd = ({ x, y, radius }: Obstacle) => [from, to].some((end) => Math.hypot(x - end.x, y - end.y) < radius);
  const near = obstacles.filter((one) => distance(one, from, to, length) < one.radius + reach && !atEnd(one));
  if (!near.some((one) => distance(one, from, to, length) < one.radius)) return 0;
  return asides.find((aside) => Math.abs(aside) <= most && isFree(from, to, length, aside, near)) ?? 0;
}

/** From a point to the nearest of a line between two others. */
function distance({ x, y }: Point, from: Point, to: Point, length: number): number {
  if (length === 0) return Math.hypot(x - from.x, y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const along = Math.max(0, Math.min(length, (x - from.x) * dx + (y - from.y) * dy));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}

function isFree(from: Point, to: Point, length: number, aside: number, obstacles: readonly Obstacle[]): boolean {
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const samples = Math.ceil(length / stride);
  for (let step = 1; step < samples; step++) {
    const t = step / samples;
    const out = 4 * t * (1 - t) * aside;
    const at = { x: from.x + t * (to.x - from.x) - dy * out, y: from.y + t * (to.y - from.y) + dx * out };
    if (obstacles.some(({ x, y, radius }) => Math.hypot(x - at.x, y - at.y) < radius)) return false;
  }
  return true;
}
