import left from "lucide-static/icons/chevron-left.svg?raw";
import right from "lucide-static/icons/chevron-right.svg?raw";
import keyboard from "lucide-static/icons/keyboard.svg?raw";
import screens from "lucide-static/icons/presentation.svg?raw";
import { formatDate } from "../../i18n/format.ts";
import { presentWords } from "../../i18n/present.ts";
import { inWords } from "../../snapshot/said.ts";
import type { StageProps } from "./StoryStage.tsx";
import { Way } from "./Way.tsx";

/** With more steps than this, or on a phone with more than ten, dashes say nothing: their number does. */
const mostDashes = { wide: 40, narrow: 10 };

/** From when it is, where one is in the story, and the ways to go on. */
export function StoryBar({
  snapshot,
  session,
  player,
  leave,
  narrow,
  speak,
  showKeys,
}: StageProps & { narrow: boolean }) {
  const language = session.language.value;
  const words = presentWords(language);
  const at = player.step.value;
  const count = player.steps.length;
  const dates = snapshot.datasets.map(({ title, asOf }) => `${title[language]}: ${formatDate(asOf, language)}`);
  return (
    <footer class="story-bar">
      <p class="story-dates" title={dates.join("\n")}>
        {datesInWords(snapshot, language)}
      </p>
      {count > 1 && count <= mostDashes[narrow ? "narrow" : "wide"] ? (
        <ol class="story-dashes" aria-label={words.steps}>
          {player.steps.map(({ id, title }, index) => (
            <li key={id}>
              <button
                type="button"
                class={index + 1 < at ? "passed" : undefined}
                aria-current={index + 1 === at ? "step" : undefined}
                aria-label={words.goTo(index + 1, inWords(title, language).text)}
                title={words.goTo(index + 1, inWords(title, language).text)}
                onClick={() => player.go(index + 1)}
              />
            </li>
          ))}
        </ol>
      ) : (
        <p class="story-count">{count > 1 && words.stepOf(at, count)}</p>
      )}
      <div class="story-ways">
        {count > 1 && (
          <>
            <Way label={words.previous} icon={left} off={at === 1} act={() => player.previous()} />
            <Way label={words.next} icon={right} off={at === count} act={() => player.next()} />
          </>
        )}
        {/* A phone has neither keys nor a second screen. */}
        {!narrow && speak && <Way label={words.speakerWindow} icon={screens} act={speak} />}
        {!narrow && showKeys && <Way label={words.keysTitle} icon={keyboard} act={showKeys} />}
        {leave && (
          <button type="button" class="quiet-button story-leave" title={words.leaveLabel} onClick={leave}>
            {!narrow && <kbd>Esc</kbd>} <span>{words.leave}</span>
          </button>
        )}
      </div>
    </footer>
  );
}

/** The dates of the datasets, each once; their titles stand in the tip. */
function datesInWords({ datasets }: StageProps["snapshot"], language: "ja" | "en"): string {
  const dates = [...new Set(datasets.map(({ asOf }) => asOf))].filter((asOf) => asOf !== "");
  return dates.length === 0 ? "" : presentWords(language).dates(dates.map((iso) => formatDate(iso, language)));
}
