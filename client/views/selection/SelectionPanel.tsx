import type { ViewProps } from "../props.ts";

/** What is selected where it is several elements, and what can be done with it. */
export function SelectionPanel(_views: ViewProps) {
  return null;
}
