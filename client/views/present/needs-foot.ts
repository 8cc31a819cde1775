import type { Explorer } from "../../graph/explorer.ts";
import { isOpen } from "../../graph/filters.ts";

/** Whether a frozen picture is drawn by value, boxed or filtered: its foot says how. */
export function needsFoot({ state, desk: { stage } }: Pick<Explorer, "state" | "desk">): boolean {
  const { styles, grouping } = stage.parts;
  // Read again whenever the canvas tells of a change.
  state.value;
  return styles !== undefined || grouping !== undefined || !isOpen(stage.filters);
}
