import eye from "lucide-static/icons/eye.svg?raw";
import type { NeighbourCount } from "../../../server/schema.ts";
import { typeName } from "../../evidence/names.ts";
import { type Answered, answersOf } from "../../evidence/researched.ts";
import { labelOf } from "../../graph/lens.ts";
import type { Node } from "../../graph/types.ts";
import { readingWords } from "../../i18n/reading.ts";
import "../../styles/researched.css";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { DocumentName } from "./DocumentLink.tsx";

interface Props extends ViewProps {
  node: Node;
  neighbours: readonly NeighbourCount[];
}

/** Which documents were read for which relationships of a node: what they have, that they have none, or that nobody looked. */
export function Researched({ node, neighbours, ...views }: Props) {
  const { explorer, session } = views;
  const lens = explorer.lens.value;
  const words = readingWords(session.language.value);
  const answers = answersOf(node, lens, ({ type, direction }) =>
    neighbours
      .filter((one) => one.type === type && one.direction === direction)
      .reduce((sum, { count }) => sum + count, 0),
  );
  if (answers.length === 0) return null;
  const openAll = () => {
    session.reading.value = { coverage: labelOf(node, lens) };
    session.drawer.value = "sources";
  };
  return (
    <section class="details-part researched">
      <div class="part-head">
        <h3>{words.coverage}</h3>
        <button type="button" class="offsets" onClick={openAll}>
          <Icon svg={eye} size={12} />
          {words.coverageAll}
        </button>
      </div>
      <dl>
        {answers.map((answer) => (
          <Answer key={`${answer.direction} ${answer.type}`} {...views} answer={answer} />
        ))}
      </dl>
    </section>
  );
}

function Answer({ answer, ...views }: ViewProps & { answer: Answered }) {
  const { explorer, session } = views;
  const language = session.language.value;
  const words = readingWords(language);
  const { type, direction, looked } = answer;
  const notes = [...new Set(looked.flatMap(({ note }) => note?.[language] ?? []))];
  return (
    <div class={`finding finding-${stateOf(answer)}`}>
      <dt>{typeName(type, explorer.lens.value, language, direction)}</dt>
      <dd>
        <span class="finding-word">{answerWord(answer, language)}</span>
        {looked.map(({ document }) => (
          <span key={document} class="finding-by">
            {" "}
            <DocumentName {...views} documentKey={document} />
          </span>
        ))}
        {looked.length === 0 && <span class="finding-note">{words.notReadLong}</span>}
        {notes.map((note) => (
          <span key={note} class="finding-note">
            {note}
          </span>
        ))}
      </dd>
    </div>
  );
}

/** Found, none found, or not researched, for the style sheet. */
export function stateOf({ count, looked }: Pick<Answered, "count" | "looked">): "found" | "none" | "unread" {
  if (looked.length === 0) return "unread";
  return count > 0 ? "found" : "none";
}

/** The same in words, with the number. */
export function answerWord(
  { count, looked }: Pick<Answered, "count" | "looked">,
  language: Parameters<typeof readingWords>[0],
): string {
  const words = readingWords(language);
  if (looked.length === 0) return count > 0 ? words.foundUnread(count) : words.notRead;
  return count > 0 ? words.found(count) : words.none;
}
