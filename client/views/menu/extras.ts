import route from "lucide-static/icons/route.svg?raw";
import { openPaths } from "../paths/open-paths.ts";
import type { ViewProps } from "../props.ts";
import type { Action } from "./actions.ts";
import { stepExtras } from "./steps-extras.ts";
import type { Target } from "./target.ts";

/** What a part of the product offers for these elements; for the ground where there are none. */
export type Extras = (views: ViewProps, target: Target) => Action[];

/** A part of the product adds its line here. */
const parts: readonly Extras[] = [paths, stepExtras];

/** What other parts of the product add to a menu and to the panel of a selection. */
export function extraActions(views: ViewProps, target: Target): Action[] {
  return parts.flatMap((part) => part(views, target)).filter(({ possible }) => possible);
}

function paths(views: ViewProps, { keys, nodes }: Target): Action[] {
  const name =
    nodes.length > 1 ? { ja: "間の経路を探す", en: "Find paths between" } : { ja: "経路を探す", en: "Find paths" };
  const act = () => openPaths(views, keys);
  return [{ id: "find-paths", section: "select", icon: route, keys: ["P"], name, possible: keys.length > 0, act }];
}
