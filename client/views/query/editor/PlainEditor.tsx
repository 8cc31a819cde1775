import { queryEditorWords } from "../../../i18n/query-editor.ts";
import type { QueryProps } from "../query-props.ts";
import type { Desk } from "./use-editor.ts";

/** A plain field until the editor is there, and where it cannot be fetched. */
export function PlainEditor({ session, workbench, desk }: QueryProps & { desk: Desk }) {
  const words = queryEditorWords(session.language.value);
  return (
    <textarea
      class="query-plain"
      aria-label={words.editor}
      placeholder={words.placeholder}
      spellcheck={false}
      value={workbench.text.value}
      onInput={({ currentTarget }) => {
        workbench.text.value = currentTarget.value;
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        const text = workbench.text.peek();
        if (event.shiftKey) desk.runner.explain(text, 0, false);
        else desk.runner.run(text, 0);
      }}
    />
  );
}
