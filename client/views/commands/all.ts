import type { ViewProps } from "../props.ts";
import type { AreaCommand } from "./command.ts";
import { exploreCommands } from "./explore.ts";
import { filterCommands } from "./filter.ts";
import { historyCommands } from "./history.ts";
import { layoutsCommands } from "./layouts.ts";
import { outCommands } from "./out.ts";
import { pageCommands } from "./page.ts";
import { pathsCommands } from "./paths.ts";
import { readCommands } from "./read.ts";
import { shareCommands } from "./share.ts";
import { styleCommands } from "./style.ts";

/** All commands, those of one area together. */
export function allCommands(views: ViewProps): AreaCommand[] {
  const parts = [
    exploreCommands,
    pathsCommands,
    historyCommands,
    filterCommands,
    layoutsCommands,
    styleCommands,
    readCommands,
    shareCommands,
    outCommands,
    pageCommands,
  ];
  return parts.flatMap((part) => part(views));
}
