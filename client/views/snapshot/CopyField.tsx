import copy from "lucide-static/icons/copy.svg?raw";
import { snapshotWords } from "../../i18n/snapshot.ts";
import type { Session } from "../../session.ts";
import { copyText } from "../details/copy-text.ts";
import { Icon } from "../Icon.tsx";

interface Props {
  session: Session;
  label: string;
  text: string;
  hint?: string;
  rows?: number;
}

/** A text to take along, with a button that copies it. */
export function CopyField({ session, label, text, hint, rows }: Props) {
  const words = snapshotWords(session.language.value);
  const field = { readOnly: true, value: text, "aria-label": label, onFocus: selectAll, spellcheck: false };
  return (
    <div class="snapshot-copy">
      <strong>{label}</strong>
      {hint && <p class="hint">{hint}</p>}
      <div>
        {rows ? <textarea rows={rows} {...field} /> : <input {...field} />}
        <button type="button" class="button" onClick={() => copyText(session, text, words.copied)}>
          <Icon svg={copy} size={14} />
          {words.copy}
        </button>
      </div>
    </div>
  );
}

function selectAll({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void {
  currentTarget.select();
}
