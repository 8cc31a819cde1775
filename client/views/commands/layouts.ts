import menu from "lucide-static/icons/layout-grid.svg?raw";
import { layoutsEn } from "../../i18n/layouts-en.ts";
import { layoutsJa } from "../../i18n/layouts-ja.ts";
import { arrangeBy, choices, layoutIcons } from "../layouts/layouts.ts";
import type { AreaCommand, Commands } from "./command.ts";

/** Commands for the arrangement of the canvas: a menu of all, and each by its name. */
export const layoutsCommands: Commands = (views) => {
  const possible = views.explorer.state.peek().view !== "empty";
  const open = () => {
    views.session.layouts.value = true;
  };
  const all = choices(views).map(
    (name): AreaCommand => ({
      ...{ id: `layout-${name}`, area: "arrange", icon: layoutIcons[name], possible },
      name: { ja: layoutsJa.command(layoutsJa.names[name]), en: layoutsEn.command(layoutsEn.names[name]) },
      act: name === "property" ? open : () => arrangeBy(views, name),
    }),
  );
  const choose: AreaCommand = {
    ...{ id: "layouts", area: "arrange", icon: menu, possible, keys: ["Shift+L"] },
    name: { ja: layoutsJa.choose, en: layoutsEn.choose },
    act: open,
  };
  return [choose, ...all];
};
