import type { NodeCollection, NodeSingular } from "cytoscape";
import type { State } from "../../snapshot/schema.ts";
import { around, type Box, boxOf, overlap } from "../graph/boxes.ts";
import type { Camera } from "../graph/camera.ts";
import { mark } from "../graph/painting.ts";
import type { Look, Size } from "../graph/picture.ts";
import type { Stage } from "../graph/stage.ts";
import { larger } from "./look.ts";

/** Narrower stages, px, have no room for a large picture with letters that can be read, which are lost below this zoom. */
const narrow = { width: 600, zoom: 0.6, nearest: 0.9 };
/** px on the screen that the captions of what stands out have at least, and how many times their size they take for it. */
const letters = { least: 10.5, most: 2 };

/** Captions of 12 px are drawn with 18 px at most on a usual screen, larger on a wall. */
function largest(width: number): number {
  return width < narrow.width ? 1.3 : 1.5 * Math.min(1.6, Math.max(1, width / 900));
}

/**
 * The camera for a picture on a canvas of any size: what its author had in sight, as large as it fits and reads well; on a
 * narrow one what stands out, unless the canvas is a `small` copy of a larger one.
 */
export function framingOf(
  stage: Stage,
  state: State,
  shown: (key: string) => boolean,
  small = false,
): (size: Size) => Camera {
  const { picture } = stage;
  const sight = sightOf(state);
  const boxes = boxesOf(stage, shown);
  const inside = sight ? boxes.filter((box) => isMiddleIn(box, sight)) : boxes;
  const whole = picture && { left: 0, top: 0, right: picture.width, bottom: picture.height };
  const partly = sight && inside.length > 0 && inside.length < boxes.length;
  const box = whole ? (partly ? sight : whole) : around(inside.length > 0 ? inside : boxes);
  return (size) => {
    if (!box) return { zoom: 1, pan: { x: 0, y: 0 } };
    const all = fitted(box, size, whole !== undefined);
    return !small && size.width < narrow.width && all.zoom < narrow.zoom ? nearer(stage, shown, size, all) : all;
  };
}

/** The camera for what stands out with its near ends, as many as can be read; the one for all where that is no nearer. */
function nearer(stage: Stage, shown: (key: string) => boolean, size: Size, all: Camera): Camera {
  const { cy, measure } = stage;
  const there = (ele: NodeSingular) => shown(ele.id()) && !ele.is(".out, .said");
  const only = (some: NodeCollection) => (some.toArray() as NodeSingular[]).filter(there);
  const lines = cy.edges(".spot").filter((ele) => !ele.is(".out, .said"));
  const bright = only(cy.nodes(".spot").union(lines.connectedNodes()).nodes());
  let zoom = Math.max(all.zoom, narrow.zoom);
  const frame = (nodes: NodeSingular[]) => {
    const boxes = nodes.map((ele) => boxOf(lettered(drawnLook(ele), zoom), ele.position(), measure));
    const box = around(boxes);
    return box && fitted(box, size, false, narrow.nearest);
  };
  let best = frame(bright);
  if (!best || best.zoom <= all.zoom) return all;
  zoom = best.zoom;
  best = frame(bright) ?? best;
  const middle = middleOf(bright);
  const far = (ele: NodeSingular) => Math.hypot(ele.position("x") - middle.x, ele.position("y") - middle.y);
  const ends = only(cy.nodes(".spot").neighborhood().nodes().not(".faint, .spot").nodes());
  const taken = [...bright];
  for (const end of ends.toSorted((a, b) => far(a) - far(b))) {
    const wider = frame([...taken, end]);
    if (!wider || wider.zoom < narrow.zoom) break;
    taken.push(end);
    best = wider;
  }
  return best.zoom > all.zoom ? best : all;
}

function middleOf(nodes: readonly NodeSingular[]): { x: number; y: number } {
  const sum = (side: "x" | "y") => nodes.reduce((all, ele) => all + ele.position(side), 0) / nodes.length;
  return { x: sum("x"), y: sum("y") };
}

/** A look with letters that can be read at a zoom. */
function lettered(look: Look, zoom: number): Look {
  return { ...look, size: Math.max(look.size, Math.min(letters.least / zoom, look.size * letters.most)) };
}

/** Writes what stands out in letters that can be read at a zoom; captions they would lie over step aside. */
export function letter(stage: Stage, zoom: number): void {
  const { cy, measure } = stage;
  const seen = stage.nodes().filter((ele) => !ele.is(".out, .said"));
  const bright = seen.filter((ele) => ele.hasClass("spot"));
  cy.batch(() => {
    cy.nodes("[letters]").removeData("letters");
    for (const ele of bright) {
      const look: Look = ele.data("look");
      const { size } = lettered(look, zoom);
      if (size > look.size) ele.data("letters", size);
      mark(ele, "quiet", false);
    }
    const box = (ele: NodeSingular) => boxOf(drawnLook(ele), ele.position(), measure);
    const taken = bright.filter((ele) => ele.data("letters") !== undefined).map(box);
    for (const ele of seen) {
      mark(ele, "yields", !ele.hasClass("spot") && taken.some((one) => overlap(one, box(ele))));
    }
  });
}

function fitted(box: Box, size: Size, whole: boolean, most = largest(size.width)): Camera {
  const rim = whole ? 4 : Math.min(40, size.width * 0.04);
  const fits = Math.min(
    (size.width - 2 * rim) / Math.max(1, box.right - box.left),
    (size.height - 2 * rim) / Math.max(1, box.bottom - box.top),
  );
  const zoom = Math.max(0.1, Math.min(most, fits));
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
  const read = { ...look, size: ele.hasClass("spot") ? (ele.data("letters") ?? look.size) : look.size };
  if (!ele.data("node") || ele.data("first")) return read;
  const by = ele.hasClass("spot") ? larger.spot : larger.usual;
  return { ...read, w: look.w * by, h: look.h * by, weight: ele.hasClass("spot") ? 600 : look.weight };
}

/** A camera between two: zoomed evenly, its middle on the straight way. `t` goes from 0 to 1. */
export function between(from: Camera, to: Camera, t: number, { width, height }: Stage["size"]): Camera {
  const middle = ({ zoom, pan }: Camera) => ({ x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom });
  const [a, b] = [middle(from), middle(to)];
  const zoom = from.zoom * (to.zoom / from.zoom) ** t;
  const [x, y] = [a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t];
  return { zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } };
}
