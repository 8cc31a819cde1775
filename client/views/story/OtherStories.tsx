import more from "lucide-static/icons/library.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import trash from "lucide-static/icons/trash-2.svg?raw";
import { storyWords } from "../../i18n/story.ts";
import { Icon } from "../Icon.tsx";
import { inWords } from "../present/in-words.ts";
import type { StoryProps } from "./StoryPanel.tsx";

/** A new story, and the others that this browser keeps. */
export function OtherStories({ session, draft }: StoryProps) {
  const language = session.language.value;
  const words = storyWords(language);
  const others = draft.others.value.filter(({ steps }) => steps.length > 0);
  const hide = (event: { currentTarget: HTMLElement }) =>
    event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
  return (
    <>
      <button
        type="button"
        class="icon-button story-more"
        aria-label={words.more}
        title={words.more}
        popovertarget="story-others"
      >
        <Icon svg={more} />
      </button>
      <div id="story-others" class="menu story-others" popover="auto">
        <button
          type="button"
          class="menu-item"
          disabled={draft.steps.value.length === 0}
          onClick={(event) => {
            hide(event);
            draft.begin();
          }}
        >
          <Icon svg={plus} />
          {words.begin}
        </button>
        <p class="hint">{others.length > 0 ? words.others : words.noOthers}</p>
        <ul>
          {others.map(({ id, title, steps }) => {
            const name = inWords(title, language).text || words.untitledStory;
            return (
              <li key={id}>
                <button
                  type="button"
                  class="menu-item"
                  title={words.openOther(name)}
                  onClick={(event) => {
                    hide(event);
                    void draft.open(id);
                  }}
                >
                  <span>{name}</span>
                  <span class="hint">{words.stepsOf(steps.length)}</span>
                </button>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={words.discard(name)}
                  title={words.discard(name)}
                  onClick={() => void draft.discard(id)}
                >
                  <Icon svg={trash} size={14} />
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
