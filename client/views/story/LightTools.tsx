import { storyWords } from "../../i18n/story.ts";
import type { StepProps } from "./StepEditor.tsx";

/** What stands out in the picture of a step, and what steps back. */
export function LightTools({ session, explorer, draft, step }: StepProps) {
  const words = storyWords(session.language.value);
  const { highlighted, dimmed, nodes, edges } = step.state;
  const selection = explorer.state.value.selection;
  const drawn = [...nodes, ...edges].map(({ key }) => key);
  const said = words.lit(highlighted.length, dimmed.length);
  const highlight = () => {
    const bright = withEnds(selection, explorer);
    draft.light(step.id, { highlighted: bright, dimmed: dimmed.filter((key) => !bright.includes(key)) });
  };
  const dimRest = () => {
    const bright = new Set(selection.length > 0 ? withEnds(selection, explorer) : highlighted);
    draft.light(step.id, {
      highlighted: highlighted.length > 0 ? highlighted : [...bright],
      dimmed: drawn.filter((key) => !bright.has(key) && !highlighted.includes(key)),
    });
  };
  return (
    <section class="story-light" aria-label={words.light}>
      <h3>{words.light}</h3>
      <div>
        <button type="button" class="button" disabled={selection.length === 0} onClick={highlight}>
          {words.highlight}
        </button>
        <button
          type="button"
          class="button"
          disabled={selection.length === 0 && highlighted.length === 0}
          onClick={dimRest}
        >
          {words.dimRest}
        </button>
        <button
          type="button"
          class="quiet-button"
          disabled={said === ""}
          onClick={() => draft.light(step.id, { highlighted: [], dimmed: [] })}
        >
          {words.clearLight}
        </button>
      </div>
      <p class="hint">{said || (selection.length === 0 ? words.selectFirst : words.nothingLit)}</p>
    </section>
  );
}

/** A relationship stands out with both its ends. */
function withEnds(selection: readonly string[], explorer: StepProps["explorer"]): string[] {
  const ends = selection.flatMap((key) => {
    const edge = explorer.edge(key);
    return edge ? [edge.source, edge.target] : [];
  });
  return [...new Set([...selection, ...ends])];
}
