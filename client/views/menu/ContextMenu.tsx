import type { ViewProps } from "../props.ts";

/** The menu of a node, an edge, a selection or the ground. */
export function ContextMenu(_views: ViewProps) {
  return null;
}
