import type { Text } from "../../graph/types.ts";
import type { ViewProps } from "../props.ts";

/** Where a command stands in the palette, the menus and the help sheet. */
export type Area = "explore" | "select" | "arrange" | "look" | "read" | "page";

/** Something a person can do: found in the palette, offered by menus, done by its keys, told by the help sheet. */
export interface AreaCommand {
  id: string;
  area: Area;
  /** A Lucide icon as SVG. */
  icon: string;
  name: Text;
  /** Keys while the canvas has the focus, as in `Shift+H`, `Ctrl+A` (⌘ on a Mac) or `?`; several where any of them does. */
  keys?: readonly string[];
  /** Whether it can be done now; it can where left out. */
  possible?: boolean;
  act: () => unknown;
}

/** The commands of one part of the product, as they are now. */
export type Commands = (views: ViewProps) => AreaCommand[];
