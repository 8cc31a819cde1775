import { statesWords } from "../i18n/states.ts";
import { t } from "../i18n/text.ts";
import type { ViewProps } from "./props.ts";
import { Questions } from "./Questions.tsx";

/** What to do first when nothing is on the canvas, or nothing of it in sight. */
export function EmptyState(props: ViewProps) {
  const { explorer, session } = props;
  const language = session.language.value;
  const words = statesWords(language);
  const { view, hidden } = explorer.state.value;
  // Before there are data the page says so itself.
  if (!session.opened.value) return null;
  if (view !== "empty") {
    return (
      <div class="state all-hidden" role="status">
        <h2>{words.allHidden}</h2>
        <p>{words.allHiddenHint}</p>
        <button type="button" class="button" onClick={() => explorer.showAll()}>
          {t(language).showAll(hidden)}
        </button>
      </div>
    );
  }
  const asked = explorer.lens.value.questions.length > 0;
  return (
    <div class="state empty-state">
      <h2>{words.emptyTitle}</h2>
      <p>{asked ? words.emptyHint : words.emptyHintForeign}</p>
      <Questions {...props} kind="lines" />
    </div>
  );
}
