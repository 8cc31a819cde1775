import download from "lucide-static/icons/folder-down.svg?raw";
import upload from "lucide-static/icons/folder-up.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import { useRef } from "preact/hooks";
import { attempt } from "../../../attempt.ts";
import { queryKeepWords } from "../../../i18n/query-keep.ts";
import { timeInName } from "../../../out/file-name.ts";
import { zipQueries } from "../../../query/keep/archive.ts";
import { type Imported, importFiles } from "../../../query/keep/import-files.ts";
import { Icon } from "../../Icon.tsx";
import { IconButton } from "../../IconButton.tsx";
import { saveFile } from "../../save-file.ts";
import type { KeepProps } from "./keep-props.ts";
import { readFiles } from "./read-given.ts";

interface Props extends KeepProps {
  save: () => void;
  imported: (imported: Imported) => void;
}

/** Save what is in the editor, open files, download all. */
export function SavedTools({ session, keeper, workbench, save, imported }: Props) {
  const words = queryKeepWords(session.language.value);
  const chooser = useRef<HTMLInputElement>(null);
  const empty = workbench.text.value.trim() === "";
  const downloadAll = async () => {
    const name = `tsunagi-queries ${timeInName(Date.now())}.zip`;
    saveFile([await zipQueries(keeper.saved.peek())], name, "application/zip");
  };
  return (
    <>
      {keeper.saved.value.length > 0 && (
        <IconButton svg={download} label={words.exportAll} press={() => void attempt(session, downloadAll)} />
      )}
      <IconButton svg={upload} label={words.importFiles} press={() => chooser.current?.click()} />
      <input
        ref={chooser}
        type="file"
        multiple
        accept=".cypher,.cql,.cyp,.zip"
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = "";
          void attempt(session, async () => imported(await importFiles(await readFiles(files))));
        }}
      />
      <button
        type="button"
        class="button primary"
        disabled={empty}
        title={empty ? words.nothingToSave : words.saveThis}
        onClick={save}
      >
        <Icon svg={plus} size={14} />
        {words.saveThis}
      </button>
    </>
  );
}
