import update from "lucide-static/icons/arrow-down-to-line.svg?raw";
import copy from "lucide-static/icons/copy-plus.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import pencil from "lucide-static/icons/pencil.svg?raw";
import trash from "lucide-static/icons/trash-2.svg?raw";
import { queryKeepWords } from "../../../i18n/query-keep.ts";
import { fileName } from "../../../out/file-name.ts";
import { namedFields } from "../../../query/keep/history.ts";
import type { SavedQuery } from "../../../query/keep/records.ts";
import { descriptionIn, duplicateOf, titleIn } from "../../../query/keep/saved.ts";
import { writeQueryFile } from "../../../query/keep/write-file.ts";
import { IconButton } from "../../IconButton.tsx";
import { saveFile } from "../../save-file.ts";
import { FieldLine } from "./FieldLine.tsx";
import type { KeepProps } from "./keep-props.ts";
import type { Undoable } from "./use-undo.ts";

interface Props extends KeepProps {
  query: SavedQuery;
  open: () => void;
  edit: () => void;
  discard: () => void;
  tell: (undoable: Undoable) => void;
}

/** A saved query with what can be done to it. */
export function SavedItem({ query, open, edit, discard, tell, keeper, session, workbench }: Props) {
  const language = session.language.value;
  const words = queryKeepWords(language);
  const title = titleIn(language, query);
  const duplicate = () => {
    const made = duplicateOf(query, keeper.saved.peek(), Date.now());
    void keeper.save(made);
    tell({ text: words.savedAs(made.title), undo: () => void keeper.discard(made.id) });
  };
  const replace = () => {
    const text = { cypher: workbench.text.peek(), fields: workbench.fields.peek() };
    void keeper.save({ ...query, ...text, fields: namedFields(text), at: Date.now() });
    tell({ text: words.updated(title), undo: () => void keeper.save(query) });
  };
  const changed = workbench.text.value.trim() !== "" && workbench.text.value.trim() !== query.cypher.trim();
  return (
    <li class="keep-item">
      <button type="button" class="keep-open" title={words.openIt} onClick={open}>
        <span class="keep-name">{title}</span>
        {descriptionIn(language, query) && <span class="keep-about">{descriptionIn(language, query)}</span>}
        <FieldLine fields={query.fields} />
        {query.tags.length > 0 && (
          <span class="keep-tags">
            {query.tags.map((tag) => (
              <span key={tag}>#{tag}</span>
            ))}
          </span>
        )}
      </button>
      <div class="keep-tools">
        {changed && <IconButton svg={update} label={words.update} press={replace} />}
        <IconButton svg={pencil} label={words.edit} press={edit} />
        <IconButton svg={copy} label={words.duplicate} press={duplicate} />
        <IconButton
          svg={download}
          label={words.exportOne}
          press={() => saveFile([writeQueryFile(query)], `${fileName(query.title)}.cypher`, "text/plain;charset=utf-8")}
        />
        <IconButton svg={trash} label={words.removeIt} press={discard} name="keep-remove" />
      </div>
    </li>
  );
}
