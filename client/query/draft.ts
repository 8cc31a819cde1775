import { type Signal, signal } from "@preact/signals";
import type { ParameterFields, QueryText } from "./types.ts";

/** What was written in the editor since something was last opened or run: it is not lost when something else comes there. */
export function createDraft(text: Signal<string>, fields: Signal<ParameterFields>) {
  const replaced = signal<QueryText | undefined>(undefined);
  const opened = signal(0);
  let known = "";
  return {
    replaced,
    opened,
    ran(cypher: string): void {
      known = cypher;
    },
    open(query: QueryText): void {
      const before = text.peek();
      if (before.trim() !== "" && before !== known && before !== query.cypher)
        replaced.value = { cypher: before, fields: fields.peek() };
      known = query.cypher;
      text.value = query.cypher;
      fields.value = { ...fields.peek(), ...query.fields };
      opened.value += 1;
    },
  };
}
