import download from "lucide-static/icons/download.svg?raw";
import external from "lucide-static/icons/external-link.svg?raw";
import { snapshotWords } from "../../i18n/snapshot.ts";
import { addressesOf } from "../../snapshot/store.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { CopyField } from "./CopyField.tsx";
import type { Stored } from "./SaveDialog.tsx";
import { saveSnapshotFile } from "./save-snapshot-file.ts";

/** What to do with a snapshot that was just saved: its link, its frame, its secret. */
export function Saved({ views, mine, snapshot, kept }: Stored & { views: ViewProps }) {
  const { session } = views;
  const language = session.language.value;
  const words = snapshotWords(language);
  const title = mine.title[language] ?? mine.title.ja ?? mine.title.en ?? "";
  const { page, snippet } = addressesOf(mine.id, title, location.origin);
  return (
    <div class="snapshot-saved">
      <CopyField session={session} label={words.link} text={page} />
      <CopyField session={session} label={words.embed} text={snippet} rows={3} />
      <CopyField
        session={session}
        label={words.secret}
        text={mine.secret}
        hint={kept ? words.secretHint : words.secretForgotten}
      />
      <footer class="snapshot-ways">
        <button type="button" class="button" onClick={() => saveSnapshotFile(snapshot)}>
          <Icon svg={download} size={14} />
          {words.download}
        </button>
        <a class="button primary" href={page} target="_blank" rel="noopener">
          <Icon svg={external} size={14} />
          {words.open}
        </a>
      </footer>
    </div>
  );
}
