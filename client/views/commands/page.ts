import help from "lucide-static/icons/circle-help.svg?raw";
import forward from "lucide-static/icons/corner-down-right.svg?raw";
import previous from "lucide-static/icons/rotate-ccw.svg?raw";
import next from "lucide-static/icons/rotate-cw.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { walkEdges, walkOn } from "../../graph/walk.ts";
import { asideIsOpen } from "../Aside.tsx";
import { closeAside } from "../close-aside.ts";
import type { ViewProps } from "../props.ts";
import type { Commands } from "./command.ts";

/** Commands of the page as a whole, and those that walk along relationships. */
export const pageCommands: Commands = (views) => {
  const { explorer, session } = views;
  const { selected } = explorer.state.peek();
  const { close, cancel } = openNow(views);
  // Along a path the same keys go from hop to hop.
  const walks = selected !== undefined && explorer.desk.stage.parts.route === undefined;
  return [
    {
      id: "cancel",
      area: "page",
      icon: x,
      name: { ja: "読み込みをやめる", en: "Stop loading" },
      keys: ["Escape"],
      possible: cancel !== undefined,
      act: () => cancel?.(),
    },
    {
      id: "close",
      area: "page",
      icon: x,
      name: { ja: "開いているパネルや知らせを閉じる", en: "Close the open panel or notice" },
      keys: ["Escape"],
      possible: cancel === undefined && close !== undefined,
      act: () => close?.(),
    },
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
      possible: walks,
      act: () => walkEdges(explorer.desk, 1),
    },
    {
      id: "previous-relationship",
      area: "select",
      icon: previous,
      name: { ja: "前の関係へ", en: "Previous relationship" },
      keys: ["["],
      possible: walks,
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

/** What Escape ends on the canvas, one after the other: the loading, the notice of an error, the tools, the drawer. */
function openNow(views: ViewProps): { cancel?: () => void; close?: (() => void) | undefined } {
  const { explorer, session } = views;
  const busy = session.busy.peek();
  if (busy) return { cancel: busy.cancel };
  if (session.error.peek() !== undefined) {
    return {
      close: () => {
        session.error.value = undefined;
      },
    };
  }
  if (session.aside.peek() || (explorer.state.peek().selection.length === 0 && asideIsOpen(views))) {
    return { close: () => closeAside(views) };
  }
  if (session.drawer.peek() === undefined) return {};
  return {
    close: () => {
      session.drawer.value = undefined;
    },
  };
}
