import { useMemo } from "preact/hooks";
import type { Snapshot, StoryStep } from "../../../snapshot/schema.ts";
import type { Language } from "../../session.ts";
import { footnotesOf } from "../../story/footnotes.ts";
import type { Footnote } from "../../story/types.ts";

/** The footnotes of the step that is shown, made once for each step and language. */
export function useFootnotes(snapshot: Snapshot, step: StoryStep | undefined, language: Language): Footnote[] {
  return useMemo(() => (step ? footnotesOf(snapshot, step, language) : []), [snapshot, step, language]);
}
