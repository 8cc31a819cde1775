import pen from "lucide-static/icons/square-pen.svg?raw";
import terminal from "lucide-static/icons/square-terminal.svg?raw";
import note from "lucide-static/icons/sticky-note.svg?raw";
import { stepWords } from "../../i18n/steps.ts";
import { copyCanvasCypher, copyCypher } from "../history/copy-cypher.ts";
import { openCypher } from "../history/open-in-editor.ts";
import { startNote } from "../notes/start-note.ts";
import type { Extras } from "./extras.ts";

/** What the history and the notes add to menus: the Cypher of these elements or of all in sight, and a note. */
export const stepExtras: Extras = (views, { keys, nodes }) => {
  const some = keys.length > 0;
  // Where the menu of the ground was asked for.
  const place = some ? undefined : views.explorer.asked.peek();
  const word = some ? "copyAsCypher" : "copyCanvasAsCypher";
  return [
    {
      id: "note-here",
      section: "show",
      icon: note,
      name: { ja: stepWords("ja").addNote, en: stepWords("en").addNote },
      keys: ["Shift+N"],
      possible: !some || (keys.length === 1 && nodes.length === 1),
      act: () => startNote(views, nodes, place),
    },
    {
      id: some ? "copy-cypher" : "copy-canvas-cypher",
      section: "show",
      icon: terminal,
      name: { ja: stepWords("ja")[word], en: stepWords("en")[word] },
      ...(some ? { keys: ["Shift+C"] } : {}),
      possible: views.explorer.state.peek().nodes > 0,
      act: () => (some ? copyCypher(views, keys) : copyCanvasCypher(views)),
    },
    {
      id: "open-cypher",
      section: "show",
      icon: pen,
      name: { ja: stepWords("ja").openCypher, en: stepWords("en").openCypher },
      possible: views.explorer.state.peek().nodes > 0,
      act: () => openCypher(views, keys),
    },
  ];
};
