import { useEffect, useRef, useState } from "preact/hooks";
import type { Snapshot } from "../../../snapshot/schema.ts";
import { presentWords } from "../../i18n/present.ts";
import type { Player } from "../../present/player.ts";
import type { Session } from "../../session.ts";
import type { Frozen } from "../../snapshot/frozen.ts";
import "../../styles/evidence.css";
import "../../styles/present.css";
import "../../styles/present-notes.css";
import "../../styles/present-bar.css";
import "../../styles/present-narrow.css";
import { inWords } from "../../snapshot/said.ts";
import { Blocks } from "./Blocks.tsx";
import { Footnotes } from "./Footnotes.tsx";
import { StoryBar } from "./StoryBar.tsx";
import { StoryPicture } from "./StoryPicture.tsx";
import { swipes } from "./swipes.ts";
import { useBlocks } from "./use-blocks.ts";
import { useFootnotes } from "./use-footnotes.ts";

export interface StageProps {
  frozen: Frozen;
  snapshot: Snapshot;
  session: Session;
  player: Player;
  /** Ends the presentation; without it nothing offers that. */
  leave?: () => void;
  /** Opens the window of the speaker, and the sheet of keys; without them nothing offers that. */
  speak?: () => void;
  showKeys?: () => void;
  /** The title as its owner has it now. */
  title?: Snapshot["title"];
  /** The page around it says the title of the story already. */
  headed?: boolean;
}

/** Narrower than this, px, the picture stands above the words and footnotes are folded. */
const narrowBelow = 700;

/** A step of a story: its words, its picture, what they rest on, and the way to the other steps. */
export function StoryStage(props: StageProps) {
  const { snapshot, session, player } = props;
  const language = session.language.value;
  const words = presentWords(language);
  const root = useRef<HTMLElement>(null);
  const narrow = useNarrow(root);
  const at = player.step.value;
  const step = player.steps[at - 1];
  const footnotes = useFootnotes(snapshot, step, language);
  useEffect(() => (root.current ? swipes(root.current, player) : undefined), [player]);
  const text = inWords(step?.text ?? {}, language);
  const blocks = useBlocks(text.text) ?? [];
  if (!step) return null;
  const title = inWords(step.title, language);
  const isStory = player.steps.length > 1 || snapshot.story !== undefined;
  const name = inWords(props.title ?? snapshot.title, language);
  return (
    <section
      ref={root}
      class={`story-stage${narrow ? " narrow" : ""}${blocks.length === 0 && !isStory ? " bare" : ""}`}
      aria-label={name.text || words.untitled}
    >
      <div class="story-words" tabIndex={-1} key={`words ${step.id}`}>
        {isStory && (
          <p class="story-name">
            {!props.headed && (
              <>
                <b lang={name.lang}>{name.text || words.untitled}</b>{" "}
              </>
            )}
            <span>{words.stepOf(at, player.steps.length)}</span>
          </p>
        )}
        <h2 lang={title.lang}>{title.text}</h2>
        <div class={`story-text${text.text.length > (text.lang === "ja" ? 220 : 480) ? " long" : ""}`} lang={text.lang}>
          <Blocks blocks={blocks} footnotes={footnotes} {...props} />
        </div>
      </div>
      <StoryPicture {...props} />
      <Footnotes {...props} footnotes={footnotes} narrow={narrow} key={`notes ${step.id}`} />
      <StoryBar {...props} narrow={narrow} />
      <p class="unseen" role="status">
        {isStory ? words.heard(at, player.steps.length, title.text) : ""}
      </p>
    </section>
  );
}

function useNarrow(root: { current: HTMLElement | null }): boolean {
  const [narrow, setNarrow] = useState(() => innerWidth < narrowBelow);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setNarrow(element.clientWidth < narrowBelow));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return narrow;
}
