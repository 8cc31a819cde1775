import { useEffect, useRef, useState } from "preact/hooks";
import { queryKeepWords } from "../../../i18n/query-keep.ts";
import { namedFields } from "../../../query/keep/history.ts";
import { type QueryFile, toTags } from "../../../query/keep/query-file.ts";
import { toSaved } from "../../../query/keep/saved.ts";
import { FieldLine } from "./FieldLine.tsx";
import type { KeepProps } from "./keep-props.ts";

interface Props extends KeepProps {
  query: QueryFile;
  /** Of a query that is there already. */
  id?: string;
  done: () => void;
}

/** Title, folder, tags and description of a query. */
export function SaveForm({ keeper, session, query, id, done }: Props) {
  const words = queryKeepWords(session.language.value);
  const [title, setTitle] = useState(query.title);
  const [folder, setFolder] = useState(query.folder);
  const [tags, setTags] = useState(query.tags.join(", "));
  const [description, setDescription] = useState(query.description);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.select(), []);
  const fields = namedFields(query);
  const folders = [...new Set(keeper.saved.value.map((one) => one.folder))].filter(Boolean).sort();
  const keep = () => {
    const made = toSaved({ ...query, title, folder, tags: toTags(tags), description, fields }, Date.now());
    void keeper.save({ ...made, id: id ?? made.id }).then(() => {
      session.announcement.value = words.savedAs(made.title);
    });
    done();
  };
  return (
    <form
      class="keep-body keep-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== "") keep();
      }}
    >
      <h2>{id ? words.edit : words.saveThis}</h2>
      <label>
        {words.title}
        <input
          ref={first}
          required
          value={title}
          maxLength={200}
          onInput={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      </label>
      <label>
        {words.newFolder}
        <input
          value={folder}
          list="query-folders"
          maxLength={200}
          placeholder={words.folderHint}
          onInput={({ currentTarget }) => setFolder(currentTarget.value)}
        />
        <datalist id="query-folders">
          {folders.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </label>
      <label>
        {words.tags}
        <input
          value={tags}
          maxLength={200}
          placeholder={words.tagsHint}
          onInput={({ currentTarget }) => setTags(currentTarget.value)}
        />
      </label>
      <label>
        {words.description}
        <textarea
          rows={3}
          value={description}
          maxLength={4000}
          onInput={({ currentTarget }) => setDescription(currentTarget.value)}
        />
      </label>
      {Object.keys(fields).length > 0 && (
        <p class="hint">
          {words.parameters} <FieldLine fields={fields} />
        </p>
      )}
      <footer>
        <button type="button" class="button" onClick={done}>
          {words.cancel}
        </button>
        <button
          type="submit"
          class="button primary"
          disabled={title.trim() === ""}
          title={title.trim() === "" ? words.needsTitle : undefined}
        >
          {words.save}
        </button>
      </footer>
    </form>
  );
}
