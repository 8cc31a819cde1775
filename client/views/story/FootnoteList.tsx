import { storyWords } from "../../i18n/story.ts";
import type { Footnote } from "../../story/types.ts";
import { BasisChip } from "../details/BasisMark.tsx";
import type { StepProps } from "./StepEditor.tsx";

/** What the step cites, in the order of the numbers; a click selects it on the canvas. */
export function FootnoteList({ session, explorer, step, footnotes }: StepProps & { footnotes: readonly Footnote[] }) {
  const language = session.language.value;
  const words = storyWords(language);
  if (step.footnotes.length === 0) return <p class="hint story-cite-hint">{words.citeHint}</p>;
  const select = (key: string) => {
    if (explorer.edge(key)) explorer.select({ kind: "edge", key });
    else if (explorer.node(key)) explorer.select({ kind: "node", key });
  };
  return (
    <section class="story-cited" aria-label={words.footnotes}>
      <h3 title={words.footnotesHint}>{words.footnotes}</h3>
      <ol>
        {footnotes.map(({ number, key, says, basis, confidence, sentence, note, document }) => (
          <li key={number}>
            <button
              type="button"
              aria-label={words.showCited(says)}
              onClick={() => select(key)}
              onPointerEnter={() => explorer.hover(key)}
              onPointerLeave={() => explorer.hover(undefined)}
            >
              <span class="story-cited-number">{number}</span>
              <span class="story-cited-says">
                {says}
                {basis !== "none" && <BasisChip basis={basis} confidence={confidence} language={language} />}
                <span class="hint">
                  {sentence.length > 0 ? sentence.map(({ text }) => text).join("") : (note ?? document?.title ?? "")}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
