import type { CollectionReturnValue, NodeSingular } from "cytoscape";
import type { Desk } from "./desk.ts";
import { labelOf } from "./lens.ts";
import type { Look, Point } from "./picture.ts";
import { selectionOf } from "./selection.ts";
import type { Stage } from "./stage.ts";
import type { Edge, Node } from "./types.ts";

const inSight = (stage: Stage) => stage.nodes().filter((ele) => !ele.hasClass("out") && !ele.hasClass("said"));
const keysOf = (eles: readonly { id(): string }[]) => eles.map((ele) => ele.id());

/** Selects all nodes in sight. */
export function selectAll(desk: Desk): void {
  desk.select(keysOf(inSight(desk.stage)));
}

/** Selects the nodes in sight at which no relationship is in sight. */
export function selectLoose(desk: Desk): void {
  const { stage } = desk;
  const tied = new Set(
    stage
      .edges()
      .filter((ele) => !ele.hasClass("out"))
      .flatMap((ele) => [ele.source().id(), ele.target().id()]),
  );
  desk.select(keysOf(inSight(stage)).filter((key) => !tied.has(key)));
}

/** Selects what is not selected and no longer what is: of the nodes in sight; of the edges where only edges are selected. */
export function invert(desk: Desk): void {
  const { stage } = desk;
  const chosen = stage.cy.elements(".chosen");
  const edges = chosen.nonempty() && chosen.nodes().empty();
  const all = edges ? stage.edges().filter((ele) => !ele.hasClass("out")) : inSight(stage);
  desk.select(keysOf(all.filter((ele) => !ele.hasClass("chosen"))));
}

/** Selects the neighbours in sight as well; again, and theirs too. Edges give way to their ends. */
export function selectNeighbours(desk: Desk, keys: readonly string[] = selectionOf(desk.stage)): void {
  const { cy } = desk.stage;
  const start: CollectionReturnValue = keys.reduce((all, key) => all.merge(cy.getElementById(key)), cy.collection());
  const near = start.nodes().union(start.connectedNodes());
  const edges = start
    .nodes()
    .connectedEdges()
    .filter((ele) => !ele.hasClass("out") && ele.data("edge") !== undefined);
  const all = near.union(edges.connectedNodes()).filter((ele) => !ele.hasClass("out"));
  desk.select(all.map((ele) => ele.id()));
}

/** Keys of all in sight that are of the label of this node, or of the type of this edge. */
export function likeThis(stage: Stage, key: string): string[] {
  const ele = stage.cy.getElementById(key);
  const edge: Edge | undefined = ele.data("edge");
  const node: Node | undefined = ele.data("node");
  if (edge) {
    return keysOf(stage.edges().filter((other) => !other.hasClass("out") && other.data("edge").type === edge.type));
  }
  if (!node) return [];
  const label = labelOf(node, stage.lens);
  return keysOf(inSight(stage).filter((other) => labelOf(other.data("node"), stage.lens) === label));
}

/** Selects the nodes within an outline, px of the canvas; `more`: besides what is selected. */
export function selectWithin(desk: Desk, outline: readonly Point[], more: boolean): void {
  const { stage } = desk;
  const touched = (ele: NodeSingular) =>
    touches(outline, ele.renderedPosition(), sizeOf(ele, stage)) || isWithin(outline, nameAt(stage, ele));
  const inside = inSight(stage).filter(touched);
  const before = more ? selectionOf(stage) : [];
  desk.select([...new Set([...before, ...keysOf(inside)])]);
}

/** The node whose glyph is at a point of the canvas in px. */
export function nodeAt(stage: Stage, point: Point): string | undefined {
  const found = inSight(stage).findLast((ele) => {
    const { x, y } = ele.renderedPosition();
    const { w, h } = sizeOf(ele, stage);
    return Math.abs(point.x - x) <= w / 2 + 4 && Math.abs(point.y - y) <= h / 2 + 4;
  });
  return found?.id();
}

function sizeOf(ele: NodeSingular, { cy }: Stage): { w: number; h: number } {
  const { w, h } = ele.data("look");
  return { w: w * cy.zoom(), h: h * cy.zoom() };
}

/** The middle of a caption beside its glyph, as in the first picture; of one below, the glyph's own. */
function nameAt({ cy, measure }: Stage, ele: NodeSingular): Point {
  const { x, y } = ele.renderedPosition();
  const { side, gap, w, caption, size, weight } = ele.data("look") as Look;
  const far = (w / 2 + gap + measure(caption, size, weight) / 2) * cy.zoom();
  return { x: side === "right" ? x + far : side === "left" ? x - far : x, y };
}

/** Whether a glyph is in an outline: its middle, or any of its corners. */
function touches(outline: readonly Point[], { x, y }: Point, { w, h }: { w: number; h: number }): boolean {
  const sides = [-1, 1];
  const corners = sides.flatMap((left) => sides.map((top) => ({ x: x + (left * w) / 2, y: y + (top * h) / 2 })));
  return [{ x, y }, ...corners].some((point) => isWithin(outline, point));
}

/** Whether a point is inside of a polygon, by how often a ray from it crosses the outline. */
export function isWithin(outline: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  let before = outline.at(-1);
  for (const at of outline) {
    if (before && at.y > y !== before.y > y && x < ((before.x - at.x) * (y - at.y)) / (before.y - at.y) + at.x)
      inside = !inside;
    before = at;
  }
  return inside;
}
