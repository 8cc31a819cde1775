import folder from "lucide-static/icons/folder-open.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { useState } from "preact/hooks";
import { snapshotWords } from "../../i18n/snapshot.ts";
import "../../styles/dialog.css";
import "../../styles/snapshot.css";
import "../../styles/snapshot-mine.css";
import type { MySnapshot } from "../../snapshot/mine.ts";
import { Icon } from "../Icon.tsx";
import { IconButton } from "../IconButton.tsx";
import type { ViewProps } from "../props.ts";
import { useModal } from "../use-modal.ts";
import { CompareWith } from "./CompareWith.tsx";
import { MineItem } from "./MineItem.tsx";
import { chooseSnapshotFile } from "./open.ts";
import { showDialog } from "./show-dialog.tsx";
import { useMine } from "./use-mine.ts";

/** Shows the snapshots that were saved with this browser. */
export function openMineDialog(views: ViewProps): void {
  showDialog((close) => <MineDialog views={views} close={close} />);
}

function MineDialog({ views, close }: { views: ViewProps; close: () => void }) {
  const { session } = views;
  const language = session.language.value;
  const words = snapshotWords(language);
  const dialog = useModal();
  const mine = useMine(session);
  const [wanted, setWanted] = useState("");
  const [compared, setCompared] = useState<MySnapshot>();
  const end = () => dialog.current?.close();
  const found = mine.list?.filter((one) => one !== compared && fits(one, wanted));
  return (
    <dialog
      class="dialog snapshot-dialog snapshot-mine"
      ref={dialog}
      aria-labelledby="mine-title"
      onClose={close}
      closedby="any"
    >
      <header>
        <h2 id="mine-title">{words.mineTitle}</h2>
        <IconButton svg={x} label={words.close} press={end} />
      </header>
      <p class="hint">{mine.lasting === false ? words.mineForgets : words.mineHint}</p>
      <div class="snapshot-search">
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        <button
          type="button"
          class="button"
          onClick={() => {
            end();
            void chooseSnapshotFile(views);
          }}
        >
          <Icon svg={folder} size={14} />
          {words.openFile}
        </button>
      </div>
      {compared && <CompareWith views={views} mine={compared} close={end} giveUp={() => setCompared(undefined)} />}
      {found?.length === 0 && !(compared && wanted === "") && (
        <p class="hint">{mine.list?.length === 0 ? words.mineEmpty : words.mineNone}</p>
      )}
      <ul class="mine-items" aria-label={words.items}>
        {found?.map((one) => (
          <MineItem
            key={one.id}
            views={views}
            mine={one}
            list={mine}
            close={end}
            compare={() => setCompared(one)}
            compared={compared}
          />
        ))}
      </ul>
    </dialog>
  );
}

/** Whether a title has all the words, in either language, whatever their case and width. */
function fits({ title }: MySnapshot, wanted: string): boolean {
  const plain = (text: string) => text.normalize("NFKC").toLowerCase();
  const told = plain(`${title.ja ?? ""} ${title.en ?? ""}`);
  return plain(wanted)
    .split(/\s+/)
    .every((word) => told.includes(word));
}
