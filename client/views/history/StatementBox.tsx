import copy from "lucide-static/icons/copy.svg?raw";
import terminal from "lucide-static/icons/square-terminal.svg?raw";
import { useMemo } from "preact/hooks";
import type { Statement } from "../../graph/statements/cypher-text.ts";
import { statementOf } from "../../graph/statements/statement-of.ts";
import { literal } from "../../graph/statements/with-parameters.ts";
import { type StepWords, stepWords } from "../../i18n/steps.ts";
import { copyText } from "../details/copy-text.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { copyStatement } from "./copy-cypher.ts";
import { cypherPieces } from "./cypher-pieces.ts";
import { groundsOf } from "./grounds.ts";
import { openInEditor } from "./open-in-editor.ts";
import type { StepLine } from "./use-steps.ts";

/** The Cypher of a step with its parameters, to read and to copy. */
export function StatementBox({ line, ...views }: ViewProps & { line: StepLine }) {
  const { session } = views;
  const words = stepWords(session.language.value);
  const statement = useMemo(() => statementOf(line.doing, groundsOf(views), line.after), [line.doing, line.after]);
  if (!statement) return <p class="hint statement">{words.noStatement}</p>;
  return (
    <div class="statement">
      <p class="hint">{words.tells[statement.tells]}</p>
      <pre lang="zxx">
        <Parameters statement={statement} words={words} />
        <code>{cypherPieces(statement.cypher).map(({ text, keyword }) => (keyword ? <b>{text}</b> : text))}</code>
      </pre>
      <div class="statement-actions">
        <button type="button" class="button" onClick={() => void openInEditor(views, statement)}>
          <Icon svg={terminal} size={14} />
          {words.openInEditor}
        </button>
        <button type="button" class="button" onClick={() => void copyStatement(session, statement)}>
          <Icon svg={copy} size={14} />
          {words.copy}
        </button>
        <button type="button" class="button" onClick={() => void copyText(session, statement.cypher, words.copied)}>
          {words.copyStatement}
        </button>
      </div>
    </div>
  );
}

const mostShown = 6;

/** The parameters, of long lists the first values; the copy has all. */
function Parameters({ statement, words }: { statement: Statement; words: StepWords }) {
  const shown = (value: unknown) => {
    if (!Array.isArray(value) || value.length <= mostShown) return literal(value);
    return `${literal(value.slice(0, mostShown)).slice(0, -1)}, ${words.moreValues(value.length - mostShown)}]`;
  };
  return (
    <>
      {Object.entries(statement.parameters).map(([name, value]) => (
        <span key={name} class="parameter">{`$${name} = ${shown(value)}\n`}</span>
      ))}
    </>
  );
}
