import { queryEditorWords } from "../../../i18n/query-editor.ts";
import type { QueryProps } from "../query-props.ts";

/** Says that queries only read, and when pressed what that means. */
export function ReadOnlyChip({ session, workbench }: Pick<QueryProps, "session" | "workbench">) {
  const words = queryEditorWords(session.language.value);
  const { rows, seconds } = workbench.limits.value;
  return (
    <>
      <button type="button" class="query-chip" popovertarget="query-read-only">
        {words.readOnly}
      </button>
      <div id="query-read-only" class="menu query-read-only" popover="auto">
        <h4>{words.readOnlyTitle}</h4>
        {words.readOnlyText.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p>{words.limits(rows, seconds)}</p>
      </div>
    </>
  );
}
