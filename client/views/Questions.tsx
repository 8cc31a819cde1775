import corner from "lucide-static/icons/corner-down-right.svg?raw";
import history from "lucide-static/icons/history.svg?raw";
import { attempt } from "../attempt.ts";
import type { Question } from "../graph/types.ts";
import { t } from "../i18n/text.ts";
import { read } from "../storage.ts";
import { Icon } from "./Icon.tsx";
import { StoryLinks } from "./lazy-panels.ts";
import type { ViewProps } from "./props.ts";

type Props = Pick<ViewProps, "session" | "explorer"> & { kind: "cards" | "chips" | "lines" };

/** The last picture of this browser and the ready questions of the lens; each opens its picture at once. */
export function Questions({ session, explorer, kind }: Props) {
  const questions = explorer.lens.value.questions;
  const language = session.language.value;
  const last = session.last.value;
  if (questions.length === 0 && last === undefined) return null;
  // The keys of the canvas are meant for what it shows now.
  const ask = (question: Question) => {
    document.querySelector<HTMLElement>(".canvas")?.focus();
    return attempt(session, () => explorer.openQuestion(question));
  };
  return (
    <ul class={`questions questions-${kind}`}>
      {kind === "chips" && <StoryLinks session={session} explorer={explorer} />}
      {last !== undefined && (
        <li>
          <button type="button" onClick={() => attempt(session, () => explorer.restore(last))}>
            <Icon svg={history} size={14} />
            <span>{t(language).goOn}</span>
          </button>
        </li>
      )}
      {questions.map((question) => (
        <li key={question.id}>
          <button type="button" onClick={() => ask(question)}>
            <Icon svg={corner} size={14} />
            <span>{question.text[language]}</span>
          </button>
        </li>
      ))}
      {kind === "cards" &&
        // Stories come late: what stands below them must not move.
        Array.from({ length: Number(read("stories") ?? 1) }, (_, at) => (
          <li key={`story ${at}`} class="story-room" aria-hidden="true" />
        ))}
      {kind !== "chips" && <StoryLinks session={session} explorer={explorer} />}
    </ul>
  );
}

/** The questions as a row of chips over the picture of a phone, while it is the first one. */
export function QuestionChips(props: Pick<ViewProps, "session" | "explorer">) {
  if (props.explorer.state.value.view !== "overview") return null;
  return (
    <nav class="chips" aria-label={t(props.session.language.value).questions}>
      <Questions {...props} kind="chips" />
    </nav>
  );
}
