import lasso from "lucide-static/icons/lasso.svg?raw";
import pointer from "lucide-static/icons/mouse-pointer-2.svg?raw";
import palette from "lucide-static/icons/palette.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import rectangle from "lucide-static/icons/square-dashed.svg?raw";
import note from "lucide-static/icons/sticky-note.svg?raw";
import type { Text } from "../../graph/types.ts";
import { exploreWords } from "../../i18n/explore.ts";
import { findWordsIn } from "../../i18n/find.ts";
import { stepWords } from "../../i18n/steps.ts";
import type { ToolName } from "../../session.ts";
import { nameOf } from "../menu/actions.ts";
import { startNote } from "../notes/start-note.ts";
import type { ViewProps } from "../props.ts";

/** A button of the toolbar over the canvas. */
export interface Tool {
  id: string;
  icon: string;
  name: Text;
  /** More about it, where the name is not enough. */
  hint?: Text;
  keys?: readonly string[];
  /** Whether it is in use; left out where a press just does something. */
  pressed?: boolean;
  act: () => unknown;
}

/** Buttons of one part of the product, as they are now. Groups are parted by a line. */
type Tools = (views: ViewProps) => Tool[];

const ways: [ToolName, string, string][] = [
  ["pointer", pointer, "V"],
  ["rectangle", rectangle, "M"],
  ["lasso", lasso, "L"],
];

/** What a drag over the ground does. */
export const dragTools: Tools = ({ session }) =>
  ways.map(([id, icon, key]) => ({
    ...{ id, icon, keys: [key], pressed: session.tool.value === id },
    name: nameOf(id),
    ...(id === "pointer" ? {} : { hint: { ja: exploreWords("ja").hints[id], en: exploreWords("en").hints[id] } }),
    act: () => {
      session.tool.value = session.tool.peek() === id ? "pointer" : id;
    },
  }));

/** What is drawn by value, and boxes. */
const styleTools: Tools = ({ session }) => [
  {
    ...{ id: "style", icon: palette, keys: ["Shift+S"], pressed: session.aside.value === "style" },
    name: { ja: "値による見た目とまとめ", en: "Style by value and boxes" },
    act: () => {
      session.aside.value = session.aside.peek() === "style" ? undefined : "style";
    },
  },
];

/** A note, and finding by name. */
const writeTools: Tools = (views) => {
  const { explorer, session } = views;
  const { finding } = session;
  return [
    {
      ...{ id: "note", icon: note, keys: ["Shift+N"] },
      name: { ja: stepWords("ja").addNote, en: stepWords("en").addNote },
      act: () => startNote(views, explorer.state.peek().selection),
    },
    {
      ...{ id: "find", icon: search, keys: ["/"], pressed: finding.value },
      name: { ja: findWordsIn("ja").find, en: findWordsIn("en").find },
      act: () => {
        finding.value = !finding.peek();
      },
    },
  ];
};

/** The groups of the toolbar. A part of the product adds its line here. */
export const toolGroups: readonly Tools[] = [dragTools, styleTools, writeTools];
