import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Snapshot, State, Words } from "../../snapshot/schema.ts";
import type { Language, Session } from "../session.ts";
import { type Frozen, openFrozen } from "../snapshot/frozen.ts";

/** What is known of a snapshot beside its document. */
export interface Known {
  /** Undefined for one that lies on no server. */
  id: string | undefined;
  /** As its owner has it now. */
  title: Words;
  createdAt: string;
}

/** A snapshot that is being looked at. */
export interface Viewed {
  snapshot: Snapshot;
  known: Known;
  session: Session;
  frozen: Frozen;
  /** Steps of its story; none for a single picture. */
  steps: NonNullable<Snapshot["story"]>["steps"];
  /** The step that is shown, from 1; 0 for what is seen before the first. */
  step: ReadonlySignal<number>;
  /** Goes to a step, or to the nearest there is. */
  go: (step: number) => void;
  /** Whether the reader moved the camera since the picture came. */
  moved: Signal<boolean>;
}

/** Opens a snapshot at a step of its story. Its first picture stands at once. */
export function view(snapshot: Snapshot, known: Known, session: Session, from = 0): Viewed {
  const steps = snapshot.story?.steps ?? [];
  const within = (step: number) => Math.min(steps.length, Math.max(0, Math.trunc(step) || 0));
  const step = signal(within(from));
  session.connection.value = { state: "ok" };
  const frozen = openFrozen(snapshot, session);
  session.opened.value = true;
  frozen.show(stateAt(snapshot, step.peek()));
  const go = (to: number) => {
    step.value = within(to);
  };
  return { snapshot, known, session, frozen, steps, step, go, moved: signal(false) };
}

/** The picture of a step. */
export function stateAt(snapshot: Pick<Snapshot, "state" | "story">, step: number): State {
  return snapshot.story?.steps[step - 1]?.state ?? snapshot.state;
}

/** The words in a language, else in the other one. */
export function said({ ja = "", en = "" }: Words, language: Language): string {
  const [first, second] = language === "ja" ? [ja, en] : [en, ja];
  return first.trim() || second.trim();
}

/** The language that words are really in, for a reader of `language`. */
export function languageOfWords({ ja = "", en = "" }: Words, language: Language): Language {
  const has = { ja: ja.trim() !== "", en: en.trim() !== "" };
  if (has[language]) return language;
  return has.ja ? "ja" : has.en ? "en" : language;
}
