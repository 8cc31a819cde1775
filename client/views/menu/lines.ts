import middle from "lucide-static/icons/align-center-horizontal.svg?raw";
import centre from "lucide-static/icons/align-center-vertical.svg?raw";
import bottom from "lucide-static/icons/align-end-horizontal.svg?raw";
import right from "lucide-static/icons/align-end-vertical.svg?raw";
import horizontal from "lucide-static/icons/align-horizontal-distribute-center.svg?raw";
import top from "lucide-static/icons/align-start-horizontal.svg?raw";
import left from "lucide-static/icons/align-start-vertical.svg?raw";
import vertical from "lucide-static/icons/align-vertical-distribute-center.svg?raw";
import { type Alignment, type Axis, align, distribute, movable } from "../../graph/arranging.ts";
import type { ViewProps } from "../props.ts";
import { type Action, action } from "./actions.ts";
import type { Target } from "./target.ts";

const alignments: [Alignment, string, string][] = [
  ["left", left, "Alt+A"],
  ["centre", centre, "Alt+H"],
  ["right", right, "Alt+D"],
  ["top", top, "Alt+W"],
  ["middle", middle, "Alt+V"],
  ["bottom", bottom, "Alt+S"],
];
const axes: [Axis, string, string][] = [
  ["horizontal", horizontal, "Alt+Shift+H"],
  ["vertical", vertical, "Alt+Shift+V"],
];

/** Ways to line several nodes up, with the keys that drawing programs have for them. */
export function lineActions({ explorer }: ViewProps, { nodes }: Target): Action[] {
  const { desk } = explorer;
  const can = movable(desk.stage, nodes);
  return [
    ...alignments.map(([id, icon, key]) =>
      action(id, "arrange", { icon, keys: [key], possible: can.length > 1, act: () => align(desk, can, id) }),
    ),
    ...axes.map(([id, icon, key]) =>
      action(id, "arrange", { icon, keys: [key], possible: can.length > 2, act: () => distribute(desk, can, id) }),
    ),
  ];
}
