import type { EditorView } from "@codemirror/view";
import { groundsOf } from "./grounds.ts";

/** Lays the query out by the grammar; the caret stays behind the same sign. False where the grammar is not there or the text has changed. */
export async function layOut(view: EditorView): Promise<boolean> {
  const { state } = view;
  const text = state.doc.toString();
  const made = await groundsOf(state).grammar.ask("format", { text });
  if (made === undefined || view.state.doc !== state.doc) return false;
  if (made === text) return true;
  const anchor = placeAfter(made, signs(text.slice(0, state.selection.main.head)));
  view.dispatch({
    changes: { from: 0, to: text.length, insert: made },
    selection: { anchor },
    userEvent: "input.format",
    scrollIntoView: true,
  });
  return true;
}

function signs(text: string): number {
  return text.replace(/\s/gu, "").length;
}

/** The offset behind so many signs that are no blanks. */
export function placeAfter(text: string, count: number): number {
  let left = count;
  for (let at = 0; at < text.length; at++) {
    if (left === 0) return at;
    if (!/\s/u.test(text.charAt(at))) left--;
  }
  return text.length;
}
