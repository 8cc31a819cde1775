import type { ViewProps } from "../props.ts";

/** The tools over the canvas. */
export function CanvasTools(_views: ViewProps) {
  return null;
}
