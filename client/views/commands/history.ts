import history from "lucide-static/icons/history.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import terminal from "lucide-static/icons/square-terminal.svg?raw";
import note from "lucide-static/icons/sticky-note.svg?raw";
import { copyCanvasCypher, copyCypher } from "../history/copy-cypher.ts";
import { startNote } from "../notes/start-note.ts";
import type { Commands } from "./command.ts";

/** Commands: the history, statements, finding on the canvas, notes. */
export const historyCommands: Commands = (views) => {
  const { explorer, session } = views;
  const { selection, nodes } = explorer.state.peek();
  return [
    {
      id: "history",
      area: "page",
      icon: history,
      name: { ja: "履歴", en: "History" },
      keys: ["Shift+Z"],
      act: () => {
        session.aside.value = session.aside.peek() === "history" ? undefined : "history";
      },
    },
    {
      id: "find",
      area: "read",
      icon: search,
      name: { ja: "図の中を探す", en: "Find on the canvas" },
      keys: ["Ctrl+F", "/"],
      possible: nodes > 0,
      act: () => {
        session.finding.value = true;
      },
    },
    {
      id: "note",
      area: "look",
      icon: note,
      name: { ja: "付箋を貼る", en: "Add a note" },
      keys: ["Shift+N"],
      possible: nodes > 0,
      act: () => startNote(views, selection),
    },
    {
      id: "copy-cypher",
      area: "page",
      icon: terminal,
      name: { ja: "選択したものをCypherとして写す", en: "Copy the selection as Cypher" },
      keys: ["Shift+C"],
      possible: selection.length > 0,
      act: () => copyCypher(views, selection),
    },
    {
      id: "copy-canvas-cypher",
      area: "page",
      icon: terminal,
      name: { ja: "見えているものをCypherとして写す", en: "Copy all in sight as Cypher" },
      possible: nodes > 0,
      act: () => copyCanvasCypher(views),
    },
  ];
};
