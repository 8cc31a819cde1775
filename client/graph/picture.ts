/** Colours of text on the canvas, by their name in the palette. */
export type Ink = "text" | "text2" | "text3" | "panel";

/** Width and height in CSS px. */
export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** How a node is drawn: glyph in px, caption beside it, `gap` px between the two. */
export interface Look {
  w: number;
  h: number;
  caption: string;
  size: number;
  weight: number;
  side: "below" | "left" | "right" | "middle";
  gap: number;
  ink: Ink;
  /** Half a px to the right for a centred caption of odd width, so that its pixels are whole. */
  shift?: number;
  /** Width of the outline of outlined and dashed glyphs, px. */
  border: number;
}

export type Placed = Look & Point;

/** The way of an edge in the first picture. Ends are px from the centre of their node. */
export interface Curve {
  from: Point;
  to: Point;
  weights: string;
  distances: string;
  opacity: number;
  width?: number;
  /** Drawn beneath the cards. */
  under: boolean;
}

/** A card or a text that is no node; it dims with the node `of`. */
export interface Inert extends Placed {
  id: string;
  kind: "card" | "words";
  of?: string;
}

/** A line without meaning of its own: from `of` to a place `to` beside the furniture `at`. */
export interface Leader {
  id: string;
  of: string;
  from: number;
  at: string;
  to: Point;
}

/** All edges between a group and a node of a column, as one line. */
export interface Bundle extends Curve {
  id: string;
  source: string;
  target: string;
  /** The label whose colour it takes. */
  colourOf: string;
}

/** The first picture: where everything stands, in px of a canvas at 100 %. Edges without a curve are said by place. */
export interface Picture extends Size {
  nodes: Map<string, Placed>;
  curves: Map<string, Curve>;
  inert: Inert[];
  leaders: Leader[];
  bundles: Bundle[];
}

/** How far a caption beside a glyph at `y` is moved so that its pixels are whole and its letters stand in the middle. */
export function lifted(y: number, size: number): number {
  const top = y - size / 2;
  return Math.ceil(top) - 1 - top;
}

/** The two control points that leave a level at `s` and reach `t` level, as Cytoscape's weights and distances. */
export function levelCurve(s: Point, t: Point): Pick<Curve, "weights" | "distances"> {
  const dx = t.x - s.x;
  const points = [
    { x: 0.36 * dx, y: 0 },
    { x: 0.64 * dx, y: t.y - s.y },
  ];
  return through(points, { x: dx, y: t.y - s.y });
}

/** An edge that came between two nodes of one column: a bow towards the middle, each of several wider than the last. */
export function bow(s: Point, t: Point, middle: number, index: number): Curve {
  const side = s.x < middle ? 1 : -1;
  const by = { x: t.x - s.x, y: t.y - s.y };
  const out = side * Math.min(140, 48 + 14 * index);
  const points = [
    { x: out, y: 0.12 * by.y },
    { x: out, y: 0.88 * by.y },
  ];
  const end = { x: side * 8, y: 0 };
  return { from: end, to: end, ...through(points, by), opacity: 0.5, under: false };
}

/** Control points relative to where a line begins that ends at `by`. */
function through(points: Point[], by: Point): Pick<Curve, "weights" | "distances"> {
  const length = Math.hypot(by.x, by.y) || 1;
  const weights = points.map((p) => (p.x * by.x + p.y * by.y) / length ** 2);
  const distances = points.map((p) => (p.y * by.x - p.x * by.y) / length);
  return { weights: written(weights), distances: written(distances) };
}

function written(numbers: number[]): string {
  return numbers.map((number) => number.toFixed(4)).join(" ");
}
