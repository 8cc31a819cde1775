import type { LabelLens, Lens, Looked, OverviewLens, Question, RelationshipLens, Text } from "../../server/lens.ts";
import type { Edge, GraphSchema, Node } from "../../server/schema.ts";
import type { Note } from "./parts.ts";

export type { Edge, GraphSchema, LabelLens, Lens, Looked, Node, OverviewLens, Question, RelationshipLens, Text };

/** What a relationship rests on; `none` for data that does not say. */
export type Basis = "source" | "heading" | "inferred" | "external" | "none";

export interface Selected {
  kind: "node" | "edge";
  key: string;
}

/** One line of the legend: how many are drawn, how many the database has, how many a filter hides. */
export interface Facet {
  value: string;
  shown: number;
  hidden: number;
  /** Drawn elements that are placeholders and do not count ("19 + 1"). */
  uncounted: number;
  /** In the whole database; undefined while unknown. */
  all: number | undefined;
  /** Filtered out by a click. */
  off: boolean;
}

export type FacetKind = "label" | "type" | "basis" | "variant";

/** What the views need to know of the canvas; read from cy by watch(). */
export interface CanvasState {
  view: "overview" | "explore" | "empty";
  nodes: number;
  edges: number;
  /** Elements on the canvas that filters or "hide" keep out of sight. */
  hidden: number;
  /** Elements of the database that are not on the canvas. */
  notHere: number;
  facets: Record<FacetKind, Facet[]>;
  /** The one selected element; undefined where none or several are. */
  selected: Selected | undefined;
  /** Keys of all selected elements. */
  selection: readonly string[];
  zoom: number;
  layout: string;
  canUndo: boolean;
  canRedo: boolean;
  /** Notes on the canvas. */
  notes: readonly Note[];
  /** The first picture was cut, or an expansion of the node `of`: neighbours shown and in all, and what brings more. */
  truncated: { shown: number; total: number; of?: string; next?: Expansion } | undefined;
}

/** Which neighbours an expansion brings; all where left out. `limit` is at most 2,000, 200 where left out. */
export interface Expansion {
  types?: string[];
  labels?: string[];
  direction?: "in" | "out" | "both";
  limit?: number;
  skip?: number;
}
