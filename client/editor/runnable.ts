import type { EditorState } from "@codemirror/state";
import { statementAt, statementsOf } from "../query/editing/statements.ts";

/** What Run would run: the selection, else the statement under the caret, with its place in the text. */
export interface Runnable {
  text: string;
  from: number;
  /** Whether it is what is selected. */
  selected: boolean;
  /** Which statement of how many it is, from 1. */
  index: number;
  all: number;
}

/** With these words a query begins; what is selected otherwise is a piece of one. */
const beginning = /^(?:match|optional|return|with|unwind|call|explain|profile|when|let|for)\b/iu;

/** What would be run now; undefined where there is nothing. */
export function runnableOf({ doc, selection }: EditorState): Runnable | undefined {
  const { from, to, empty, head } = selection.main;
  const text = doc.toString();
  const statements = statementsOf(text);
  const all = statements.length;
  const chosen = empty ? [] : statementsOf(text.slice(from, to));
  const [first] = chosen;
  if (first && beginning.test(text.slice(from + first.from))) {
    const last = chosen.at(-1) ?? first;
    return {
      text: text.slice(from + first.from, from + last.to),
      from: from + first.from,
      selected: true,
      index: 1,
      all,
    };
  }
  const here = statementAt(text, head, statements);
  if (!here) return undefined;
  return {
    text: text.slice(here.from, here.to),
    from: here.from,
    selected: false,
    index: statements.indexOf(here) + 1,
    all,
  };
}
