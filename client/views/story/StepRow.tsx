import copy from "lucide-static/icons/copy.svg?raw";
import grip from "lucide-static/icons/grip-vertical.svg?raw";
import trash from "lucide-static/icons/trash-2.svg?raw";
import type { StoryStep } from "../../../snapshot/schema.ts";
import { storyWords } from "../../i18n/story.ts";
import { inWords } from "../../snapshot/said.ts";
import { Icon } from "../Icon.tsx";
import type { StoryProps } from "./StoryPanel.tsx";

interface Props extends StoryProps {
  step: StoryStep;
  /** Its place, from 0. */
  at: number;
  still: string | undefined;
  grab: (event: PointerEvent) => void;
  /** Before which place what is dragged would come. */
  over: number | undefined;
  dragged: boolean;
  move: (to: number) => void;
  remove: () => void;
}

/** One step in the list: chosen by a click, moved by its grip or by Alt with the arrows. */
export function StepRow({ step, at, still, grab, over, dragged, move, remove, ...props }: Props) {
  const { session, draft, canvas, writing } = props;
  const words = storyWords(session.language.value);
  const chosen = draft.chosen.value === step.id;
  const title = inWords(step.title, writing);
  const last = at === draft.steps.value.length - 1;
  const keys = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      event.stopPropagation();
      move(event.key === "ArrowUp" ? at - 1 : at + 1);
    }
    if (event.key === "Delete") remove();
  };
  const place = over === at ? " before" : last && over === at + 1 ? " after" : "";
  return (
    <li class={`story-step${chosen ? " chosen" : ""}${dragged ? " dragged" : ""}${place}`}>
      <span class="story-grip" title={words.grip} onPointerDown={grab}>
        <Icon svg={grip} />
      </span>
      <button
        type="button"
        class="story-step-name"
        aria-current={chosen ? "step" : undefined}
        onClick={() => canvas.choose(step.id)}
        onKeyDown={keys}
      >
        <span class="story-still">{still !== undefined && <img src={still} alt="" draggable={false} />}</span>
        <span class="story-number">{at + 1}</span>
        <span class={title.text ? "story-step-title" : "story-step-title none"} lang={title.lang}>
          {title.text || words.untitled}
        </span>
        {canvas.shows.value === step.id && <span class="story-shown">{words.onCanvas}</span>}
      </button>
      <span class="story-step-deeds">
        <Deed label={words.duplicate} icon={copy} act={() => draft.duplicate(step.id)} />
        <Deed label={words.remove} icon={trash} act={remove} />
      </span>
    </li>
  );
}

function Deed({ label, icon, act }: { label: string; icon: string; act: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={act}>
      <Icon svg={icon} size={14} />
    </button>
  );
}
