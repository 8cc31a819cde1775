import { useMemo } from "preact/hooks";
import { kindName, nameOf, typeName } from "../../evidence/names.ts";
import { type Asked, askedOf, countKinds, coveredLabels, lookedFor } from "../../evidence/researched.ts";
import type { Node } from "../../graph/types.ts";
import { readingWords } from "../../i18n/reading.ts";
import "../../styles/researched.css";
import { DocumentName } from "../details/DocumentLink.tsx";
import { Failure } from "../details/Failure.tsx";
import { Glyph } from "../details/Glyph.tsx";
import { Loading } from "../details/Loading.tsx";
import { openNode } from "../details/open-node.ts";
import { answerWord, stateOf } from "../details/Researched.tsx";
import { useAnswer } from "../details/use-answer.ts";
import type { ViewProps } from "../props.ts";

interface Props extends ViewProps {
  label: string;
  choose: (label: string) => void;
}

/** What was looked for: a row for each node of a label, a column for each kind of relationship, and which document was read. */
export function CoverageMatrix({ label, choose, ...views }: Props) {
  const { explorer, session } = views;
  const lens = explorer.lens.value;
  const language = session.language.value;
  const words = readingWords(language);
  const asked = askedOf(label, lens);
  const types = [...new Set(asked.map(({ type }) => type))];
  const answer = useAnswer(
    views,
    "POST /api/subgraph",
    { keys: [], labels: [label], expand: { types, direction: "both", limit: 2000 } },
    true,
  );
  return (
    <section class="matrix-pane" aria-label={words.coverageOf(kindName(label, lens, language, true))}>
      <header class="source-head">
        <h2>{words.coverage}</h2>
        <fieldset class="segmented">
          <legend class="unseen">{words.coverageRows}</legend>
          {coveredLabels(lens).map((one) => (
            <button key={one} type="button" class="segment" aria-pressed={one === label} onClick={() => choose(one)}>
              {kindName(one, lens, language, true)}
            </button>
          ))}
        </fieldset>
      </header>
      <p class="matrix-hint">
        {words.coverageHint}
        {answer.state === "ready" && answer.value.truncated && ` ${words.coverageCut}`}
      </p>
      {answer.state === "loading" && <Loading session={session} answer={answer} />}
      {answer.state === "failed" && <Failure error={answer.error} retry={answer.retry} session={session} />}
      {answer.state === "ready" && (
        <Matrix {...views} label={label} asked={asked} nodes={answer.value.nodes} edges={answer.value.edges} />
      )}
    </section>
  );
}

interface MatrixProps extends ViewProps {
  label: string;
  asked: readonly Asked[];
  nodes: readonly Node[];
  edges: Parameters<typeof countKinds>[0];
}

function Matrix({ label, asked, nodes, edges, ...views }: MatrixProps) {
  const { explorer, session } = views;
  const lens = explorer.lens.value;
  const language = session.language.value;
  const words = readingWords(language);
  const countOf = useMemo(() => countKinds(edges), [edges]);
  const rows = useMemo(() => {
    const found = ({ key }: Node) => asked.filter((one) => lookedFor(key, label, one, lens).length > 0).length;
    return nodes
      .filter(({ labels }) => labels.includes(label))
      .map((node) => ({ node, name: nameOf(node, lens, language), read: found(node) }))
      .toSorted((a, b) => b.read - a.read || a.name.localeCompare(b.name, language));
  }, [nodes, label, lens, language]);
  return (
    <div class="matrix-scroll">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{words.coverageName}</th>
            {asked.map((one) => (
              <ColumnHead key={`${one.direction} ${one.type}`} {...views} label={label} asked={one} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, name }) => (
            <tr key={node.key}>
              <th scope="row">
                <button type="button" onClick={() => void openNode(views, node.key)}>
                  <Glyph {...views} node={node} />
                  {name}
                </button>
              </th>
              {asked.map((one) => {
                const known = { count: countOf(node.key, one), looked: lookedFor(node.key, label, one, lens) };
                return (
                  <td key={`${one.direction} ${one.type}`} class={`finding-${stateOf(known)}`}>
                    {answerWord(known, language)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ label, asked, ...views }: ViewProps & { label: string; asked: Asked }) {
  const { explorer, session } = views;
  const language = session.language.value;
  const lens = explorer.lens.value;
  const looked = (lens.coverage ?? []).filter(
    (one) => one.label === label && one.type === asked.type && one.direction === asked.direction,
  );
  const notes = looked.flatMap(({ note }) => note?.[language] ?? []).join(" ");
  return (
    <th scope="col" title={notes || undefined}>
      {typeName(asked.type, lens, language, asked.direction)}
      {looked.map(({ document }) => (
        <small key={document}>
          <DocumentName {...views} documentKey={document} />
        </small>
      ))}
    </th>
  );
}
