import help from "lucide-static/icons/circle-help.svg?raw";
import forward from "lucide-static/icons/corner-down-right.svg?raw";
import previous from "lucide-static/icons/rotate-ccw.svg?raw";
import next from "lucide-static/icons/rotate-cw.svg?raw";
import { walkEdges, walkOn } from "../../graph/walk.ts";
import type { Commands } from "./command.ts";

/** Commands of the page as a whole, and those that walk along relationships. */
export const pageCommands: Commands = ({ explorer, session }) => {
  const { selected } = explorer.state.peek();
  return [
    {
      id: "help",
      area: "page",
      icon: help,
      name: { ja: "キーと操作の一覧", en: "Keys and gestures" },
      keys: ["?"],
      act: () => {
        session.help.value = true;
      },
    },
    {
      id: "next-relationship",
      area: "select",
      icon: next,
      name: { ja: "次の関係へ", en: "Next relationship" },
      keys: ["]"],
      possible: selected !== undefined,
      act: () => walkEdges(explorer.desk, 1),
    },
    {
      id: "previous-relationship",
      area: "select",
      icon: previous,
      name: { ja: "前の関係へ", en: "Previous relationship" },
      keys: ["["],
      possible: selected !== undefined,
      act: () => walkEdges(explorer.desk, -1),
    },
    {
      id: "far-end",
      area: "select",
      icon: forward,
      name: { ja: "関係の先のノードへ", en: "To the far end of the relationship" },
      keys: ["Enter"],
      possible: selected?.kind === "edge",
      act: () => walkOn(explorer.desk),
    },
  ];
};
