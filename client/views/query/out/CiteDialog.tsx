import copy from "lucide-static/icons/copy.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { useEffect, useState } from "preact/hooks";
import { queryOutWords } from "../../../i18n/query-out.ts";
import "../../../styles/dialog.css";
import { type Citation, citeAsBibtex, citeAsCsl, citeAsMarkdown, citeAsText } from "../../../query/out/cite.ts";
import { compareWith } from "../../../query/out/fingerprint.ts";
import type { Answer } from "../../../query/types.ts";
import { copyText } from "../../details/copy-text.ts";
import { Icon } from "../../Icon.tsx";
import { IconButton } from "../../IconButton.tsx";
import { useModal } from "../../use-modal.ts";
import type { QueryProps } from "../query-props.ts";
import { citationOf } from "./citation-of.ts";

const forms = { text: citeAsText, markdown: citeAsMarkdown, bibtex: citeAsBibtex, csl: citeAsCsl };
const names = ["text", "markdown", "bibtex", "csl"] as const;

interface Props extends QueryProps {
  answer: Answer;
  close: () => void;
}

/** An answer as a citation in several forms, and a field that checks another citation against it. */
export function CiteDialog({ answer, close, ...props }: Props) {
  const { session } = props;
  const language = session.language.value;
  const words = queryOutWords(language);
  const dialog = useModal();
  const [form, setForm] = useState<(typeof names)[number]>("text");
  const [citation, setCitation] = useState<Citation | undefined>(undefined);
  const [pasted, paste] = useState("");
  useEffect(() => {
    let stale = false;
    citationOf(props, answer).then((made) => !stale && setCitation(made));
    return () => {
      stale = true;
    };
  }, [answer]);
  const text = citation ? forms[form](citation, words.words, language) : words.summing;
  const verdict = citation && pasted.trim() !== "" ? compareWith(pasted, citation.sums) : undefined;
  return (
    <dialog class="dialog cite-dialog" ref={dialog} aria-labelledby="cite-title" onClose={close} closedby="any">
      <header>
        <h2 id="cite-title">{words.citeTitle}</h2>
        <IconButton svg={x} label={words.close} press={() => dialog.current?.close()} />
      </header>
      <p class="hint">{words.citeHint}</p>
      <div class="cite-tools">
        <fieldset class="cite-forms">
          <legend class="unseen">{words.form}</legend>
          {names.map((name) => (
            <button
              type="button"
              class="cite-form"
              key={name}
              aria-pressed={name === form}
              onClick={() => setForm(name)}
            >
              {words.forms[name]}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          class="button primary"
          disabled={!citation}
          onClick={() => void copyText(session, text, words.copied)}
        >
          <Icon svg={copy} size={14} />
          {words.copy}
        </button>
      </div>
      <textarea
        class="cite-text"
        readOnly
        rows={12}
        aria-label={words.forms[form]}
        aria-busy={!citation}
        value={text}
      />
      <label class="cite-check">
        {words.check}
        <textarea
          rows={2}
          value={pasted}
          placeholder={words.checkHint}
          onInput={({ currentTarget }) => paste(currentTarget.value)}
        />
      </label>
      <p class={`cite-verdict cite-${verdict ?? "none"}`} role="status">
        {verdict && words.verdicts[verdict]}
      </p>
    </dialog>
  );
}
