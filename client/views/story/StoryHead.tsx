import save from "lucide-static/icons/camera.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import play from "lucide-static/icons/play.svg?raw";
import { attempt } from "../../attempt.ts";
import { storyWords } from "../../i18n/story.ts";
import { present } from "../../present/open.ts";
import type { Language } from "../../session.ts";
import { Icon } from "../Icon.tsx";
import { openStoryExport } from "../out/open.ts";
import type { StoryProps } from "./StoryPanel.tsx";

/** The title of the story, the language one writes in, and what is done with the whole. */
export function StoryHead({ write, ...props }: StoryProps & { write: (language: Language) => void }) {
  const { session, draft, writing } = props;
  const words = storyWords(session.language.value);
  return (
    <div class="story-top">
      <div class="story-deeds">
        <Languages {...props} write={write} />
        <button type="button" class="button" onClick={() => void present(props)}>
          <Icon svg={play} />
          {words.present}
        </button>
        <button type="button" class="button" title={words.saveHint} onClick={() => void saveStory(props)}>
          <Icon svg={save} />
          {words.save}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words.export}
          title={words.export}
          onClick={() => void openStoryExport(props)}
        >
          <Icon svg={download} />
        </button>
      </div>
      <input
        class="story-title"
        aria-label={words.storyTitle}
        placeholder={words.storyTitle}
        lang={writing}
        maxLength={300}
        value={draft.title.value[writing] ?? ""}
        onInput={({ currentTarget }) => draft.writeTitle(writing, currentTarget.value)}
      />
    </div>
  );
}

/** Which language one writes in; a dot where something is not written in it yet. */
function Languages({ session, draft, writing, write }: StoryProps & { write: (language: Language) => void }) {
  const words = storyWords(session.language.value);
  const lacks = (language: Language) =>
    [draft.title.value, ...draft.steps.value.flatMap(({ title, text }) => [title, text])].some((one) => {
      const other = one[language === "ja" ? "en" : "ja"];
      return one[language] === undefined && other !== undefined;
    });
  return (
    <fieldset class="story-languages">
      {(["ja", "en"] as const).map((language) => (
        <button
          key={language}
          type="button"
          class="quiet-button"
          lang={language}
          aria-pressed={writing === language}
          title={lacks(language) ? words.lacks(words.lacking[language]) : undefined}
          onClick={() => write(language)}
        >
          {words.languages[language]}
          {lacks(language) && <span class="story-lacks" />}
        </button>
      ))}
    </fieldset>
  );
}

function saveStory(props: StoryProps): Promise<void> {
  return attempt(props.session, async () => (await import("../snapshot/SaveDialog.tsx")).openSaveDialog(props, true));
}
