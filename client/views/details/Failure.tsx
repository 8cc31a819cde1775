import circle from "lucide-static/icons/circle-x.svg?raw";
import type { CallError } from "../../api.ts";
import { errorWords } from "../../i18n/errors.ts";
import { statesWords } from "../../i18n/states.ts";
import type { Session } from "../../session.ts";
import { Icon } from "../Icon.tsx";

/** Something inside a panel could not be loaded: the sentence for the code, what to do, and a way to try again. What the reader cancelled is no fault. */
export function Failure({ error, retry, session }: { error: CallError; retry: () => void; session: Session }) {
  const words = statesWords(session.language.value);
  const { title, next } = errorWords(error.code, session.language.value);
  const cancelled = error.code === "aborted";
  return (
    <div class={cancelled ? "failure cancelled" : "failure"} role={cancelled ? "status" : "alert"}>
      {!cancelled && <Icon svg={circle} />}
      <div>
        <p class="failure-title">{title}</p>
        {!cancelled && <p>{next}</p>}
        <button type="button" class="button" onClick={retry}>
          {words.tryAgain}
        </button>
      </div>
    </div>
  );
}
