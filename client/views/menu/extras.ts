import type { ViewProps } from "../props.ts";
import type { Action } from "./actions.ts";
import type { Target } from "./target.ts";

/** What a part of the product offers for these elements; for the ground where there are none. */
export type Extras = (views: ViewProps, target: Target) => Action[];

/** A part of the product adds its line here. */
const parts: readonly Extras[] = [];

/** What other parts of the product add to a menu. */
export function extraActions(views: ViewProps, target: Target): Action[] {
  return parts.flatMap((part) => part(views, target)).filter(({ possible }) => possible);
}
