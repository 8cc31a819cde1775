import { type Signal, signal } from "@preact/signals";
import type { ParameterFields, QueryText } from "./types.ts";

/** What was written in the editor since something was last opened or run: it is not lost when something else comes there. */
export function createDraft(text: Signal<string>, fields: Signal<ParameterFields>) {
  const replaced = signal<QueryText | undefined>(undefined);
  const opened = signal(0);
  const latest = signal("");
  return {
    replaced,
    opened,
    latest,
    ran(cypher: string): void {
      latest.value = cypher;
    },
    open(query: QueryText): void {
      const before = text.peek();
      if (before.trim() !== "" && before !== latest.peek() && before !== query.cypher)
        replaced.value = { cypher: before, fields: fields.peek() };
      latest.value = query.cypher;
      text.value = query.cypher;
      fields.value = { ...fields.peek(), ...query.fields };
      opened.value += 1;
    },
  };
}
