import { useState } from "preact/hooks";
import { snapshotWords } from "../../i18n/snapshot.ts";
import { draftOf } from "../../story/draft.ts";
import type { ViewProps } from "../props.ts";
import { Frozen } from "./Frozen.tsx";
import { Problem } from "./Problem.tsx";
import type { Stored } from "./SaveDialog.tsx";
import { type Typed, typedOf } from "./typed.ts";
import { useSaving } from "./use-saving.ts";
import { WordsFields } from "./WordsFields.tsx";

interface Props {
  views: ViewProps;
  story: boolean;
  stored: (stored: Stored) => void;
  close: () => void;
}

/** The words of a snapshot, what it will hold, and the ways to save it. What is typed stays, whatever happens. */
export function SaveForm({ views, story, stored, close }: Props) {
  const { session, explorer } = views;
  const words = snapshotWords(session.language.value);
  const steps = draftOf(session).steps.value.length;
  const [typed, setTyped] = useState<Typed>(() => typedOf(explorer, session, story));
  const [of, setOf] = useState<"picture" | "story">(story ? "story" : "picture");
  const type = (change: Partial<Typed>) => setTyped(typed.with(change));
  const choose = (next: "picture" | "story") => {
    setOf(next);
    setTyped(typed.over(next));
  };
  const saving = useSaving({ views, typed, of: steps > 0 ? of : "picture", stored });
  const untitled = !typed.title.ja?.trim() && !typed.title.en?.trim();
  return (
    <form
      class="snapshot-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!untitled) saving.save("link");
      }}
    >
      <p class="hint">{words.saveHint}</p>
      {steps > 0 && <Choice of={of} steps={steps} choose={choose} views={views} />}
      <Frozen views={views} of={steps > 0 ? of : "picture"} />
      <WordsFields session={session} typed={typed} type={type} />
      <Problem session={session} problem={saving.problem} lacking={() => saving.save(saving.way, true)} />
      <footer class="snapshot-ways">
        <span class="hint" role="status">
          {untitled ? words.titleNeeded : saving.doing}
        </span>
        <button type="button" class="quiet-button" onClick={close}>
          {words.cancel}
        </button>
        <button
          type="button"
          class="button"
          disabled={untitled}
          aria-disabled={saving.busy}
          onClick={() => saving.save("file")}
        >
          {words.saveFile}
        </button>
        <button type="submit" class="button primary" disabled={untitled} aria-disabled={saving.busy}>
          {words.saveLink}
        </button>
      </footer>
    </form>
  );
}

interface ChoiceProps {
  views: ViewProps;
  of: "picture" | "story";
  steps: number;
  choose: (of: "picture" | "story") => void;
}

function Choice({ views, of, steps, choose }: ChoiceProps) {
  const words = snapshotWords(views.session.language.value);
  const option = (value: "picture" | "story", text: string) => (
    <label>
      <input type="radio" name="snapshot-of" checked={of === value} onChange={() => choose(value)} />
      {text}
    </label>
  );
  return (
    <fieldset class="snapshot-of">
      <legend class="unseen">{words.what}</legend>
      {option("picture", words.picture)}
      {option("story", words.story(steps))}
    </fieldset>
  );
}
