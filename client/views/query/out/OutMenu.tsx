import braces from "lucide-static/icons/braces.svg?raw";
import code from "lucide-static/icons/code-xml.svg?raw";
import file from "lucide-static/icons/file-text.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import quote from "lucide-static/icons/quote.svg?raw";
import terminal from "lucide-static/icons/square-terminal.svg?raw";
import table from "lucide-static/icons/table-2.svg?raw";
import { useEffect, useRef, useState } from "preact/hooks";
import { queryOutWords } from "../../../i18n/query-out.ts";
import type { Answer } from "../../../query/types.ts";
import { Icon } from "../../Icon.tsx";
import type { QueryProps } from "../query-props.ts";
import { copyQueryAs } from "./copy-query.ts";
import { type Options, readOptions, writeOptions } from "./options.ts";
import { copyAnswer, downloadAnswer } from "./take-out.ts";

interface Props extends QueryProps {
  /** The answer, once it has ended. */
  answer: Answer | undefined;
  close: () => void;
  cite: () => void;
}

/** All ways out: the answer as a file, on the clipboard or as a citation; the query as a program or a link. */
export function OutMenu({ answer, close, cite, ...props }: Props) {
  const words = queryOutWords(props.session.language.value);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>("button:enabled")?.focus(), []);
  const item = (icon: string, text: string, act: () => void, disabled = false) => (
    <button
      type="button"
      class="menu-item"
      disabled={disabled}
      onClick={() => {
        close();
        act();
      }}
    >
      <Icon svg={icon} />
      {text}
    </button>
  );
  const ofAnswer = (icon: string, text: string, act: (ended: Answer) => void) =>
    item(icon, text, () => answer && act(answer), !answer);
  const copyAs = (form: Parameters<typeof copyQueryAs>[1]) => () => void copyQueryAs(props, form);
  return (
    <div ref={panel}>
      <h3>{words.answerPart}</h3>
      {ofAnswer(table, words.csv, (ended) => void downloadAnswer(props, ended, "csv"))}
      {ofAnswer(braces, words.json, (ended) => void downloadAnswer(props, ended, "json"))}
      {ofAnswer(braces, words.ndjson, (ended) => void downloadAnswer(props, ended, "ndjson"))}
      {ofAnswer(table, words.tsv, (ended) => void copyAnswer(props, ended, "tsv"))}
      {ofAnswer(file, words.markdown, (ended) => void copyAnswer(props, ended, "markdown"))}
      {ofAnswer(quote, words.cite, cite)}
      <OptionFields {...props} />
      <h3>{words.queryPart}</h3>
      {item(code, words.python, copyAs("python"))}
      {item(code, words.javascript, copyAs("javascript"))}
      {item(terminal, words.curl, copyAs("curl"))}
      {item(link, words.copyLink, copyAs("link"))}
    </div>
  );
}

/** How nodes are written in tables, and whether CSV is marked for spreadsheets; kept in this browser. */
function OptionFields({ session }: Pick<QueryProps, "session">) {
  const words = queryOutWords(session.language.value);
  const [options, set] = useState<Options>(readOptions);
  const change = (next: Options) => {
    set(next);
    writeOptions(next);
  };
  return (
    <div class="out-options">
      <label>
        {words.naming}
        <select
          value={options.naming}
          onChange={({ currentTarget }) =>
            change({ ...options, naming: currentTarget.value === "name" ? "name" : "key" })
          }
        >
          <option value="key">{words.byKey}</option>
          <option value="name">{words.byName}</option>
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={options.mark}
          onChange={({ currentTarget }) => change({ ...options, mark: currentTarget.checked })}
        />
        {words.mark}
      </label>
    </div>
  );
}
