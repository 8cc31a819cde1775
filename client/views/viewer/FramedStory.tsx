import left from "lucide-static/icons/chevron-left.svg?raw";
import right from "lucide-static/icons/chevron-right.svg?raw";
import text from "lucide-static/icons/text.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { useEffect, useRef, useState } from "preact/hooks";
import { viewerWords } from "../../i18n/viewer.ts";
import type { Player } from "../../present/player.ts";
import "../../styles/evidence.css";
import "../../styles/present.css";
import { languageOfWords, said } from "../../snapshot/said.ts";
import type { Viewed } from "../../viewer/viewed.ts";
import { Icon } from "../Icon.tsx";
import { Blocks } from "../present/Blocks.tsx";
import { Footnotes } from "../present/Footnotes.tsx";
import { StoryPicture } from "../present/StoryPicture.tsx";
import { swipes } from "../present/swipes.ts";
import { useBlocks } from "../present/use-blocks.ts";
import { useFootnotes } from "../present/use-footnotes.ts";
import { Way } from "../present/Way.tsx";

/** A story in a small frame: the picture, the title of the step and the way to the others; its text where it is asked for. */
export function FramedStory({ viewed, player }: { viewed: Viewed; player: Player }) {
  const { snapshot, session, frozen } = viewed;
  const language = session.language.value;
  const words = viewerWords(language);
  const root = useRef<HTMLDivElement>(null);
  const [reading, setReading] = useState(false);
  useEffect(() => (root.current ? swipes(root.current, player) : undefined), [player]);
  const at = player.step.value;
  const step = player.steps[at - 1];
  if (!step) return null;
  const hasText = said(step.text, language) !== "" || step.footnotes.length > 0;
  return (
    <div class="framed-story" ref={root}>
      <StoryPicture {...{ snapshot, session, frozen, player }} />
      {reading && <StepText viewed={viewed} player={player} />}
      <div class="framed-bar">
        <Way label={words.previous} icon={left} off={at === 1} act={() => player.previous()} />
        <p aria-live="polite">
          <span class="framed-count">{words.stepOf(at, player.steps.length)}</span>{" "}
          <strong>
            <bdi lang={languageOfWords(step.title, language)}>{said(step.title, language)}</bdi>
          </strong>
        </p>
        {hasText && (
          <button
            type="button"
            class="icon-button"
            aria-expanded={reading}
            aria-label={reading ? words.hideStep : words.readStep}
            title={reading ? words.hideStep : words.readStep}
            onClick={() => setReading(!reading)}
          >
            <Icon svg={reading ? x : text} />
          </button>
        )}
        <Way label={words.next} icon={right} off={at === player.steps.length} act={() => player.next()} />
      </div>
    </div>
  );
}

function StepText({ viewed, player }: { viewed: Viewed; player: Player }) {
  const { snapshot, session, frozen } = viewed;
  const language = session.language.value;
  const step = player.steps[player.step.value - 1];
  const footnotes = useFootnotes(snapshot, step, language);
  const blocks = useBlocks(step ? said(step.text, language) : "") ?? [];
  return (
    <section class="framed-text story-stage" aria-label={viewerWords(language).story}>
      <div class="framed-scroll">
        <div class="story-text" lang={step && languageOfWords(step.text, language)}>
          <Blocks blocks={blocks} footnotes={footnotes} session={session} frozen={frozen} />
        </div>
        <Footnotes {...{ snapshot, session, frozen, player, footnotes }} narrow={false} />
      </div>
    </section>
  );
}
