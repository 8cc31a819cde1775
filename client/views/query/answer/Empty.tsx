import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import type { AnswerProps } from "./AnswerSide.tsx";

/** In the place of rows: that there are none, and what may be wrong. */
export function Empty({ answer, session }: AnswerProps) {
  const words = queryAnswerWords(session.language.value);
  if (answer.state.value !== "complete") return null;
  const notices = answer.summary.value?.notifications ?? [];
  return (
    <div class="answer-empty">
      <h3>{words.empty}</h3>
      <p>{answer.columns.length === 0 ? words.noColumns : words.emptyWhy}</p>
      {notices.length > 0 && <p>{words.emptyNotices}</p>}
    </div>
  );
}
