import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Snapshot, State, StoryStep, Words } from "../../snapshot/schema.ts";
import type { Language, Session } from "../session.ts";
import type { Captured } from "../snapshot/capture.ts";
import { type Keeping, keepTale } from "./autosave.ts";
import { openTaleStore, type TaleStore } from "./keep.ts";
import * as verbs from "./steps.ts";

/** The story that is being written on this page. Every change is kept in this browser by itself. */
export interface Draft extends Pick<Keeping, "kept" | "parted" | "others" | "open" | "discard" | "settled"> {
  title: ReadonlySignal<Words>;
  steps: ReadonlySignal<readonly StoryStep[]>;
  /** What the steps draw or cite, and nothing else. */
  elements: ReadonlySignal<Snapshot["elements"]>;
  /** The step that is being written. */
  chosen: Signal<string | undefined>;
  /** The step that was taken out last, until it is put back or the story is left. */
  removed: ReadonlySignal<verbs.Removed | undefined>;
  writeTitle(language: Language, text: string): void;
  /** Adds what was captured as a step after the one that is being written, and chooses it. */
  add(captured: Captured): void;
  retake(id: string, captured: Captured): void;
  duplicate(id: string): void;
  remove(id: string): void;
  /** Puts back what was taken out last. */
  restore(): void;
  /** `to` is where the step stands then, from 0. */
  move(id: string, to: number): void;
  write(id: string, field: "title" | "text" | "notes", language: Language, text: string): void;
  /** The number by which a step cites an element from now on; undefined where it has no more. */
  cite(id: string, key: string, elements: Snapshot["elements"]): number | undefined;
  renumber(id: string, language: Language): void;
  light(id: string, light: Pick<State, "highlighted" | "dimmed">): void;
  /** Goes on with a story of a snapshot; what was written before stays among the others. */
  load(tale: verbs.Tale): void;
  /** Begins an empty story; what was written before stays among the others. */
  begin(): void;
}

/** Makes the draft; the story of this browser that was written last comes into it. */
export function createDraft(store: Promise<TaleStore>): Draft {
  const tale = signal<verbs.Tale>(verbs.emptyTale);
  const chosen = signal<string | undefined>(undefined);
  const removed = signal<verbs.Removed | undefined>(undefined);
  const reset = () => {
    removed.value = undefined;
    if (!tale.peek().steps.some(({ id }) => id === chosen.peek())) chosen.value = tale.peek().steps[0]?.id;
  };
  const keeping = keepTale(tale, store, reset);
  const change = (next: verbs.Tale) => {
    if (next === tale.peek()) return;
    tale.value = next;
    keeping.changed();
  };
  const replace = (next: verbs.Tale) => {
    keeping.leave();
    tale.value = next;
    reset();
    if (next.steps.length > 0) keeping.changed();
  };
  const placeOf = (id: string | undefined) => tale.peek().steps.findIndex((step) => step.id === id);
  const { kept, parted, others, open, discard, settled } = keeping;
  return {
    ...{ kept, parted, others, open, discard, settled, chosen, removed },
    title: computed(() => tale.value.title),
    steps: computed(() => tale.value.steps),
    elements: computed(() => tale.value.elements),
    writeTitle(language, text) {
      change({ ...tale.peek(), title: verbs.written(tale.peek().title, language, text) });
    },
    add(captured) {
      const id = crypto.randomUUID();
      const at = placeOf(chosen.peek());
      change(verbs.addStep(tale.peek(), verbs.newStep(id, captured), at === -1 ? 100 : at + 1, captured.elements));
      if (placeOf(id) !== -1) chosen.value = id;
    },
    retake: (id, captured) => change(verbs.retakeStep(tale.peek(), id, captured)),
    duplicate(id) {
      const copy = crypto.randomUUID();
      change(verbs.duplicateStep(tale.peek(), id, copy));
      if (placeOf(copy) !== -1) chosen.value = copy;
    },
    remove(id) {
      const done = verbs.removeStep(tale.peek(), id);
      if (!done) return;
      change(done.tale);
      removed.value = done.removed;
      const { steps } = done.tale;
      if (chosen.peek() === id) chosen.value = steps[Math.min(done.removed.at, steps.length - 1)]?.id;
    },
    restore() {
      const back = removed.peek();
      if (!back) return;
      change(verbs.addStep(tale.peek(), back.step, back.at, back.elements));
      removed.value = undefined;
      chosen.value = back.step.id;
    },
    move: (id, to) => change(verbs.moveStep(tale.peek(), id, to)),
    write: (id, field, language, text) => change(verbs.writeStep(tale.peek(), id, field, language, text)),
    cite(id, key, elements) {
      const cited = verbs.citeStep(tale.peek(), id, key, elements);
      change(cited.tale);
      return cited.number;
    },
    renumber: (id, language) => change(verbs.renumberStep(tale.peek(), id, language)),
    light: (id, light) => change(verbs.lightStep(tale.peek(), id, light)),
    load: (next) => replace(verbs.pruned(next)),
    begin: () => replace(verbs.emptyTale),
  };
}

const made = new WeakMap<Session, Draft>();

/** The draft of a page: made when first asked for, then the same one. */
export function draftOf(session: Session): Draft {
  const known = made.get(session) ?? createDraft(openTaleStore());
  made.set(session, known);
  return known;
}
