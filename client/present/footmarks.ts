import type { EdgeSingular, NodeSingular } from "cytoscape";
import { type Box, boxOf } from "../graph/boxes.ts";
import type { Point } from "../graph/picture.ts";
import type { Stage } from "../graph/stage.ts";
import { drawnLook } from "./camera.ts";
import { figureOf } from "./figure.ts";

/** px on the screen of the numbers of footnotes. Where captions are small they are as small, px of the picture, while that can be read. */
const size = { usual: 14, caption: 12, least: 9 };
/** Where along its line a number may stand, the best places first. */
const along = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

interface Mark {
  key: string;
  text: string;
}

/** Writes the numbers of footnotes beside what they cite, where they cover nothing as far as can be. */
export function writeFootmarks(stage: Stage, footnotes: readonly string[]): void {
  const { cy, measure } = stage;
  clearFootmarks(stage);
  const points = pointsAt(cy.zoom());
  const taken = [...captionBoxes(stage), ...figureBoxes(stage)];
  for (const { key, text } of marksOf(footnotes)) {
    const ele = cy.getElementById(key).first() as NodeSingular | EdgeSingular;
    if (ele.empty() || ele.is(".out, .said")) continue;
    const half = { x: measure(text, points, 600) / 2 + 1, y: points * 0.55 };
    const places = ele.isNode() ? aroundNode(ele, half) : besideEdge(stage, ele as EdgeSingular, half);
    const box = (at: Point) => ({
      left: at.x - half.x,
      right: at.x + half.x,
      top: at.y - half.y,
      bottom: at.y + half.y,
    });
    const covers = (at: Point) => taken.reduce((sum, other) => sum + shared(box(at), other), 0);
    const place = places.find((at) => covers(at) === 0) ?? leastOf(places, covers);
    if (!place) continue;
    taken.push(box(place));
    add(stage, key, text, place, points);
  }
}

function pointsAt(zoom: number): number {
  return Math.max(Math.min(size.usual / zoom, size.caption), size.least / zoom);
}

/** Takes the numbers away. */
export function clearFootmarks({ cy }: Stage): void {
  cy.nodes(".footmark").remove();
}

/** The area that two boxes share. */
function shared(a: Box, b: Box): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

function leastOf(places: readonly Point[], measure: (at: Point) => number): Point | undefined {
  return places.map((at) => ({ at, by: measure(at) })).toSorted((a, b) => a.by - b.by)[0]?.at;
}

function marksOf(footnotes: readonly string[]): Mark[] {
  return footnotes.map((key, at) => ({ key, text: String(at + 1) }));
}

function add({ cy }: Stage, key: string, text: string, position: Point, points: number): void {
  const look = {
    ...{ w: 1, h: 1, caption: text, size: points, weight: 600, side: "middle", gap: 0, ink: "text", border: 0 },
  };
  const data = { id: `\u0000footmark ${text}`, label: "", draw: "filled", look, cites: key };
  cy.add({ group: "nodes", data, position, classes: "footmark drawn", selectable: false, grabbable: false });
}

/** Nodes with their captions, apart: what lies between the two is free. */
function captionBoxes({ cy, measure }: Stage): Box[] {
  const nodes = cy.nodes().toArray() as NodeSingular[];
  return nodes
    .filter((ele) => ele.data("look") && !ele.is(".out, .said, .card"))
    .flatMap((ele) => {
      const look = drawnLook(ele);
      return [boxOf(look, ele.position(), measure), boxOf({ ...look, caption: "" }, ele.position(), measure)];
    });
}

function figureBoxes(stage: Stage): Box[] {
  const edges = stage.cy.edges(".figure").toArray() as EdgeSingular[];
  return edges.map((ele) => {
    const { x, y } = pointAt(ele, 0.5);
    const { w, h } = figureSize(stage, ele);
    return { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 };
  });
}

function figureSize({ lens, language, measure }: Stage, ele: EdgeSingular): { w: number; h: number } {
  const points = ele.hasClass("spot") ? 13 : 11;
  return { w: measure(figureOf(ele.data("edge"), lens, language), points, 600) + 6, h: points * 1.25 + 6 };
}

/** Both sides of the line, the middle first; with a figure on it beside that, as a superscript. */
function besideEdge(stage: Stage, ele: EdgeSingular, half: Point): Point[] {
  const places = along.flatMap((t) => {
    const [before, at, after] = [pointAt(ele, t - 0.03), pointAt(ele, t), pointAt(ele, t + 0.03)];
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const [nx, ny] = [-(after.y - before.y) / length, (after.x - before.x) / length];
    const near = 4 + Math.abs(nx) * half.x + Math.abs(ny) * half.y;
    const sides = [-1, 1].map((side) => ({ x: at.x + side * nx * near, y: at.y + side * ny * near }));
    // Above the line, or to the right of it, is read first.
    return sides.toSorted((a, b) => a.y - b.y || b.x - a.x);
  });
  if (!ele.hasClass("figure")) return places;
  const { x, y } = pointAt(ele, 0.5);
  const { w, h } = figureSize(stage, ele);
  const superscript = { x: x + w / 2 + half.x, y: y - h / 2 + half.y };
  return [superscript, { x: x - w / 2 - half.x, y: superscript.y }, ...places];
}

/** The corners of a node, the upper right one first. */
function aroundNode(ele: NodeSingular, half: Point): Point[] {
  const { x, y } = ele.position();
  const { w, h } = drawnLook(ele);
  const [right, up] = [w / 2 + half.x + 1, h / 2 + half.y - 2];
  return [
    { x: x + right, y: y - up },
    { x: x - right, y: y - up },
    { x, y: y - h / 2 - half.y - 1 },
    { x: x + right, y: y + up },
  ];
}

/** A point of the line as it is drawn; between its ends where nothing is drawn. */
function pointAt(ele: EdgeSingular, t: number): Point {
  const [a, b] = [endOf(ele, "source"), endOf(ele, "target")];
  const straight = { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
  const middle = ele.cy().container() ? (ele.midpoint() as Point | undefined) : undefined;
  if (!middle || !Number.isFinite(middle.x) || !Number.isFinite(middle.y)) return straight;
  // The bow of a parallel line: as far out as its middle is, less towards its ends.
  const out = { x: middle.x - (a.x + b.x) / 2, y: middle.y - (a.y + b.y) / 2 };
  const share = 4 * t * (1 - t);
  return { x: straight.x + out.x * share, y: straight.y + out.y * share };
}

function endOf(ele: EdgeSingular, end: "source" | "target"): Point {
  const drawn = ele.cy().container() ? (ele[`${end}Endpoint`]() as Point | undefined) : undefined;
  return drawn && Number.isFinite(drawn.x) ? drawn : ele[end]().position();
}
