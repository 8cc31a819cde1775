import { completionStatus } from "@codemirror/autocomplete";
import type { EditorState } from "@codemirror/state";
import { StateField } from "@codemirror/state";
import { type EditorView, showTooltip, type Tooltip } from "@codemirror/view";
import { callableCard } from "../completion/call-options.ts";
import { groundsOf } from "../grounds.ts";
import { callAt } from "./call-at.ts";

/** While one is in a call: its arguments, the one at the caret in bold. */
export const signatureHelp = StateField.define<Tooltip | null>({
  create: () => null,
  update: (old, { docChanged, selection, state, effects }) =>
    docChanged || selection || effects.length > 0 ? tooltipFor(state, old) : old,
  provide: (field) => showTooltip.from(field),
});

function tooltipFor(state: EditorState, old: Tooltip | null): Tooltip | null {
  const { main } = state.selection;
  const found = main.empty && completionStatus(state) === null ? callAt(state.doc.toString(), main.head) : undefined;
  if (!found || found.called.args.length === 0) return null;
  const { called, from, argument } = found;
  const key = `${called.name} ${argument}`;
  if (old?.pos === from && Object(old)["key"] === key) return old;
  const create = (view: EditorView) => ({
    dom: callableCard(called, groundsOf(view.state), Math.min(argument, called.args.length - 1)),
  });
  return Object.assign({ pos: from, above: true, create }, { key });
}
