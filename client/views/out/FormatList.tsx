import { outWords } from "../../i18n/out.ts";
import type { OutFormat } from "../../out/format.ts";
import type { Session } from "../../session.ts";
import { formatWords } from "./format-words.ts";
import type { Exporting } from "./use-export.ts";

interface Props {
  session: Session;
  exporting: Exporting;
}

const groups = ["picture", "slides", "page", "data"] as const;

/** The kinds of files, grouped; what the chosen one holds, and what it cannot. */
export function FormatList({ session, exporting }: Props) {
  const language = session.language.value;
  const words = outWords(language);
  const { formats, format } = exporting;
  const chosen = format && formatWords(format.id, language);
  return (
    <fieldset class="out-formats">
      <legend class="unseen">{words.format}</legend>
      {groups.map((group) => {
        const mine = formats.filter((one) => one.group === group);
        if (mine.length === 0) return null;
        return (
          <div class="out-group" key={group}>
            <h3>{words.groups[group]}</h3>
            <div class="out-chips">
              {mine.map((one) => (
                <Chip key={one.id} format={one} session={session} exporting={exporting} />
              ))}
            </div>
          </div>
        );
      })}
      <p class="out-holds" aria-live="polite">
        {chosen?.holds}
        {chosen?.lacks && <span class="hint">{chosen.lacks}</span>}
      </p>
    </fieldset>
  );
}

function Chip({ format, session, exporting }: Props & { format: OutFormat }) {
  return (
    <label class="out-chip">
      <input
        type="radio"
        name="out-format"
        checked={exporting.format === format}
        onChange={() => exporting.choose(format.id)}
      />
      <span>{formatWords(format.id, session.language.value).name}</span>
    </label>
  );
}
