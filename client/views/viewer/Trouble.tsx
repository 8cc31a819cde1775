import circleX from "lucide-static/icons/circle-x.svg?raw";
import { viewerWords } from "../../i18n/viewer.ts";
import type { Language, Session } from "../../session.ts";
import type { Failure } from "../../viewer/load.ts";
import { Icon } from "../Icon.tsx";
import { LanguageSwitch } from "../LanguageSwitch.tsx";

const hopeless: readonly Failure[] = ["unknown", "damaged", "newer"];

/** Why there is no picture, in the reader's language first and in the other one too: nothing is known of who was sent the link. */
export function Trouble({ session, failure, retry }: { session: Session; failure: Failure; retry?: () => void }) {
  const language = session.language.value;
  const words = viewerWords(language);
  const other: Language = language === "ja" ? "en" : "ja";
  const { title, next } = words.failures[failure];
  const second = viewerWords(other).failures[failure];
  return (
    <main class="viewer-trouble">
      <Icon svg={circleX} size={20} />
      <div role="alert">
        <h1>{title}</h1>
        <p>{next}</p>
      </div>
      <p class="hint" lang={other}>
        {second.title} {second.next}
      </p>
      <div class="viewer-buttons">
        {retry && !hopeless.includes(failure) && (
          <button type="button" class="button primary" onClick={retry}>
            {words.tryAgain}
          </button>
        )}
        <LanguageSwitch session={session} />
      </div>
    </main>
  );
}
