import type { NodeSingular } from "cytoscape";
import { type Box, boxOf, moved, overlap } from "./boxes.ts";
import type { Desk } from "./desk.ts";
import type { Point } from "./picture.ts";
import type { Stage } from "./stage.ts";

/** Which sides or middles of the nodes come to stand in one line. */
export type Alignment = "left" | "centre" | "right" | "top" | "middle" | "bottom";
export type Axis = "horizontal" | "vertical";

/** Free px between two boxes, each a node with its caption. */
const gap = 10;

interface Standing {
  ele: NodeSingular;
  at: Point;
  /** Around (0, 0). */
  box: Box;
  w: number;
  h: number;
}

/** Nodes among these keys that can be moved: in sight, and not where the first picture puts them. */
export function movable({ cy }: Stage, keys: readonly string[]): string[] {
  return keys.filter((key) => {
    const ele = cy.getElementById(key);
    return ele.isNode() && ele.data("node") !== undefined && !ele.data("first") && !ele.hasClass("out");
  });
}

/** Fixes nodes where they stand, or lets layouts move them again. */
export function pin({ stage, doings }: Desk, keys: readonly string[], pinned: boolean): void {
  stage.settle();
  const eles = movable(stage, keys).map((key) => stage.cy.getElementById(key) as NodeSingular);
  const changed = eles.filter((ele) => ele.hasClass("pinned") !== pinned);
  if (changed.length === 0) return;
  doings.step({ kind: pinned ? "pin" : "unpin", keys: changed.map((ele) => ele.id()) }, () => {
    stage.cy.batch(() => {
      for (const ele of changed) stage.remark(ele.toggleClass("pinned", pinned) as NodeSingular);
    });
  });
}

/** Keys of the nodes that are pinned. */
export function pinnedOf(stage: Stage): string[] {
  return stage.cy.nodes(".pinned").map((ele) => ele.id());
}

/** Brings nodes into one line. They are moved apart along it, so that no caption lies on another or on what stands there. */
export function align(desk: Desk, keys: readonly string[], to: Alignment): void {
  const all = standing(desk.stage, keys);
  if (all.length < 2) return;
  const upright = to === "left" || to === "centre" || to === "right";
  const line = lineOf(all, to);
  const others = othersOf(desk.stage, keys);
  const sorted = all.toSorted(
    (a, b) => (upright ? a.at.y - b.at.y : a.at.x - b.at.x) || (a.ele.id() < b.ele.id() ? -1 : 1),
  );
  const placed: Box[] = [];
  const places = sorted.map((one) => {
    const across = line + { left: one.w, right: -one.w, top: one.h, bottom: -one.h, centre: 0, middle: 0 }[to] / 2;
    const at = upright ? { x: across, y: one.at.y } : { x: one.at.x, y: across };
    const free = pushOn(one.box, at, [...placed, ...others], upright);
    placed.push(moved(one.box, free.x, free.y));
    return free;
  });
  move(desk, { kind: "align", name: to }, sorted, places);
}

/** Puts the same free space between nodes, from the first to the last; more than there is where captions would touch. */
export function distribute(desk: Desk, keys: readonly string[], axis: Axis): void {
  const all = standing(desk.stage, keys);
  if (all.length < 3) return;
  const [start, end, along] =
    axis === "horizontal" ? (["left", "right", "x"] as const) : (["top", "bottom", "y"] as const);
  const sorted = all.toSorted((a, b) => a.at[along] - b.at[along] || (a.ele.id() < b.ele.id() ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return;
  const from = first.at[along] + first.box[start];
  const room = last.at[along] + last.box[end] - from;
  const taken = sorted.reduce((sum, { box }) => sum + box[end] - box[start], 0);
  const between = Math.max(gap, (room - taken) / (sorted.length - 1));
  let next = from;
  const places = sorted.map(({ at, box }) => {
    const to = next - box[start];
    next += box[end] - box[start] + between;
    return { ...at, [along]: Math.round(to * 2) / 2 };
  });
  move(desk, { kind: "distribute", name: axis }, sorted, places);
}

function standing(stage: Stage, keys: readonly string[]): Standing[] {
  stage.settle();
  return movable(stage, keys).map((key) => {
    const ele = stage.cy.getElementById(key) as NodeSingular;
    const look = ele.data("look");
    return { ele, at: { ...ele.position() }, box: boxOf(look, { x: 0, y: 0 }, stage.measure), w: look.w, h: look.h };
  });
}

function othersOf(stage: Stage, keys: readonly string[]): Box[] {
  const own = new Set(keys);
  const others = stage.nodes().filter((ele) => !own.has(ele.id()) && !ele.is(".out, .said"));
  return others.map((ele) => boxOf(ele.data("look"), ele.position(), stage.measure));
}

/** Where the line is: the outermost side of all, or the middle between the outermost. */
function lineOf(all: readonly Standing[], to: Alignment): number {
  const least = (read: (one: Standing) => number) => Math.min(...all.map(read));
  const most = (read: (one: Standing) => number) => Math.max(...all.map(read));
  const left = () => least(({ at, w }) => at.x - w / 2);
  const right = () => most(({ at, w }) => at.x + w / 2);
  const top = () => least(({ at, h }) => at.y - h / 2);
  const bottom = () => most(({ at, h }) => at.y + h / 2);
  const lines = {
    ...{ left, right, top, bottom },
    centre: () => Math.round(left() + right()) / 2,
    middle: () => Math.round(top() + bottom()) / 2,
  };
  return lines[to]();
}

/** The first place from `at` on, downwards or to the right, where a box touches none of these. */
function pushOn(box: Box, at: Point, boxes: readonly Box[], down: boolean): Point {
  let place = at;
  for (;;) {
    const own = moved(box, place.x, place.y, gap / 2);
    const hit = boxes.find((other) => overlap(own, moved(other, 0, 0, gap / 2)));
    if (!hit) return place;
    place = down
      ? { ...place, y: Math.ceil(hit.bottom + gap - box.top) }
      : { ...place, x: Math.ceil(hit.right + gap - box.left) };
  }
}

/** One step that moves nodes and pins them: layouts leave them there. */
function move(
  { stage, doings }: Desk,
  doing: { kind: "align" | "distribute"; name: string },
  all: readonly Standing[],
  places: readonly Point[],
): void {
  doings.step({ ...doing, keys: all.map(({ ele }) => ele.id()) }, () => {
    stage.cy.batch(() => {
      all.forEach(({ ele }, index) => {
        const place = places[index];
        if (place) ele.position(place).addClass("pinned");
        stage.remark(ele);
      });
    });
  });
}
