import ban from "lucide-static/icons/ban.svg?raw";
import bookmark from "lucide-static/icons/bookmark-plus.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import failed from "lucide-static/icons/circle-x.svg?raw";
import open from "lucide-static/icons/hourglass.svg?raw";
import draft from "lucide-static/icons/pencil-line.svg?raw";
import play from "lucide-static/icons/play.svg?raw";
import cut from "lucide-static/icons/scissors.svg?raw";
import trash from "lucide-static/icons/trash-2.svg?raw";
import { errorWords } from "../../../i18n/errors.ts";
import { queryKeepWords } from "../../../i18n/query-keep.ts";
import type { HistoryEntry } from "../../../query/keep/records.ts";
import type { Language } from "../../../session.ts";
import { Icon } from "../../Icon.tsx";
import { IconButton } from "../../IconButton.tsx";
import { FieldLine } from "./FieldLine.tsx";

const icons = { open, complete: check, cut, cancelled: ban, failed, draft };

interface Props {
  entry: HistoryEntry;
  language: Language;
  open: (run: boolean) => void;
  save: () => void;
  forget: () => void;
}

/** A query of the history: its text, its parameters, how it ended. */
export function HistoryItem({ entry, language, open: openIt, save, forget }: Props) {
  const words = queryKeepWords(language);
  return (
    <li class="keep-item">
      <button type="button" class="keep-open" title={words.openIt} onClick={() => openIt(false)}>
        <code class="keep-code">{entry.cypher.trim()}</code>
        <FieldLine fields={entry.fields} />
        <span class={`keep-facts keep-${entry.state}`}>
          <Icon svg={icons[entry.state]} size={14} />
          <span>{factsOf(entry, language).join(" · ")}</span>
        </span>
        {entry.detail !== undefined && <span class="keep-reason">{reasonOf(entry, language)}</span>}
      </button>
      <div class="keep-tools">
        <IconButton svg={play} label={words.runIt} press={() => openIt(true)} />
        <IconButton svg={bookmark} label={words.keepIt} press={save} />
        <IconButton svg={trash} label={words.removeIt} press={forget} name="keep-remove" />
      </div>
    </li>
  );
}

/** Why it failed: in words where no server told it. */
function reasonOf({ code, detail }: HistoryEntry, language: Language): string | undefined {
  return code === "network" || code === "database_unavailable" ? errorWords(code, language).title : detail;
}

function factsOf({ state, what, rows, ms, at }: HistoryEntry, language: Language): string[] {
  const words = queryKeepWords(language);
  const time = new Intl.DateTimeFormat(language === "ja" ? "ja-JP" : "en-GB", { timeStyle: "short" }).format(at);
  return [
    time,
    ...(what === "explain" || what === "profile" ? [words.whats[what]] : []),
    ...(state === "complete" ? [] : [words.states[state]]),
    ...(rows === undefined ? [] : [words.rows(rows)]),
    ...(ms === undefined ? [] : [words.ms(ms)]),
  ];
}
