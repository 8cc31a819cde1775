import { effect } from "@preact/signals";
import type { Answer, Workbench } from "../types.ts";
import { entryOfAbandoned, entryOfAnswer, entryOfDraft, entryOfPlan, entryOfRefusal } from "./history.ts";
import { type HistoryEntry, newId } from "./records.ts";

/** Hands over an entry for all that is run, explained, refused, cancelled or put away at a desk; again with the same id when an answer has ended. */
export function followWorkbench(workbench: Workbench, put: (entry: HistoryEntry) => unknown): () => void {
  const stops = [
    onEach(workbench.answer, (answer) => followAnswer(answer, put)),
    onEach(workbench.abandoned, (abandoned) => put(entryOfAbandoned(abandoned))),
    onEach(workbench.plan, (plan) => put(entryOfPlan(plan, Date.now()))),
    onEach(workbench.refused, (refused) => put(entryOfRefusal(refused, workbench.fields.peek(), Date.now()))),
    onEach(workbench.replaced, (draft) => put(entryOfDraft(draft, Date.now()))),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Calls for every value that comes from now on. */
function onEach<T extends object>(source: { value: T | undefined }, use: (value: T) => void): () => void {
  let last: T | undefined;
  return effect(() => {
    const now = source.value;
    if (now === last) return;
    last = now;
    // What `use` reads is none of this effect's business.
    if (now) queueMicrotask(() => use(now));
  });
}

/** An answer may end after another has taken its place: each is followed on its own. */
function followAnswer(answer: Answer, put: (entry: HistoryEntry) => unknown): void {
  const id = newId(answer.startedAt);
  let stop: (() => void) | undefined;
  let ended = false;
  stop = effect(() => {
    ended = answer.state.value !== "running";
    put(entryOfAnswer(id, answer));
    if (ended) stop?.();
  });
  if (ended) stop();
}
