import { type EditorState, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { statementAt, statementsOf } from "../query/editing/statements.ts";

const line = Decoration.line({ class: "cm-statement" });

/** Marks the lines of the statement under the caret where the text has several. */
export const statementMark = StateField.define<DecorationSet>({
  create: marked,
  update: (old, { docChanged, selection, state }) => (docChanged || selection ? marked(state) : old),
  provide: (field) => EditorView.decorations.from(field),
});

function marked({ doc, selection }: EditorState): DecorationSet {
  const text = doc.toString();
  const all = text.includes(";") ? statementsOf(text) : [];
  const here = all.length > 1 ? statementAt(text, selection.main.head, all) : undefined;
  if (!here) return Decoration.none;
  const [first, last] = [doc.lineAt(here.from).number, doc.lineAt(here.to).number];
  return Decoration.set(
    Array.from({ length: last - first + 1 }, (_, index) => line.range(doc.line(first + index).from)),
  );
}
