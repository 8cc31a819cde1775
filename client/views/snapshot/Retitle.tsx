import { useState } from "preact/hooks";
import { snapshotWords } from "../../i18n/snapshot.ts";
import type { MySnapshot } from "../../snapshot/mine.ts";
import type { ViewProps } from "../props.ts";
import type { MyList } from "./use-mine.ts";

interface Props {
  views: ViewProps;
  mine: MySnapshot;
  list: MyList;
  done: () => void;
  attempt: (doing: () => Promise<void>) => Promise<void>;
}

/** The title of a snapshot's page in both languages. */
export function Retitle({ views, mine, list, done, attempt }: Props) {
  const { session, call } = views;
  const words = snapshotWords(session.language.value);
  const [title, setTitle] = useState(mine.title);
  const wanted = Object.fromEntries(
    Object.entries(title).flatMap(([language, text]) =>
      text.trim() === "" ? [] : [[language, text.trim().toWellFormed()]],
    ),
  );
  const keep = () =>
    attempt(async () => {
      await call("PATCH /api/snapshots/:id", { id: mine.id, title: wanted }, undefined, mine.secret);
      await list.put({ ...mine, title: wanted });
      session.toast.value = words.retitled;
    });
  return (
    <form
      class="mine-retitle"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {(["ja", "en"] as const).map((language) => (
        <label class="snapshot-field" key={language}>
          {words.inLanguage[language]}
          <input
            lang={language}
            value={title[language] ?? ""}
            maxLength={300}
            onInput={({ currentTarget }) => setTitle({ ...title, [language]: currentTarget.value })}
          />
        </label>
      ))}
      <footer class="snapshot-ways">
        <span class="hint">{words.retitleHint}</span>
        <button type="button" class="quiet-button" onClick={done}>
          {words.cancel}
        </button>
        <button type="submit" class="button primary" disabled={Object.keys(wanted).length === 0}>
          {words.keep}
        </button>
      </footer>
    </form>
  );
}
