import { useEffect, useMemo, useRef } from "preact/hooks";
import { queryEditorWords } from "../../../i18n/query-editor.ts";
import { guessesOf } from "../../../query/editing/guess.ts";
import type { ParameterField } from "../../../query/types.ts";
import type { QueryProps } from "../query-props.ts";
import { ParameterRow } from "./ParameterRow.tsx";
import { pieceOf } from "./piece-of.ts";
import type { Desk } from "./use-editor.ts";

interface Props extends QueryProps {
  desk: Desk;
  /** The parameters that the text names. */
  names: string[];
  /** The parameter that is to be filled in now. */
  asked: { name: string } | undefined;
}

/** A field for each parameter that the text names. */
export function Parameters({ session, workbench, explorer, desk, names, asked }: Props) {
  const words = queryEditorWords(session.language.value);
  const text = workbench.text.value;
  const schema = session.schema.value;
  const guesses = useMemo(() => (schema && names.length > 0 ? guessesOf(text, schema) : undefined), [text, schema]);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!asked) return;
    const field = [...(list.current?.querySelectorAll<HTMLElement>("[data-parameter]") ?? [])].find(
      (one) => one.dataset["parameter"] === asked.name,
    );
    field?.focus();
  }, [asked]);
  const run = () => {
    const what = pieceOf(text, desk);
    if (what) desk.runner.run(what.text, what.from);
  };
  if (names.length === 0) return null;
  return (
    <div class="query-parameters">
      <h3 class="unseen">{words.parameters}</h3>
      <ul ref={list}>
        {names.map((name) => (
          <ParameterRow
            key={name}
            name={name}
            field={workbench.fields.value[name]}
            guess={guesses?.get(name) ?? { type: "String" }}
            late={asked?.name === name}
            lens={explorer.lens.value}
            language={session.language.value}
            run={run}
            change={(field: ParameterField) => {
              workbench.fields.value = { ...workbench.fields.peek(), [name]: field };
            }}
          />
        ))}
      </ul>
    </div>
  );
}
