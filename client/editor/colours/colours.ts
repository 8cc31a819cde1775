import { type ChangeSet, type Range, StateEffect, StateField, type Text } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import type { Language } from "../language/language.ts";
import type { Coloured } from "../language/messages.ts";
import { localColours } from "./local.ts";

const classes: Readonly<Record<string, string>> = {
  keyword: "keyword",
  predicateFunction: "keyword",
  label: "label",
  function: "function",
  procedure: "function",
  namespace: "function",
  paramDollar: "parameter",
  paramValue: "parameter",
  stringLiteral: "string",
  numberLiteral: "number",
  booleanLiteral: "number",
  keywordLiteral: "number",
  property: "property",
  comment: "comment",
};
const marks = new Map(
  [...new Set(Object.values(classes))].map((name) => [name, Decoration.mark({ class: `tok-${name}` })]),
);
const arrived = StateEffect.define<{ coloured: readonly Coloured[]; of: Text }>();
const pause = 40;

/** Colours as marks of a text of a length. */
export function toMarks(coloured: readonly Coloured[], length: number): Range<Decoration>[] {
  return coloured.flatMap(({ from, to, what }) => {
    const mark = marks.get(classes[what] ?? "");
    return mark && from < to && to <= length ? [mark.range(from, to)] : [];
  });
}

/** Old colours moved with a change; the lines it touched get colours by their tokens. */
export function recolour(old: DecorationSet, changes: ChangeSet, text: Text): DecorationSet {
  let [from, to] = [text.length, 0];
  changes.iterChangedRanges((_fromA, _toA, fromB, toB) => {
    from = Math.min(from, text.lineAt(fromB).from);
    to = Math.max(to, text.lineAt(toB).to);
  });
  const touched = (start: number, end: number) => start <= to && end >= from;
  const fresh = localColours(text.toString()).filter((one) => touched(one.from, one.to));
  const start = Math.min(from, ...fresh.map((one) => one.from));
  const end = Math.max(to, ...fresh.map((one) => one.to));
  return old.map(changes).update({
    filter: (a, b) => b <= start || a >= end,
    filterFrom: start,
    filterTo: end,
    add: toMarks(fresh, text.length),
    sort: true,
  });
}

const field = StateField.define<DecorationSet>({
  create: ({ doc }) => Decoration.set(toMarks(localColours(doc.toString()), doc.length), true),
  update(old, { changes, docChanged, newDoc, effects }) {
    const given = effects.find((effect) => effect.is(arrived))?.value;
    if (given && given.of === newDoc) return Decoration.set(toMarks(given.coloured, newDoc.length), true);
    return docChanged ? recolour(old, changes, newDoc) : old;
  },
  provide: (own) => EditorView.decorations.from(own),
});

/** Syntax colours: at once by the tokens, then by the grammar. */
export function colours(language: Language) {
  const asker = ViewPlugin.define((view) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const { doc } = view.state;
      const coloured = await language.ask("colours", { text: doc.toString() });
      if (coloured && coloured.length > 0 && view.state.doc === doc)
        view.dispatch({ effects: arrived.of({ coloured, of: doc }) });
    };
    const soon = (wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(ask, wait);
    };
    soon(0);
    return {
      update: ({ docChanged }: ViewUpdate) => docChanged && soon(pause),
      destroy: () => clearTimeout(timer),
    };
  });
  return [field, asker];
}
