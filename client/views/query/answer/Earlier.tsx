import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import { oneLine } from "../../../query/keep/query-file.ts";
import type { AnswerProps } from "./AnswerSide.tsx";
import { msOf } from "./Status.tsx";

/** Says of an answer that it belongs to an earlier query, and to which. */
export function Earlier({ answer, session }: AnswerProps) {
  const words = queryAnswerWords(session.language.value);
  return (
    <p class="answer-earlier" role="status">
      <strong>{words.earlier}</strong>
      <code title={answer.asked.cypher}>{oneLine(answer.asked.cypher).slice(0, 300)}</code>
      <span>{words.rowsIn(answer.arrived.value, msOf(answer))}</span>
    </p>
  );
}
