import trash from "lucide-static/icons/trash-2.svg?raw";
import { useState } from "preact/hooks";
import { formatDate } from "../../../i18n/format.ts";
import { type QueryKeepWords, queryKeepWords } from "../../../i18n/query-keep.ts";
import { timeInName } from "../../../out/file-name.ts";
import { findEntries } from "../../../query/keep/history.ts";
import type { HistoryEntry } from "../../../query/keep/records.ts";
import { toSaved, untitled } from "../../../query/keep/saved.ts";
import type { Language } from "../../../session.ts";
import { IconButton } from "../../IconButton.tsx";
import { HistoryItem } from "./HistoryItem.tsx";
import { KeepHead } from "./KeepHead.tsx";
import type { KeepProps } from "./keep-props.ts";
import { UndoBar } from "./UndoBar.tsx";
import { useUndo } from "./use-undo.ts";

const atFirst = 100;

/** What was run, the newest first, by day. */
export function HistoryPanel(props: KeepProps) {
  const { keeper, session, workbench, close } = props;
  const language = session.language.value;
  const words = queryKeepWords(language);
  const [search, setSearch] = useState("");
  const [most, setMost] = useState(atFirst);
  const [last, tell] = useUndo();
  const all = keeper.history.value;
  const found = findEntries(all, search);
  const forget = (entries: readonly HistoryEntry[]) => {
    void keeper.forget(...entries.map(({ id }) => id));
    tell({ text: words.removedEntries(entries.length), undo: () => void keeper.keep(...entries) });
  };
  const save = (entry: HistoryEntry) => {
    const query = toSaved(untitled(entry), Date.now());
    void keeper.save(query);
    tell({ text: words.savedAs(query.title), undo: () => void keeper.discard(query.id) });
  };
  const open = (entry: HistoryEntry, run: boolean) => {
    close();
    workbench.open(entry);
    if (run) void workbench.run();
  };
  return (
    <div class="keep-body">
      <KeepHead {...props} title={words.history} label={words.searchHistory} words={search} search={setSearch}>
        {all.length > 0 && <IconButton svg={trash} label={words.removeAll} press={() => forget(found)} />}
      </KeepHead>
      <div class="keep-list">
        {found.length === 0 && <p class="keep-empty">{all.length === 0 ? words.noHistory : words.nothingFound}</p>}
        {byDay(found.slice(0, most)).map(([day, entries]) => (
          <section key={day}>
            <h3>{dayName(day, words, language)}</h3>
            <ul>
              {entries.map((entry) => (
                <HistoryItem
                  key={entry.id}
                  entry={entry}
                  language={language}
                  open={(run) => open(entry, run)}
                  save={() => save(entry)}
                  forget={() => forget([entry])}
                />
              ))}
            </ul>
          </section>
        ))}
        {found.length > most && (
          <button type="button" class="link-button keep-more" onClick={() => setMost(most + atFirst)}>
            {words.more(Math.min(atFirst, found.length - most))}
          </button>
        )}
      </div>
      <UndoBar session={session} last={last} done={() => tell(undefined)} />
    </div>
  );
}

const dayOf = (at: number) => timeInName(at).slice(0, 10);

function byDay(entries: readonly HistoryEntry[]): [string, HistoryEntry[]][] {
  return [...Map.groupBy(entries, ({ at }) => dayOf(at))];
}

function dayName(day: string, words: QueryKeepWords, language: Language): string {
  const now = new Date();
  if (day === dayOf(now.getTime())) return words.today;
  now.setDate(now.getDate() - 1);
  return day === dayOf(now.getTime()) ? words.yesterday : formatDate(day, language);
}
