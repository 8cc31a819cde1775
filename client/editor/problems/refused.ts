import { StateEffect, StateField } from "@codemirror/state";

/** What the server said of a text after it was run: where it begins in the editor, and why it was refused. */
export interface Refused {
  from: number;
  to: number;
  rule: string | undefined;
  detail: string;
  instead: string | undefined;
}

/** Tells the editor what the server refused; undefined takes it back. */
export const setRefused = StateEffect.define<Refused | undefined>();

/** What the server refused of the text as it stands; typing takes it away. */
export const refusedField = StateField.define<Refused | undefined>({
  create: () => undefined,
  update(old, { effects, docChanged }) {
    const told = effects.find((effect) => effect.is(setRefused));
    if (told) return told.value;
    return docChanged ? undefined : old;
  },
});
