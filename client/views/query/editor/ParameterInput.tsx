import calendar from "lucide-static/icons/calendar.svg?raw";
import { useRef } from "preact/hooks";
import { queryEditorWords } from "../../../i18n/query-editor.ts";
import type { ParameterType } from "../../../query/types.ts";
import type { Language } from "../../../session.ts";
import { Icon } from "../../Icon.tsx";

interface Props {
  id: string;
  name: string;
  type: ParameterType;
  text: string;
  /** Whether nothing was ever typed. */
  unset: boolean;
  wrong: boolean;
  /** The element that says what is wrong. */
  note: string;
  language: Language;
  change: (text: string) => void;
  leave: () => void;
  /** Runs the query: Ctrl Enter, and Enter in a field of one line. */
  run: () => void;
}

type PickerKind = "date" | "datetime-local" | "time";

const pickers: Partial<Record<ParameterType, PickerKind>> = {
  Date: "date",
  LocalDateTime: "datetime-local",
  LocalTime: "time",
};

/** The field for a value of a type. Text is always possible; a browser's own picker helps with dates. */
export function ParameterInput({ id, name, type, text, unset, wrong, note, language, change, leave, run }: Props) {
  const words = queryEditorWords(language);
  const common = {
    ...{ id, "data-parameter": name, "aria-invalid": wrong, "aria-describedby": note, onBlur: leave },
    onKeyDown: (event: KeyboardEvent) => {
      const isLine = event.currentTarget instanceof HTMLInputElement && !event.shiftKey && !event.altKey;
      if (event.key !== "Enter" || event.isComposing || !(isLine || event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      run();
    },
  };
  if (type === "Null")
    return (
      <output {...common} class="query-parameter-null" tabIndex={-1}>
        null
      </output>
    );
  if (type === "Boolean") {
    return (
      <select
        {...common}
        class="query-parameter-value"
        value={text}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      >
        <option value="">{words.choose}</option>
        <option value="true">true</option>
        <option value="false">false</option>
      </select>
    );
  }
  const written = {
    ...common,
    class: "query-parameter-value",
    value: text,
    placeholder: type === "String" ? (unset ? words.unset : words.emptyText) : words.examples[type],
    spellcheck: false,
  };
  if (type === "JSON")
    return (
      <textarea
        {...written}
        rows={Math.min(6, text.split("\n").length)}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    );
  const picker = pickers[type];
  return (
    <span class="query-parameter-box">
      <input
        {...written}
        type="text"
        inputMode={type === "Integer" ? "numeric" : type === "Float" ? "decimal" : "text"}
        autocomplete="off"
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      {picker && <Picker kind={picker} text={text} label={`${words.choose}: $${name}`} change={change} />}
    </span>
  );
}

interface PickerProps {
  kind: PickerKind;
  text: string;
  label: string;
  change: (text: string) => void;
}

/** The browser's own picker behind a button. */
function Picker({ kind, text, label, change }: PickerProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <span class="query-picker">
      <button
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        onClick={() => field.current?.showPicker()}
      >
        <Icon svg={calendar} size={14} />
      </button>
      <input
        ref={field}
        type={kind}
        value={text}
        tabIndex={-1}
        aria-hidden="true"
        step={kind === "date" ? undefined : 1}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </span>
  );
}
