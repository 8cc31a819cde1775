import { linter } from "@codemirror/lint";
import { StateEffect, StateField } from "@codemirror/state";
import { groundsOf } from "../grounds.ts";
import type { Understood } from "../language/messages.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { refusedField, setRefused } from "./refused.ts";

const setUnderstood = StateEffect.define<readonly Understood[]>();
/** Tells that what the text is checked against has changed: the schema, a parameter, the language. */
export const checkAgain = StateEffect.define<null>();
const pause = 350;

/** The variables as the grammar last understood them. */
export const understoodField = StateField.define<readonly Understood[]>({
  create: () => [],
  update: (old, { effects }) => effects.find((effect) => effect.is(setUnderstood))?.value ?? old,
});

/** Checks the text a moment after typing stopped. */
const check = linter(
  async (view) => {
    const { state } = view;
    const grounds = groundsOf(state);
    const text = state.doc.toString();
    if (text.trim() === "") return [];
    const answer = await grounds.grammar.ask("lint", { text, parameters: grounds.parameters() });
    if (view.state.doc !== state.doc) return [];
    if (answer) view.dispatch({ effects: setUnderstood.of(answer.understood) });
    return diagnosticsOf(text, answer?.findings ?? [], view.state.field(refusedField), grounds);
  },
  {
    delay: pause,
    needsRefresh: ({ transactions }) =>
      transactions.some(({ effects }) => effects.some((effect) => effect.is(setRefused) || effect.is(checkAgain))),
  },
);

/** Finds faults while one types and tells what the server refused. */
export const checking = [refusedField, understoodField, check];
