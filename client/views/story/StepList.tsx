import { useRef } from "preact/hooks";
import { announce } from "../../announce.ts";
import { storyWords } from "../../i18n/story.ts";
import { inWords } from "../../snapshot/said.ts";
import { StepRow } from "./StepRow.tsx";
import type { StoryProps } from "./StoryPanel.tsx";
import { useDrag } from "./use-drag.ts";
import { useStills } from "./use-stills.ts";

/** The steps in their order, each with its picture; dragged or moved by keys. */
export function StepList(props: StoryProps) {
  const { session, draft } = props;
  const words = storyWords(session.language.value);
  const steps = draft.steps.value;
  const list = useRef<HTMLOListElement>(null);
  const stills = useStills(props);
  const move = (id: string, to: number) => {
    const from = draft.steps.peek().findIndex((step) => step.id === id);
    if (to < 0 || to >= steps.length || to === from) return;
    draft.move(id, to);
    announce(session, words.moved(from + 1, to + 1, steps.length));
  };
  const drag = useDrag(list, move);
  const remove = (id: string) => {
    const at = draft.steps.peek().findIndex((step) => step.id === id);
    draft.remove(id);
    // The keyboard goes on with the step that comes into its place, else with what puts it back.
    setTimeout(() => {
      const rows = list.current?.querySelectorAll<HTMLElement>(".story-step-name") ?? [];
      const next = rows[Math.min(at, rows.length - 1)];
      (next ?? document.querySelector<HTMLElement>(".story-removed button"))?.focus();
    });
  };
  if (steps.length === 0 && !draft.removed.value) return null;
  return (
    <>
      <ol class="story-steps" ref={list} aria-label={words.steps} aria-describedby="story-keys" onKeyDown={walk}>
        {steps.map((step, at) => (
          <StepRow
            key={step.id}
            {...props}
            step={step}
            at={at}
            still={stills.get(step.state)}
            grab={(event) => drag.start(event, step.id)}
            over={drag.over.value?.at}
            dragged={drag.over.value?.id === step.id}
            move={(to) => move(step.id, to)}
            remove={() => remove(step.id)}
          />
        ))}
      </ol>
      <p id="story-keys" class="unseen">
        {words.moveHint}
      </p>
      <Removed {...props} />
    </>
  );
}

function Removed({ session, draft }: StoryProps) {
  const words = storyWords(session.language.value);
  const removed = draft.removed.value;
  if (!removed) return null;
  const title = inWords(removed.step.title, session.language.value).text || words.untitled;
  const restore = () => {
    draft.restore();
    announce(session, words.restored);
  };
  return (
    <p class="story-removed" role="status">
      <span>{words.removed(title)}</span>
      <button type="button" class="link-button" onClick={restore}>
        {words.restore}
      </button>
    </p>
  );
}

/** Arrow keys, Home and End go from step to step. */
function walk(event: KeyboardEvent & { currentTarget: HTMLOListElement }): void {
  if (event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(".story-step-name")];
  const at = rows.indexOf(event.target as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
}
