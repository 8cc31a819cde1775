import eye from "lucide-static/icons/eye.svg?raw";
import play from "lucide-static/icons/play.svg?raw";
import retake from "lucide-static/icons/refresh-cw.svg?raw";
import type { StoryStep } from "../../../snapshot/schema.ts";
import { storyWords } from "../../i18n/story.ts";
import { present } from "../../present/open.ts";
import { Icon } from "../Icon.tsx";
import { FootnoteList } from "./FootnoteList.tsx";
import { LightTools } from "./LightTools.tsx";
import { StepText } from "./StepText.tsx";
import type { StoryProps } from "./StoryPanel.tsx";
import { useCited } from "./use-cited.ts";

export interface StepProps extends StoryProps {
  step: StoryStep;
}

/** The words of a step in one language, what it cites, what stands out in it. */
export function StepEditor(props: StepProps) {
  const { session, draft, writing, step } = props;
  const words = storyWords(session.language.value);
  const footnotes = useCited(props);
  return (
    <section class="story-editor" aria-label={words.step(placeOf(props) + 1, step.title[writing] ?? words.untitled)}>
      <Picture {...props} />
      <label class="story-field">
        <span>{words.stepTitle}</span>
        <input
          class="story-step-input"
          lang={writing}
          maxLength={300}
          value={step.title[writing] ?? ""}
          onInput={({ currentTarget }) => draft.write(step.id, "title", writing, currentTarget.value)}
        />
      </label>
      <StepText {...props} footnotes={footnotes} />
      <FootnoteList {...props} footnotes={footnotes} />
      <LightTools {...props} />
      <label class="story-field">
        <span>{words.notes}</span>
        <textarea
          class="story-notes-input"
          lang={writing}
          rows={3}
          maxLength={20_000}
          placeholder={words.notesHint}
          value={step.notes[writing] ?? ""}
          onInput={({ currentTarget }) => draft.write(step.id, "notes", writing, currentTarget.value)}
        />
      </label>
    </section>
  );
}

const placeOf = ({ draft, step }: StepProps) => draft.steps.value.findIndex(({ id }) => id === step.id);

/** What the picture of the step has to do with the canvas. */
function Picture(props: StepProps) {
  const { session, canvas, step } = props;
  const words = storyWords(session.language.value);
  const shown = canvas.shows.value === step.id;
  return (
    <div class="story-picture-deeds">
      <button type="button" class="quiet-button" disabled={shown} onClick={() => void canvas.show(step.id)}>
        <Icon svg={eye} />
        {shown ? words.onCanvas : words.show}
      </button>
      <button type="button" class="quiet-button" onClick={() => canvas.retake(step.id)}>
        <Icon svg={retake} />
        {words.retake}
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words.presentFrom}
        title={words.presentFrom}
        onClick={() => void present(props, placeOf(props) + 1)}
      >
        <Icon svg={play} />
      </button>
      {!shown && <p class="hint">{words.changed}</p>}
    </div>
  );
}
