import { useEffect, useState } from "preact/hooks";
import { kindName, typeName } from "../../../evidence/names.ts";
import type { AnswerAct } from "../../../graph/answers.ts";
import { labelOf } from "../../../graph/lens.ts";
import { formatNumber } from "../../../i18n/format.ts";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import { type Elements, elementsOf } from "../../../query/answer/elements.ts";
import { KindGlyph } from "../../details/Glyph.tsx";
import { EdgeGlyph } from "../../EdgeGlyph.tsx";
import type { AnswerProps } from "./AnswerSide.tsx";
import { addAnswer, mostDrawn } from "./draw-answer.ts";

/** What of the answer can be drawn, by label and type, and the ways to bring it to the canvas. */
export function GraphView(props: AnswerProps) {
  const { answer, session } = props;
  const words = queryAnswerWords(session.language.value);
  const found = useElements(props);
  const [among, setAmong] = useState(true);
  if (!found) return <p class="answer-empty hint">{words.counting}</p>;
  const { nodes, edges, paths } = found;
  if (nodes.size + edges.size === 0)
    return (
      <div class="answer-empty">
        <h3>{words.nothingToDraw}</h3>
        <p>{words.nothingToDrawHint}</p>
      </div>
    );
  const way = (act: AnswerAct, name: string, hint: string) => (
    <button
      type="button"
      class={act === "add" ? "answer-way primary" : "answer-way"}
      onClick={() => void addAnswer(props, answer, act, among)}
    >
      <strong>{name}</strong>
      <span>{hint}</span>
    </button>
  );
  return (
    <div class="answer-graph">
      <p>{words.drawn(nodes.size, edges.size, paths)}</p>
      {nodes.size > mostDrawn && <p class="answer-many">{words.tooMany(nodes.size, mostDrawn)}</p>}
      <div class="answer-ways">
        {way("add", words.add, words.addHint)}
        {way("replace", words.replace, words.replaceHint)}
        {way("only", words.only, words.onlyHint)}
      </div>
      <label class="answer-among">
        <input type="checkbox" checked={among} onChange={({ currentTarget }) => setAmong(currentTarget.checked)} />
        <span>
          {words.amongOption}
          <small>{words.amongHint}</small>
        </span>
      </label>
      <div class="answer-kinds">
        <Labels {...props} found={found} />
        <Types {...props} found={found} />
      </div>
    </div>
  );
}

function Labels({ found, ...views }: AnswerProps & { found: Elements }) {
  const { explorer, session } = views;
  const language = session.language.value;
  const lens = explorer.lens.value;
  const counts = counted([...found.nodes.values()].map((node) => labelOf(node, lens)));
  if (counts.length === 0) return null;
  return (
    <section>
      <h3>{queryAnswerWords(language).labels}</h3>
      <ul>
        {counts.map(([label, count]) => (
          <li key={label}>
            <KindGlyph {...views} label={label} />
            <span>{kindName(label, lens, language)}</span>
            <span class="figures">{formatNumber(count, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Types({ found, explorer, session }: AnswerProps & { found: Elements }) {
  const language = session.language.value;
  const lens = explorer.lens.value;
  const counts = counted([...found.edges.values()].map(({ type }) => type));
  if (counts.length === 0) return null;
  return (
    <section>
      <h3>{queryAnswerWords(language).types}</h3>
      <ul>
        {counts.map(([type, count]) => (
          <li key={type}>
            <EdgeGlyph type={type} lens={lens} theme={session.theme.value} />
            <span>{typeName(type, lens, language)}</span>
            <span class="figures">{formatNumber(count, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How often each name occurs, the most frequent first. */
function counted(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** What the rows that have come hold; again as more come. */
function useElements({ answer }: AnswerProps): Elements | undefined {
  const [found, set] = useState<Elements>();
  const arrived = answer.arrived.value;
  useEffect(() => {
    let wanted = true;
    void elementsOf(answer, () => wanted).then((elements) => wanted && elements && set({ ...elements }));
    return () => {
      wanted = false;
    };
  }, [answer, arrived]);
  return found;
}
