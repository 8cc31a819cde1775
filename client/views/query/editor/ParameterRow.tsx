import { useState } from "preact/hooks";
import { labelLens, typeLens } from "../../../graph/lens.ts";
import type { Lens } from "../../../graph/types.ts";
import { queryEditorWords } from "../../../i18n/query-editor.ts";
import type { Guess } from "../../../query/editing/guess.ts";
import { toJson } from "../../../query/parameters.ts";
import { type ParameterField, type ParameterType, parameterTypes } from "../../../query/types.ts";
import type { Language } from "../../../session.ts";
import { ParameterInput } from "./ParameterInput.tsx";

interface Props {
  name: string;
  field: ParameterField | undefined;
  guess: Guess;
  /** Whether its value was missed: what is wrong is said at once. */
  late: boolean;
  lens: Lens;
  language: Language;
  change: (field: ParameterField) => void;
  run: () => void;
}

/** A parameter: its name, type and value, and what is wrong with it once it was left. */
export function ParameterRow({ name, field, guess, late, lens, language, change, run }: Props) {
  const words = queryEditorWords(language);
  const [left, setLeft] = useState(false);
  const type = field?.type ?? guess.type;
  const text = field?.text ?? "";
  const checked = field ? toJson(field) : { fault: "missing" as const };
  const fault = "fault" in checked && (left || late) ? checked.fault : undefined;
  const hint = hintOf(guess, lens, language);
  const note = `query-parameter-${name}`;
  return (
    <li class="query-parameter">
      <label class="query-parameter-name" for={`${note}-value`}>
        ${name}
      </label>
      <ParameterInput
        id={`${note}-value`}
        name={name}
        type={type}
        text={text}
        unset={field === undefined}
        wrong={fault !== undefined}
        note={note}
        language={language}
        change={(next) => change({ type, text: next })}
        run={run}
        leave={() => setLeft(true)}
      />
      <select
        class="query-parameter-type"
        aria-label={words.typeOf(`$${name}`)}
        value={type}
        onChange={({ currentTarget }) => change({ type: currentTarget.value as ParameterType, text })}
      >
        {parameterTypes.map((one) => (
          <option key={one} value={one}>
            {words.parameterTypes[one]}
          </option>
        ))}
      </select>
      <p class={fault ? "query-parameter-fault" : "hint"} id={note}>
        {fault
          ? `${words.faults[fault]}${fault === "moment" ? ` ${words.examples[type]}` : ""}`
          : hint && words.comparedWith(hint)}
      </p>
    </li>
  );
}

/** What a parameter is compared with, in the reader's words: `percent (supplies the US)`. */
function hintOf({ property, kinds = [] }: Guess, lens: Lens, language: Language): string | undefined {
  if (property === undefined) return undefined;
  const caption = lens.properties[property]?.name?.[language] ?? property;
  const names = kinds
    .slice(0, 2)
    .map((kind) => (lens.labels[kind] ? labelLens(lens, kind) : typeLens(lens, kind)).name[language]);
  const of = names.join(language === "ja" ? "・" : ", ");
  if (of === "") return caption;
  return language === "ja" ? `${of}の${caption}` : `${caption} (${of})`;
}
