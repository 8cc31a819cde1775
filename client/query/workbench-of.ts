import { keepText } from "./editing/kept-text.ts";
import type { Grounds, Workbench } from "./types.ts";
import { createWorkbench } from "./workbench.ts";

const made = new WeakMap<object, Workbench>();

/** The desk of this page: made when first asked for, then the same one, so that an answer outlives its drawer. */
export function workbenchOf(grounds: Grounds): Workbench {
  const known = made.get(grounds.explorer) ?? keepText(createWorkbench(grounds));
  made.set(grounds.explorer, known);
  return known;
}
