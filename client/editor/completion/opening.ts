import { type Completion, insertCompletionText, pickedCompletion, startCompletion } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";

/** Puts a text in and shows at once what can come next. */
export function opening(text: string): NonNullable<Completion["apply"]> {
  return (view: EditorView, completion: Completion, from: number, to: number) => {
    const spaced = text.endsWith(" ") && view.state.sliceDoc(to, to + 1) === " " ? text.trimEnd() : text;
    const inserted = insertCompletionText(view.state, spaced, from, to);
    view.dispatch({ ...inserted, annotations: pickedCompletion.of(completion) });
    if (spaced !== text) view.dispatch({ selection: { anchor: view.state.selection.main.head + 1 } });
    startCompletion(view);
  };
}
