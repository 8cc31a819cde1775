import type { Point, Size } from "../picture.ts";

/** The arrangements of the engine; the first picture has its own. */
export type Arrangement = "force" | "sections" | "radial" | "concentric" | "tree" | "circle" | "grid" | "property";

/** Values of a property for the places along one axis: numbers as they are, categories by their rank. */
export interface Axis {
  /** One a node; NaN for a node that has none. */
  values: Float64Array;
  kind: "number" | "category";
  /** px that the heading of each category takes along the axis. */
  headings?: Float64Array;
}

/**
 * What the engine is asked for, in plain numbers so that a worker can take it. Nodes are told by their index in the
 * order of their keys, so that the order in which they came does not matter.
 */
export interface LayoutRequest {
  name: Arrangement;
  /** Left, top, right and bottom of each node with its caption, around (0, 0), px. */
  boxes: Float64Array;
  /** Indexes of the two ends of each edge. */
  links: Int32Array;
  /** x and y of the nodes that stay where they are; NaN for those that are to be placed. Empty: none stays. */
  fixed: Float64Array;
  /** 1 for nodes out of sight: they come after the others, each beside its neighbours where there is room. */
  later?: Uint8Array;
  canvas: Size;
  seed: number;
  /** Nodes in the middle (radial) or at the root (tree), best first; those of the highest degree where left out. */
  centres?: readonly number[];
  /** Where what does not stay is to come, about the middle of it; anywhere where left out. */
  middle?: Point;
  /** Rank of each node where an order is wanted (grid, circle, a column); below 0 or left out: none. */
  order?: Int32Array;
  /** The column in which each node stands, from left to right. */
  columns?: Int32Array;
  axes?: { x?: Axis; y?: Axis };
}

/** Gives the places as they are so far, x and y of each node, for who wants to look. */
export type Frame = () => Float64Array;

/** Work that pauses now and then and ends with x and y of each node. */
export type Work = Generator<Frame, Float64Array>;

/** How many nodes a request has. */
export function countOf({ boxes }: LayoutRequest): number {
  return boxes.length / 4;
}
