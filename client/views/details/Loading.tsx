import { detailWords } from "../../i18n/details.ts";
import { t } from "../../i18n/text.ts";
import type { Session } from "../../session.ts";
import { useLate } from "../use-late.ts";
import type { Waiting } from "./use-answer.ts";

/** Says that something is loading, once it has taken 300 ms, with a way to give up what can be asked again. */
export function Loading({ session, answer }: { session: Session; answer?: Waiting }) {
  const late = useLate(true);
  const language = session.language.value;
  return (
    <div class="loading-line">
      <p role="status">{late ? detailWords(language).loading : ""}</p>
      {late && answer?.cancel && (
        <button type="button" class="link-button" onClick={answer.cancel}>
          {t(language).cancel}
        </button>
      )}
    </div>
  );
}
