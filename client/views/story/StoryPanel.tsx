import add from "lucide-static/icons/image-plus.svg?raw";
import { useEffect, useState } from "preact/hooks";
import { storyWords } from "../../i18n/story.ts";
import type { Language } from "../../session.ts";
import { keepBeside } from "../../story/beside.ts";
import { type Draft, draftOf } from "../../story/draft.ts";
import { mostSteps } from "../../story/steps.ts";
import "../../styles/evidence.css";
import "../../styles/story.css";
import "../../styles/story-steps.css";
import "../../styles/story-editor.css";
import "../../styles/story-others.css";
import { AsideHead } from "../AsideHead.tsx";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { OtherStories } from "./OtherStories.tsx";
import { StepEditor } from "./StepEditor.tsx";
import { StepList } from "./StepList.tsx";
import { StoryHead } from "./StoryHead.tsx";
import { type Canvas, useCanvas } from "./use-canvas.ts";

export interface StoryProps extends ViewProps {
  draft: Draft;
  canvas: Canvas;
  /** The language in which one writes. */
  writing: Language;
}

/** Where a story is written: its steps, and the words of the one that is chosen. */
export function StoryPanel(views: ViewProps) {
  const { session } = views;
  const words = storyWords(session.language.value);
  const draft = draftOf(session);
  const canvas = useCanvas(views, draft);
  const [writing, setWriting] = useState(session.language.peek());
  useEffect(() => setWriting(session.language.peek()), [session.language.value]);
  useEffect(() => keepBeside(session, views.explorer), [session]);
  const steps = draft.steps.value;
  const chosen = steps.find(({ id }) => id === draft.chosen.value);
  const props: StoryProps = { ...views, draft, canvas, writing };
  return (
    <div class="story-panel">
      <AsideHead views={views} title={words.title} close={words.close}>
        <p class={`story-kept ${draft.kept.value}`} role="status">
          {steps.length > 0 && words.kept[draft.kept.value]}
        </p>
        <OtherStories {...props} />
      </AsideHead>
      <div class="story-body">
        {draft.parted.value && <Parted {...props} />}
        {steps.length > 0 ? <StoryHead {...props} write={setWriting} /> : <Nothing {...props} />}
        <StepList {...props} />
        <AddStep {...props} />
        {chosen && <StepEditor {...props} step={chosen} key={chosen.id} />}
      </div>
    </div>
  );
}

function Nothing({ session }: StoryProps) {
  const words = storyWords(session.language.value);
  return (
    <div class="story-nothing">
      <p>{words.empty}</p>
      <p class="hint">{words.emptyHint}</p>
    </div>
  );
}

function AddStep({ session, explorer, draft, canvas }: StoryProps) {
  const words = storyWords(session.language.value);
  const full = draft.steps.value.length >= mostSteps;
  const first = draft.steps.value.length === 0;
  return (
    <div class="story-add">
      <button
        type="button"
        class={first ? "button primary" : "button"}
        disabled={full || explorer.state.value.nodes === 0}
        onClick={canvas.add}
      >
        <Icon svg={add} />
        {words.add}
      </button>
      {full && <p class="hint">{words.full}</p>}
    </div>
  );
}

function Parted({ session, draft }: StoryProps) {
  const words = storyWords(session.language.value);
  const understand = () => {
    draft.parted.value = false;
  };
  return (
    <div class="notice" role="alert">
      <p>{words.parted}</p>
      <button type="button" class="link-button" onClick={understand}>
        {words.understood}
      </button>
    </div>
  );
}
