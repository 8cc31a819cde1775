import type { State } from "../../../snapshot/schema.ts";
import { storyWords } from "../../i18n/story.ts";
import type { StepProps } from "./StepEditor.tsx";

/** What stands out in the picture of a step, and what steps back. */
export function LightTools({ session, explorer, draft, step }: StepProps) {
  const words = storyWords(session.language.value);
  const { highlighted, dimmed, nodes, edges } = step.state;
  const selection = explorer.state.value.selection;
  const drawn = [...nodes, ...edges].map(({ key }) => key);
  const seen = keysInSight(step.state);
  const count = (keys: readonly string[]) => keys.filter((key) => seen.has(key)).length;
  const said = words.lit(count(highlighted), count(dimmed));
  const lit = highlighted.length + dimmed.length > 0;
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
          disabled={!lit}
          onClick={() => draft.light(step.id, { highlighted: [], dimmed: [] })}
        >
          {words.clearLight}
        </button>
      </div>
      <p class="hint">{said || (selection.length === 0 ? words.selectFirst : words.nothingLit)}</p>
    </section>
  );
}

/** What of a picture is neither hidden nor filtered out. */
function keysInSight({ nodes, edges }: State): ReadonlySet<string> {
  return new Set([...nodes, ...edges].filter(({ hidden, out }) => !hidden && !out).map(({ key }) => key));
}

/** A relationship stands out with both its ends. */
function withEnds(selection: readonly string[], explorer: StepProps["explorer"]): string[] {
  const ends = selection.flatMap((key) => {
    const edge = explorer.edge(key);
    return edge ? [edge.source, edge.target] : [];
  });
  return [...new Set([...selection, ...ends])];
}
