import { type Filters, noFilters } from "./filters.ts";
import type { Parts } from "./parts.ts";
import type { Point } from "./picture.ts";
import type { CanvasState, Edge, Node } from "./types.ts";

/** A node of a scene and where it stands. */
export interface Actor extends Point {
  node: Node;
  /** Part of the first picture, which has its own arrangement. */
  first?: boolean;
  /** What an expansion started from; drawn larger. */
  focus?: boolean;
  /** Moved by hand. */
  pinned?: boolean;
  hidden?: boolean;
  /** The nodes whose expansion brought it, or would have; left out where a person put it here. */
  from?: readonly string[] | undefined;
  /** When it came: 0 with a fresh canvas, then one more each time something was added. */
  came?: number | undefined;
}

/** An edge of a scene. */
export interface Link {
  edge: Edge;
  first?: boolean;
  hidden?: boolean;
  /** The nodes whose expansion drew it between two nodes that were here. */
  from?: readonly string[] | undefined;
}

/** How the nodes are arranged; "columns" is the first picture of a lens. */
export type LayoutName =
  | "columns"
  | "force"
  | "sections"
  | "radial"
  | "concentric"
  | "tree"
  | "circle"
  | "grid"
  | "property";

/** Everything on the canvas that undo brings back. */
export interface Scene {
  view: CanvasState["view"];
  layout: LayoutName;
  actors: Actor[];
  edges: Link[];
  filters: Filters;
  truncated: CanvasState["truncated"];
  /** The same object for all scenes that grew from one fresh canvas. */
  base: object;
  /** What it has beside its elements. */
  parts?: Parts;
}

export const emptyScene: Scene = {
  view: "empty",
  layout: "force",
  actors: [],
  edges: [],
  filters: noFilters,
  truncated: undefined,
  base: {},
};
