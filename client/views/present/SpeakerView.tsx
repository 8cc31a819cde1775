import left from "lucide-static/icons/chevron-left.svg?raw";
import right from "lucide-static/icons/chevron-right.svg?raw";
import { useEffect, useState } from "preact/hooks";
import { presentWords } from "../../i18n/present.ts";
import type { Stills } from "../../present/stills.ts";
import "../../styles/present-speaker.css";
import { inWords } from "../../snapshot/said.ts";
import { Icon } from "../Icon.tsx";
import type { StageProps } from "./StoryStage.tsx";

type Props = StageProps & { stills: Stills; window: Window };

/** What only the speaker sees: notes, what comes next, the clock. */
export function SpeakerView(props: Props) {
  return <Speaking {...props} />;
}

function Speaking({ stills, window, ...stage }: Props) {
  const { player, session } = stage;
  const language = session.language.value;
  const words = presentWords(language);
  const at = player.step.value;
  const [size, setSize] = useState(20);
  return (
    <>
      <header class="speaker-head">
        <Clock language={language} window={window} />
        <p class="speaker-place" role="status">
          {words.stepOf(at, player.steps.length)}
        </p>
        <span class="speaker-ways">
          <Way label={words.previous} icon={left} act={() => player.previous()} />
          <Way label={words.next} icon={right} act={() => player.next()} />
        </span>
      </header>
      <main class="speaker-main">
        <Coming heading={words.now} step={at} stills={stills} {...stage} />
        <Coming heading={words.comesNext} step={at + 1} stills={stills} {...stage} />
        <section class="speaker-notes">
          <h2>
            {words.notes}
            <span>
              <button type="button" class="icon-button" aria-label={words.smaller} onClick={() => setSize(size - 2)}>
                A−
              </button>
              <button type="button" class="icon-button" aria-label={words.larger} onClick={() => setSize(size + 2)}>
                A+
              </button>
            </span>
          </h2>
          <Notes {...stage} size={size} />
        </section>
      </main>
    </>
  );
}

function Notes({ player, session, size }: StageProps & { size: number }) {
  const language = session.language.value;
  const notes = inWords(player.steps[player.step.value - 1]?.notes ?? {}, language);
  const style = { fontSize: `${Math.max(12, Math.min(48, size))}px` };
  if (notes.text.trim() === "") return <p class="speaker-none">{presentWords(language).noNotes}</p>;
  return (
    <p class="speaker-text" lang={notes.lang} style={style}>
      {notes.text}
    </p>
  );
}

function Coming({
  heading,
  step,
  stills,
  player,
  session,
  snapshot,
}: StageProps & { heading: string; step: number; stills: Stills }) {
  const language = session.language.value;
  session.theme.value;
  const coming = player.steps[step - 1];
  const image = coming && stills.draw(snapshot.elements, coming);
  const title = inWords(coming?.title ?? {}, language);
  return (
    <section class="speaker-step">
      <h2>{heading}</h2>
      {coming ? (
        <>
          {image && <img src={image} alt="" />}
          <p class="speaker-title" lang={title.lang}>
            {title.text}
          </p>
        </>
      ) : (
        <p class="speaker-none">{presentWords(language).lastStep}</p>
      )}
    </section>
  );
}

/** The time of day, and the time since the talk began. */
function Clock({ language, window }: { language: "ja" | "en"; window: Window }) {
  const words = presentWords(language);
  const [start, setStart] = useState(Date.now);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 500);
    return () => window.clearInterval(timer);
  }, [window]);
  const time = new Intl.DateTimeFormat(language === "ja" ? "ja-JP" : "en-GB", { timeStyle: "short" }).format(now);
  return (
    <div class="speaker-clock">
      <dl>
        <div>
          <dt>{words.clock}</dt>
          <dd>{time}</dd>
        </div>
        <div>
          <dt>{words.elapsed}</dt>
          <dd>{elapsed(now - start)}</dd>
        </div>
      </dl>
      <button type="button" class="link-button" onClick={() => setStart(Date.now())}>
        {words.restart}
      </button>
    </div>
  );
}

function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:` : ""}${two(minutes)}:${two(seconds % 60)}`;
}

function Way({ label, icon, act }: { label: string; icon: string; act: () => void }) {
  return (
    <button type="button" class="button" aria-label={label} title={label} onClick={act}>
      <Icon svg={icon} size={20} />
    </button>
  );
}
