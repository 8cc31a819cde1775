import type { ViewProps } from "../props.ts";

/** Paths between the selected nodes. */
export function PathsPanel(_views: ViewProps) {
  return null;
}
