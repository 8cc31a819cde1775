import {
  acceptCompletion,
  autocompletion,
  type Completion,
  clearSnippet,
  nextSnippetField,
  prevSnippetField,
  snippetKeymap,
} from "@codemirror/autocomplete";
import type { EditorState } from "@codemirror/state";
import { Prec } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import { groundsOf } from "../grounds.ts";
import { completions } from "./source.ts";

const signs: Readonly<Record<string, string>> = {
  type: "→",
  property: "·",
  function: "ƒ",
  variable: "x",
  keyword: "K",
  value: "“",
  parameter: "$",
  starter: "▸",
};
const acceptOrNext = (view: EditorView) => acceptCompletion(view) || nextSnippetField(view);

/** Completion: opens while one types and by Ctrl Space; Enter and Tab accept. */
export const completion = [
  autocompletion({
    override: [completions],
    icons: false,
    maxRenderedOptions: 120,
    activateOnTypingDelay: 60,
    addToOptions: [{ render: kindOf, position: 20 }],
  }),
  snippetKeymap.of([
    { key: "Tab", run: acceptOrNext, shift: prevSnippetField },
    { key: "Escape", run: clearSnippet },
  ]),
  Prec.high(keymap.of([{ key: "Tab", run: acceptCompletion }])),
];

/** The glyph of a label, or a sign for what else it is. */
function kindOf({ type = "", label }: Completion, state: EditorState): Node {
  const place = document.createElement("span");
  place.className = "cm-kind";
  place.ariaHidden = "true";
  const name = /(?:^|:)`?([^:`()]+)`?\)?$/u.exec(label)?.[1] ?? label;
  const glyph = type === "label" ? groundsOf(state).glyph(name) : undefined;
  if (glyph) place.append(glyph);
  else place.textContent = signs[type] ?? "";
  return place;
}
