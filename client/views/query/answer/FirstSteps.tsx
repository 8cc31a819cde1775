import question from "lucide-static/icons/corner-down-right.svg?raw";
import { useMemo } from "preact/hooks";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import { fits } from "../../../query/keep/examples.ts";
import { Icon } from "../../Icon.tsx";
import type { QueryProps } from "../query-props.ts";
import { useExamples } from "../use-examples.ts";

const most = 3;

/** Before anything was run: what to do, examples that this database can answer, and the keys. */
export function FirstSteps({ workbench, session }: QueryProps) {
  const language = session.language.value;
  const words = queryAnswerWords(language);
  const schema = session.schema.value;
  const all = useExamples();
  const examples = useMemo(() => all.filter((file) => fits(file, schema)).slice(0, most), [all, schema]);
  return (
    <div class="answer-empty">
      <h3>{words.nothingYet}</h3>
      <p>{words.firstRun}</p>
      <ul class="answer-examples">
        {examples.map((file) => (
          <li key={file.title}>
            <button type="button" class="answer-example" onClick={() => workbench.open(file)}>
              <Icon svg={question} size={14} />
              {file.titles[language] ?? file.title}
            </button>
          </li>
        ))}
      </ul>
      <p class="answer-keys">
        <span>
          <kbd>Ctrl Enter</kbd> {words.keyRun}
        </span>
        <span>
          <kbd>Ctrl Space</kbd> {words.keyComplete}
        </span>
        <span>
          <kbd>Ctrl F</kbd> {words.keyFind}
        </span>
      </p>
    </div>
  );
}
