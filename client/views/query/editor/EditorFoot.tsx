import schemaIcon from "lucide-static/icons/panel-right.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import { queryEditorWords } from "../../../i18n/query-editor.ts";
import { Icon } from "../../Icon.tsx";
import type { QueryProps } from "../query-props.ts";
import type { Desk } from "./use-editor.ts";

interface Props extends QueryProps {
  desk: Desk;
  /** Whether the text names any. */
  parameters: boolean;
  schema: boolean;
  showSchema: (shown: boolean) => void;
}

/** Below the text: which statement would run, its problems, find, and what the graph has. */
export function EditorFoot({ session, desk, parameters, schema, showSchema }: Props) {
  const words = queryEditorWords(session.language.value);
  const { editor, runnable } = desk;
  return (
    <div class="query-foot">
      <span class="query-where">
        {parameters && <span aria-hidden="true">{words.parameters}</span>}
        {runnable && runnable.all > 1 && !runnable.selected && words.statement(runnable.index, runnable.all)}
      </span>
      <button type="button" class="quiet-button" disabled={!editor} title="F8" onClick={() => editor?.problems()}>
        {words.problemList}
      </button>
      <button type="button" class="quiet-button" disabled={!editor} title="Ctrl F" onClick={() => editor?.find()}>
        <Icon svg={search} size={14} />
        {words.find}
      </button>
      <button type="button" class="quiet-button" aria-pressed={schema} onClick={() => showSchema(!schema)}>
        <Icon svg={schemaIcon} size={14} />
        {words.schema}
      </button>
    </div>
  );
}
