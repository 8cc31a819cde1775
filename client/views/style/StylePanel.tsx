import type { ViewProps } from "../props.ts";

/** Size, colour, width, icon and boxes by value. */
export function StylePanel(_views: ViewProps) {
  return null;
}
