import type { NodeSingular } from "cytoscape";
import type { State } from "../../snapshot/schema.ts";
import { around, type Box, boxOf } from "../graph/boxes.ts";
import type { Camera } from "../graph/camera.ts";
import type { Look, Size } from "../graph/picture.ts";
import type { Stage } from "../graph/stage.ts";
import { larger } from "./look.ts";

/** Captions of 12 px are drawn with 18 px at most on a usual screen, larger on a wall. */
function largest(width: number): number {
  return width < 600 ? 1.3 : 1.5 * Math.min(1.6, Math.max(1, width / 900));
}

/** The camera for a picture on a canvas of any size: what its author had in sight, as large as it fits and reads well. */
export function framingOf(stage: Stage, state: State, shown: (key: string) => boolean): (size: Size) => Camera {
  const { picture } = stage;
  const sight = sightOf(state);
  const boxes = boxesOf(stage, shown);
  const inside = sight ? boxes.filter((box) => isMiddleIn(box, sight)) : boxes;
  const whole = picture && { left: 0, top: 0, right: picture.width, bottom: picture.height };
  const partly = sight && inside.length > 0 && inside.length < boxes.length;
  const box = whole ? (partly ? sight : whole) : around(inside.length > 0 ? inside : boxes);
  return (size) => (box ? fitted(box, size, whole !== undefined) : { zoom: 1, pan: { x: 0, y: 0 } });
}

function fitted(box: Box, size: Size, whole: boolean): Camera {
  const rim = whole ? 4 : Math.min(40, size.width * 0.04);
  const fits = Math.min(
    (size.width - 2 * rim) / Math.max(1, box.right - box.left),
    (size.height - 2 * rim) / Math.max(1, box.bottom - box.top),
  );
  const zoom = Math.max(0.1, Math.min(largest(size.width), fits));
  return {
    zoom,
    pan: {
      x: size.width / 2 - ((box.left + box.right) / 2) * zoom,
      y: size.height / 2 - ((box.top + box.bottom) / 2) * zoom,
    },
  };
}

/** The part of the picture that its author had on the canvas. */
function sightOf({ camera }: State): Box | undefined {
  if (!camera || camera.width <= 0 || camera.height <= 0) return undefined;
  const [w, h] = [camera.width / camera.zoom / 2, camera.height / camera.zoom / 2];
  return { left: camera.x - w, top: camera.y - h, right: camera.x + w, bottom: camera.y + h };
}

function isMiddleIn(box: Box, { left, top, right, bottom }: Box): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Nodes with their captions as they are drawn here, what painters added, and notes. */
function boxesOf(stage: Stage, shown: (key: string) => boolean): Box[] {
  const { cy, measure, parts } = stage;
  const drawn = cy.nodes(".drawn").not(".footmark").toArray() as NodeSingular[];
  const nodes = [...stage.nodes().filter((ele) => shown(ele.id())), ...drawn].filter((ele) => !ele.is(".out, .said"));
  const boxes = nodes.map((ele) => boxOf(drawnLook(ele), ele.position(), measure));
  for (const { at, of, width = 180 } of parts.notes ?? []) {
    const node = of === undefined ? { x: 0, y: 0 } : (cy.getElementById(of) as NodeSingular).position();
    if (node) boxes.push(noteBox(node.x + at.x, node.y + at.y, width));
  }
  return boxes;
}

const noteBox = (left: number, top: number, width: number) => ({ left, top, right: left + width, bottom: top + 60 });

/** How a node is drawn while one presents. */
export function drawnLook(ele: NodeSingular): Look {
  const look: Look = ele.data("look");
  if (!ele.data("node") || ele.data("first")) return look;
  const by = ele.hasClass("spot") ? larger.spot : larger.usual;
  return { ...look, w: look.w * by, h: look.h * by, weight: ele.hasClass("spot") ? 600 : look.weight };
}

/** A camera between two: zoomed evenly, its middle on the straight way. `t` goes from 0 to 1. */
export function between(from: Camera, to: Camera, t: number, { width, height }: Stage["size"]): Camera {
  const middle = ({ zoom, pan }: Camera) => ({ x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom });
  const [a, b] = [middle(from), middle(to)];
  const zoom = from.zoom * (to.zoom / from.zoom) ** t;
  const [x, y] = [a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t];
  return { zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } };
}
