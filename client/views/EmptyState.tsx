import { statesWords } from "../i18n/states.ts";
import type { ViewProps } from "./props.ts";
import { Questions } from "./Questions.tsx";

/** What to do first when nothing is on the canvas. */
export function EmptyState(props: ViewProps) {
  const words = statesWords(props.session.language.value);
  const asked = props.explorer.lens.value.questions.length > 0;
  return (
    <div class="state empty-state">
      <h2>{words.emptyTitle}</h2>
      <p>{asked ? words.emptyHint : words.emptyHintForeign}</p>
      <Questions {...props} kind="lines" />
    </div>
  );
}
