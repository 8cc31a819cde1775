import { useEffect, useRef, useState } from "preact/hooks";
import { queryKeepWords } from "../../../i18n/query-keep.ts";
import type { Imported } from "../../../query/keep/import-files.ts";
import { compare, duplicateOf, toSaved } from "../../../query/keep/saved.ts";
import type { KeepProps } from "./keep-props.ts";

interface Props extends KeepProps {
  imported: Imported;
  done: () => void;
}

/** What came of files: how many queries are new, what to do where a title is taken, and what could not be read. */
export function ImportReport({ imported, keeper, session, done }: Props) {
  const words = queryKeepWords(session.language.value);
  const [{ fresh, same, taken }] = useState(() => compare(imported.queries, keeper.saved.peek()));
  const [decided, decide] = useState(taken.length === 0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    void keeper.save(...fresh.map((file) => toSaved(file, Date.now())));
  }, []);
  const settle = async (how: "replace" | "both" | "skip") => {
    decide(true);
    const at = Date.now();
    if (how === "replace") await keeper.save(...taken.map(({ file, by }) => ({ ...toSaved(file, at), id: by.id })));
    if (how !== "both") return;
    for (const { file } of taken) await keeper.save(duplicateOf(toSaved(file, at), keeper.saved.peek(), at));
  };
  return (
    <div class="keep-body keep-report" role="status">
      <h2 tabIndex={-1} ref={heading}>
        {words.imported(fresh.length)}
      </h2>
      {same.length > 0 && <p>{words.importedSame(same.length)}</p>}
      {imported.others > 0 && <p>{words.importedOthers(imported.others)}</p>}
      {!decided && (
        <div class="notice">
          <div>
            <p>{words.importedTaken(taken.length)}</p>
            <ul>
              {taken.map(({ file }) => (
                <li key={`${file.folder}/${file.title}`}>{[file.folder, file.title].filter(Boolean).join(" / ")}</li>
              ))}
            </ul>
            <div class="keep-choices">
              <button type="button" class="button" onClick={() => void settle("replace")}>
                {words.replace}
              </button>
              <button type="button" class="button" onClick={() => void settle("both")}>
                {words.keepBoth}
              </button>
              <button type="button" class="button" onClick={() => void settle("skip")}>
                {words.skip}
              </button>
            </div>
          </div>
        </div>
      )}
      {imported.wrong.length > 0 && (
        <div class="notice keep-wrong">
          <div>
            <p>{words.importedWrong(imported.wrong.length)}</p>
            <ul>
              {imported.wrong.map(({ path, error }) => (
                <li key={path}>
                  <strong>{path}</strong>, {words.inLine(error.line)}: {words.faults[error.fault]}
                  {error.about && <code>{error.about}</code>}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <footer>
        <button type="button" class="button primary" disabled={!decided} onClick={done}>
          {words.done}
        </button>
      </footer>
    </div>
  );
}
