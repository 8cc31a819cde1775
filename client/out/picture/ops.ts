/** A colour with how much of it covers what is beneath, 0 to 1. */
export interface Paint {
  /** `#rrggbb`. */
  colour: string;
  alpha: number;
}

export interface Stroke extends Paint {
  width: number;
  dash: readonly number[];
  cap: "butt" | "round" | "square";
  join: "miter" | "round" | "bevel";
}

/** A step of an outline: M x y, L x y, Q cx cy x y, C c1 c2 x y, Z; absolute px. */
export type Step =
  | ["M" | "L", number, number]
  | ["Q", number, number, number, number]
  | ["C", number, number, number, number, number, number]
  | ["Z"];

export interface PathOp {
  kind: "path";
  steps: readonly Step[];
  fill?: Paint;
  stroke?: Stroke;
  /** Holes where outlines lie in each other. */
  evenOdd?: boolean;
}

/** A line of text; `y` is its baseline. */
export interface Line {
  text: string;
  x: number;
  y: number;
}

export interface TextOp {
  kind: "text";
  lines: readonly Line[];
  size: number;
  weight: number;
  anchor: "start" | "middle" | "end";
  fill: Paint;
  /** Drawn around the letters, beneath them. */
  outline?: Paint & { width: number };
  /** A web address it leads to. */
  href?: string;
  /** It goes on where the text before it ends: where its place comes from letters that a reader may not have. */
  follows?: true;
}

/** Several things as one: an element of the graph, or what shares an opacity, a place, a frame. */
export interface GroupOp {
  kind: "group";
  ops: readonly Op[];
  /** Key of the element, and what it is called. */
  key?: string;
  title?: string;
  opacity?: number;
  /** Moved by so many px after it was scaled. */
  at?: { x: number; y: number; scale: number };
  /** What is beyond is not seen; in px of the group. */
  clip?: { x: number; y: number; width: number; height: number };
}

/** Something drawn. Pictures are lists of these; SVG and PDF are written from them. */
export type Op = PathOp | TextOp | GroupOp;

/** A finished drawing, px. */
export interface Sheet {
  width: number;
  height: number;
  /** Its ground; none where it is transparent. */
  ground?: string;
  title: string;
  description: string;
  language: string;
  ops: readonly Op[];
}
