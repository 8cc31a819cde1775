import boxes from "lucide-static/icons/boxes.svg?raw";
import maximize from "lucide-static/icons/maximize-2.svg?raw";
import minimize from "lucide-static/icons/minimize-2.svg?raw";
import palette from "lucide-static/icons/palette.svg?raw";
import { shownGroups } from "../../graph/grouping-painter.ts";
import { fold, ungroup } from "../../graph/grouping-verbs.ts";
import { setStyles } from "../../graph/style-verbs.ts";
import type { Commands } from "./command.ts";

/** Commands: styles by value and boxes. */
export const styleCommands: Commands = ({ explorer, session }) => {
  const { desk } = explorer;
  const groups = shownGroups(desk.stage);
  const all = groups.map(({ value }) => value);
  return [
    {
      id: "style",
      area: "look",
      icon: palette,
      name: { ja: "値による見た目とまとめ", en: "Style by value and boxes" },
      keys: ["Shift+S"],
      possible: explorer.state.peek().view !== "empty",
      act: () => {
        session.aside.value = session.aside.peek() === "style" ? undefined : "style";
      },
    },
    {
      id: "style-none",
      area: "look",
      icon: palette,
      name: { ja: "値による見た目をすべて外す", en: "Remove all styles by value" },
      possible: (desk.stage.parts.styles ?? []).length > 0,
      act: () => setStyles(desk, [], ""),
    },
    {
      id: "fold-all",
      area: "look",
      icon: minimize,
      name: { ja: "枠をすべてたたむ", en: "Fold all boxes" },
      possible: groups.some(({ folded }) => !folded),
      act: () => fold(desk, all, true),
    },
    {
      id: "unfold-all",
      area: "look",
      icon: maximize,
      name: { ja: "枠をすべて開く", en: "Unfold all boxes" },
      possible: groups.some(({ folded }) => folded),
      act: () => fold(desk, all, false),
    },
    {
      id: "ungroup",
      area: "look",
      icon: boxes,
      name: { ja: "枠を外す", en: "Take the boxes away" },
      possible: groups.length > 0,
      act: () => ungroup(desk),
    },
  ];
};
