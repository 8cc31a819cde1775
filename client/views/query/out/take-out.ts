import { attempt } from "../../../attempt.ts";
import { nameOf } from "../../../evidence/names.ts";
import { queryOutWords } from "../../../i18n/query-out.ts";
import { fileName, timeInName } from "../../../out/file-name.ts";
import { loadExamples } from "../../../query/keep/examples.ts";
import { keeperOf } from "../../../query/keep/keeper.ts";
import { toStatement } from "../../../query/keep/query-file.ts";
import { titleIn } from "../../../query/keep/saved.ts";
import type { Naming } from "../../../query/out/cells.ts";
import { csvPieces, gather, jsonPieces, markdownPieces, ndjsonPieces, tsvPieces } from "../../../query/out/files.ts";
import type { Answer } from "../../../query/types.ts";
import { copyText } from "../../details/copy-text.ts";
import { saveFile } from "../../save-file.ts";
import type { QueryProps } from "../query-props.ts";
import { readOptions } from "./options.ts";

const types = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  ndjson: "application/x-ndjson",
};

/** Lets the browser save an answer as a file; a large one is written in shares, so that the page goes on. */
export function downloadAnswer(props: QueryProps, answer: Answer, form: keyof typeof types): Promise<void> {
  const words = queryOutWords(props.session.language.peek());
  return attempt(props.session, async () => {
    const pieces = await gather(
      form === "csv"
        ? csvPieces(answer, { naming: namingOf(props), mark: readOptions().mark })
        : form === "json"
          ? jsonPieces(answer)
          : ndjsonPieces(answer),
    );
    const title = await titleOf(props, answer);
    const name = `${fileName(title ?? "tsunagi-query")} ${timeInName(answer.startedAt)}.${form}`;
    saveFile(pieces ?? [], name, types[form]);
    props.session.toast.value = words.saved(name);
  });
}

/** Puts an answer on the clipboard as a table. */
export function copyAnswer(props: QueryProps, answer: Answer, form: "tsv" | "markdown"): Promise<void> {
  const options = { naming: namingOf(props) };
  return attempt(props.session, async () => {
    const pieces = await gather(form === "tsv" ? tsvPieces(answer, options) : markdownPieces(answer, options));
    const done = queryOutWords(props.session.language.peek()).copiedRows(answer.rows.length);
    await copyText(props.session, (pieces ?? []).join(""), done);
  });
}

/** What the query of an answer is called, where it was saved under a title or is one of the examples. */
export async function titleOf({ workbench, session }: QueryProps, { asked }: Answer): Promise<string | undefined> {
  const known = [...keeperOf(workbench).saved.peek(), ...(await loadExamples().catch(() => []))];
  const found = known.find(({ cypher }) => cypher.trim() === toStatement(asked.cypher).trim());
  return found && titleIn(session.language.peek(), found);
}

function namingOf({ explorer, session }: QueryProps): Naming {
  if (readOptions().naming === "key") return ({ key }) => key;
  return (node) => nameOf(node, explorer.lens.peek(), session.language.peek());
}
