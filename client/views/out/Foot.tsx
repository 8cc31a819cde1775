import circleX from "lucide-static/icons/circle-x.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import warning from "lucide-static/icons/triangle-alert.svg?raw";
import { outWords } from "../../i18n/out.ts";
import { OutFailure } from "../../out/failure.ts";
import type { Session } from "../../session.ts";
import { Icon } from "../Icon.tsx";
import { Problem } from "../snapshot/Problem.tsx";
import { formatWords } from "./format-words.ts";
import type { Exporting } from "./use-export.ts";

interface Props {
  session: Session;
  exporting: Exporting;
}

/** The name of the file, and what makes it; how far it is, and what went wrong. */
export function Foot({ session, exporting }: Props) {
  const language = session.language.value;
  const words = outWords(language);
  const { format, name, rename, task, done, save, cancel, ended } = exporting;
  return (
    <footer class="out-foot">
      <label class="out-name">
        <span>{words.fileName}</span>
        <span class="out-name-field">
          <input
            type="text"
            value={name}
            maxLength={120}
            spellcheck={false}
            onInput={(event) => rename(event.currentTarget.value)}
          />
          <span>.{exporting.extension}</span>
        </span>
      </label>
      <p class="out-said hint" role="status">
        {done !== undefined && `${words.making} ${words.progress(Math.round(done * 100))}`}
        {ended === "cancelled" && words.cancelled}
        {typeof ended === "object" && words.saved(ended.saved)}
      </p>
      {done === undefined ? (
        <button type="button" class="button primary" disabled={!task || !format} onClick={save}>
          <Icon svg={download} />
          {words.make(format ? formatWords(format.id, language).name : "")}
        </button>
      ) : (
        <button type="button" class="button" onClick={cancel}>
          {words.cancel}
        </button>
      )}
      {done !== undefined && <progress max={1} value={done} aria-label={words.making} />}
      {exporting.lacking && exporting.problem === undefined && (
        <div class="notice out-problem" role="status">
          <Icon svg={warning} />
          <p>
            {words.lacking}{" "}
            <button type="button" class="link-button" onClick={exporting.again}>
              {words.again}
            </button>
          </p>
        </div>
      )}
      <Trouble session={session} problem={exporting.problem} />
    </footer>
  );
}

function Trouble({ session, problem }: { session: Session; problem: unknown }) {
  if (!(problem instanceof OutFailure)) return <Problem session={session} problem={problem} />;
  return (
    <div class="notice out-problem" role="alert">
      <Icon svg={circleX} />
      <p>{outWords(session.language.value).failures[problem.reason]}</p>
    </div>
  );
}
