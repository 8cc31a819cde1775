import menu from "lucide-static/icons/square-menu.svg?raw";
import { type Action, actionsOf, nameOf } from "../menu/actions.ts";
import { lineActions } from "../menu/lines.ts";
import { openMenu } from "../menu/open-menu.ts";
import { targetOf } from "../menu/target.ts";
import { dragTools } from "../tools/tools.ts";
import type { Area, AreaCommand, Commands } from "./command.ts";

const areas: Record<Action["section"], Area> = {
  expand: "explore",
  show: "explore",
  select: "select",
  arrange: "arrange",
};
/** The palette has its own command for these. */
const elsewhere = ["show-hidden"];

/** Commands for what is selected: expand, collapse, hide, select, line up; the ways to select; the menu. */
export const exploreCommands: Commands = (views) => {
  const { explorer, session } = views;
  const { selection, view } = explorer.state.peek();
  const target = targetOf(explorer, selection);
  const actions = [...actionsOf(views, target), ...lineActions(views, target)];
  const commands = actions.map(({ section, ...rest }): AreaCommand => {
    return { ...rest, area: areas[section], possible: rest.possible && view !== "empty" };
  });
  const tools = dragTools(views).map(
    ({ id, icon, keys = [], name, act }): AreaCommand => ({
      ...{ id, area: "select", icon, name, keys, act },
      possible: view !== "empty" && (id !== "pointer" || session.tool.peek() !== "pointer"),
    }),
  );
  const open: AreaCommand = {
    ...{ id: "open-menu", area: "explore", icon: menu, name: nameOf("open-menu"), keys: ["ContextMenu", "Shift+F10"] },
    act: () => openMenu(explorer, selection),
  };
  return [...commands.filter(({ id }) => !elsewhere.includes(id)), ...tools, open];
};
