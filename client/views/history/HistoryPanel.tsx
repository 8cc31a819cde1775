import type { ViewProps } from "../props.ts";

/** The steps that made the picture; a click goes to one. */
export function HistoryPanel(_views: ViewProps) {
  return null;
}
