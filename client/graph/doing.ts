import type { Expansion, FacetKind } from "./types.ts";

/** The things a person can do to the canvas. */
export type DoingKind =
  | "overview"
  | "question"
  | "around"
  | "view"
  | "add"
  | "expand"
  | "collapse"
  | "hide"
  | "isolate"
  | "remove"
  | "reveal"
  | "show"
  | "show-all"
  | "filter"
  | "move"
  | "pin"
  | "unpin"
  | "align"
  | "distribute"
  | "layout"
  | "style"
  | "group"
  | "fold"
  | "note"
  | "paths"
  | "answer"
  | "snapshot"
  | "compare";

/** What was done, in parts: any language can tell it, and a query can say the same. */
export interface Doing {
  kind: DoingKind;
  /** Keys of the elements it was done to. */
  keys?: string[];
  /** Which neighbours were asked for. */
  expansion?: Expansion;
  /** What was filtered, and whether it went out of sight. */
  facet?: { kind: FacetKind; value: string; off: boolean };
  /** Id of a question, name of a layout, property of a style or group, words of a note. */
  name?: string;
  /** Parameters of its own, such as hops of a path; JSON. */
  with?: Readonly<Record<string, unknown>>;
}

/** A line of the history: a doing, and whether it is in force or was undone. */
export interface Step {
  doing: Doing;
  done: boolean;
}
