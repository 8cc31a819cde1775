import type { Completion } from "@codemirror/autocomplete";
import { insertCompletionText, pickedCompletion } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import { formatNumber } from "../../i18n/format.ts";
import type { Around } from "./kind-options.ts";
import type { Place } from "./place.ts";
import { kindsOf } from "./property-options.ts";
import { ranked } from "./ranked.ts";

/** The values that a property has, the most frequent first, in quotes. */
export async function valueOptions(around: Around, place: Place & { what: "value" }): Promise<Completion[]> {
  const { kind, items, sure } = kindsOf(around, place.of);
  if (!sure && items.length > 8) return [];
  const asked = items
    .filter(({ properties }) =>
      properties.some(({ name, types }) => name === place.property && types.includes("STRING")),
    )
    .slice(0, 4)
    .map(({ name }) => around.grounds.values({ kind, name, property: place.property }));
  const counts = new Map<string, number>();
  for (const found of await Promise.all(asked))
    for (const { value, count } of found ?? []) counts.set(value, (counts.get(value) ?? 0) + count);
  const { grounds } = around;
  const names = grounds.lens().properties[place.property]?.values;
  const order = [...counts].sort(([, a], [, b]) => b - a);
  const quote = place.quote || "'";
  return ranked(order).map(({ item: [value, count], boost }) => ({
    label: quoted(value, quote),
    type: "value",
    detail: [names?.[value]?.[grounds.tongue()], formatNumber(count, grounds.tongue())].filter(Boolean).join(" · "),
    apply: closing(quoted(value, quote)),
    boost,
  }));
}

/** A text as a string of Cypher. */
export function quoted(value: string, quote = "'"): string {
  return quote + value.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replaceAll("\n", "\\n") + quote;
}

/** In the place of a string that has its closing quote behind the caret already. */
function closing(text: string) {
  return (view: EditorView, completion: Completion, from: number, to: number) => {
    const closed = view.state.sliceDoc(to, to + 1) === text.at(-1);
    const inserted = insertCompletionText(view.state, text, from, closed ? to + 1 : to);
    view.dispatch({ ...inserted, annotations: pickedCompletion.of(completion) });
  };
}
