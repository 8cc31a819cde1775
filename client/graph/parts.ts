import type { Stage } from "./stage.ts";

/** What a scene may have beside its elements. Each part is drawn by a painter that comes when it is first needed. */
export interface Parts {
  /** What is drawn by the value of a property. */
  styles?: readonly ValueStyle[];
  /** Boxes around nodes that share a value. */
  grouping?: Grouping;
  /** Sticky notes, bound to a node or free. */
  notes?: readonly Note[];
  /** The path that is shown while the rest dims. */
  route?: Route;
  /** Properties that say where the nodes stand. */
  axes?: { x?: AxisMarks; y?: AxisMarks };
  /** What is otherwise than in a snapshot. It belongs to no picture: snapshots and addresses leave it out. */
  compared?: Compared;
}

/** Keys of elements that are new, gone or changed; what is gone stands where it stood. */
export interface Compared {
  added: readonly string[];
  removed: readonly string[];
  changed: readonly string[];
}

/** What stands along one side of a picture that is arranged by a property: px, and the value there; none for "not known". */
export interface AxisMarks {
  property: string;
  is: "number" | "date" | "year" | "category";
  marks: readonly { at: number; value: string | number | undefined }[];
  /** Where they stand on the other axis. */
  line: number;
}

/** A channel of the drawing that follows a property of nodes or edges. */
export interface ValueStyle {
  of: "node" | "edge";
  /** The label or relationship type it holds for; all where left out. */
  kind?: string;
  channel: "size" | "colour" | "width" | "icon";
  /** A property, or one of `counted`: what is counted instead of read. */
  property: string;
  scale: "sequential" | "diverging" | "categorical";
  /** How numbers are spread; as the values ask for where left out. */
  spread?: "linear" | "log";
  /** What a diverging scale diverges from. */
  middle?: number;
  /** Name of the colours of a sequential scale. */
  ramp?: "viridis" | "cividis" | "magma";
  /** Largest values drawn as smallest ones usually are. */
  reversed?: boolean;
}

/** Properties no database has: relationships of a node in the database, and of them on the canvas. */
export const counted = { all: "~all", here: "~here" };

/** Nodes in boxes by the value of a property, by label, or by the node that relationships of `types` lead to, one after the other. */
export interface Grouping {
  by: { property: string } | { label: true } | { types: readonly string[]; against?: boolean };
  /** Values whose box is folded to one node with a count. */
  folded: readonly string[];
  /** Where the nodes stood before; ungrouping brings them back. */
  before?: ReadonlyMap<string, { x: number; y: number }>;
  /** The nodes and edges that came with the boxes; ungrouping takes them away. */
  brought?: ReadonlySet<string>;
}

/** Words on the canvas. `at` is the place of a free note; of a bound one it is relative to its node. px at 100 %. */
export interface Note {
  id: string;
  text: string;
  at: { x: number; y: number };
  of?: string;
  width?: number;
}

/** Width of a note where it does not say one, and the smallest and largest it may have; px at 100 %. */
export const noteWidth = { usual: 180, least: 80, most: 480 };

/** A path: keys of its nodes and edges in order, and the hop (from 1) that is looked at; 0 for none. */
export interface Route {
  nodes: readonly string[];
  edges: readonly string[];
  hop: number;
}

/** Draws one part of the scene, or takes back what it drew where the scene has none. Runs after every paint. */
export type Painter = (stage: Stage) => void;
