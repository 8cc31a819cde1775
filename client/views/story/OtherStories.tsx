import more from "lucide-static/icons/library.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import trash from "lucide-static/icons/trash-2.svg?raw";
import { useState } from "preact/hooks";
import { storyWords } from "../../i18n/story.ts";
import { inWords } from "../../snapshot/said.ts";
import type { KeptTale } from "../../story/keep.ts";
import { Icon } from "../Icon.tsx";
import type { StoryProps } from "./StoryPanel.tsx";

/** A new story, and the others that this browser keeps. */
export function OtherStories({ session, draft }: StoryProps) {
  const language = session.language.value;
  const words = storyWords(language);
  const others = draft.others.value.filter(({ steps }) => steps.length > 0);
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
          {others.map((other) => (
            <Other key={other.id} other={other} session={session} draft={draft} />
          ))}
        </ul>
      </div>
    </>
  );
}

/** One of the others: gone on with by a click, deleted by two. */
function Other({ other, session, draft }: Pick<StoryProps, "session" | "draft"> & { other: KeptTale }) {
  const [sure, setSure] = useState(false);
  const language = session.language.value;
  const words = storyWords(language);
  const name = inWords(other.title, language).text || words.untitledStory;
  const open = (event: { currentTarget: HTMLElement }) => {
    hide(event);
    void draft.open(other.id);
  };
  return (
    <li onPointerLeave={({ pointerType }) => pointerType === "mouse" && setSure(false)}>
      <button type="button" class="menu-item" title={words.openOther(name)} onClick={open}>
        <span>{name}</span>
        <span class="hint">{words.stepsOf(other.steps.length)}</span>
      </button>
      {sure ? (
        <button type="button" class="link-button story-sure" onClick={() => void draft.discard(other.id)}>
          {words.sure}
        </button>
      ) : (
        <button
          type="button"
          class="icon-button"
          aria-label={words.discard(name)}
          title={words.discard(name)}
          onClick={() => setSure(true)}
        >
          <Icon svg={trash} size={14} />
        </button>
      )}
    </li>
  );
}

function hide(event: { currentTarget: HTMLElement }): void {
  event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
}
