import property from "lucide-static/icons/chart-scatter.svg?raw";
import circle from "lucide-static/icons/circle-dashed.svg?raw";
import sections from "lucide-static/icons/columns-3.svg?raw";
import tree from "lucide-static/icons/git-fork.svg?raw";
import grid from "lucide-static/icons/grid-3x3.svg?raw";
import columns from "lucide-static/icons/network.svg?raw";
import radial from "lucide-static/icons/orbit.svg?raw";
import concentric from "lucide-static/icons/target.svg?raw";
import force from "lucide-static/icons/waypoints.svg?raw";
import { attempt } from "../../attempt.ts";
import type { Wanted } from "../../graph/layout-wishes.ts";
import type { LayoutName } from "../../graph/scene.ts";
import { layoutWords } from "../../i18n/layouts.ts";
import type { ViewProps } from "../props.ts";

/** The icon of each layout. */
export const layoutIcons: Record<LayoutName, string> = {
  ...{ force, sections, radial, concentric, tree, circle, grid, property, columns },
};

/** The layouts that can be chosen; the first picture only where a lens has one. */
export function choices({ explorer }: Pick<ViewProps, "explorer">): LayoutName[] {
  const all = Object.keys(layoutIcons) as LayoutName[];
  return all.filter((name) => name !== "columns" || explorer.lens.peek().overview !== undefined);
}

/** Arranges the canvas, or the selection; what goes wrong is said. */
export function arrangeBy(
  { explorer, session }: Pick<ViewProps, "explorer" | "session">,
  name: LayoutName,
  wanted?: Wanted,
) {
  const words = layoutWords(session.language.peek());
  return attempt(session, async () => {
    const { arrange } = await import("../../graph/arrange.ts");
    await arrange(explorer.desk, name, words.busy(words.names[name]), wanted);
  });
}
