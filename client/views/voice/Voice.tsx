import { useEffect, useRef } from "preact/hooks";
import { announce } from "../../announce.ts";
import type { Doing } from "../../graph/doing.ts";
import { voiceWords } from "../../i18n/voice.ts";
import type { ViewProps } from "../props.ts";
import { sayAmounts, saySelection, sayStep } from "./say.ts";

/** Tells a screen reader what changed on the canvas: the step that was done, how much is there now, what is selected. */
export function Voice({ session, explorer }: ViewProps) {
  const { nodes, edges, hidden, selected, selection } = explorer.state.value;
  const { steps } = explorer;
  const last = steps.findLast(({ done }) => done)?.doing;
  const count = steps.length;
  const known = useRef<{ amounts: string; selection: string; done: Doing | undefined; count: number }>(undefined);
  const chosen = selected?.key ?? (selection.length > 1 ? selection.join("\n") : "");
  const amounts = `${nodes} ${edges} ${hidden}`;
  useEffect(() => {
    const before = known.current ?? { amounts: "", selection: "", done: last, count };
    known.current = { amounts, selection: chosen, done: last, count };
    const language = session.language.peek();
    // Undo and redo say so themselves.
    const isNew = last !== before.done && !session.travelled.peek() && steps.at(-1)?.doing === last;
    const said = [
      ...(isNew ? [sayStep(explorer, language)] : []),
      ...(amounts !== before.amounts ? [sayAmounts(explorer, language)] : []),
      ...(chosen !== before.selection ? [saySelection(explorer, language)] : []),
    ].filter(Boolean);
    if (said.length > 0) announce(session, voiceWords(language).join(said));
  }, [amounts, chosen, last]);
  return null;
}
