import { queryKeepWords } from "../../../i18n/query-keep.ts";
import type { QueryFile } from "../../../query/keep/query-file.ts";
import { descriptionIn, titleIn } from "../../../query/keep/saved.ts";
import { FieldLine } from "./FieldLine.tsx";
import { Folder } from "./Folder.tsx";
import type { KeepProps } from "./keep-props.ts";

interface Props extends Pick<KeepProps, "session"> {
  all: readonly QueryFile[];
  shown: readonly QueryFile[];
  /** How many of all ask for what the database has. */
  here: number;
  open: (query: QueryFile) => void;
}

/** The questions that come with the datasets; those about other data are only counted. */
export function ExampleList({ session, all, shown, here, open }: Props) {
  const language = session.language.value;
  const words = queryKeepWords(language);
  const elsewhere = session.schema.value ? all.length - here : 0;
  return (
    <>
      {shown.length > 0 && (
        <Folder name={words.examples} count={shown.length}>
          {shown.map((query, index) => (
            <li class="keep-item" key={query.title}>
              <button type="button" class="keep-open" title={words.openIt} onClick={() => open(query)}>
                <span class="keep-name">
                  <span class="keep-number">{index + 1}</span>
                  {titleIn(language, query)}
                </span>
                <span class="keep-about">{descriptionIn(language, query)}</span>
                <FieldLine fields={query.fields} />
              </button>
            </li>
          ))}
        </Folder>
      )}
      {elsewhere > 0 && <p class="keep-empty">{words.examplesElsewhere(elsewhere)}</p>}
    </>
  );
}
