import circleX from "lucide-static/icons/circle-x.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import { CallError } from "../api.ts";
import { meansLost } from "../connection.ts";
import { errorWords } from "../i18n/errors.ts";
import { t } from "../i18n/text.ts";
import type { Session } from "../session.ts";
import { Icon } from "./Icon.tsx";

/** What went wrong last, as a sentence in the reader's language; the words of the server stay behind "details". */
export function ErrorNotice({ session }: { session: Session }) {
  const error = session.error.value;
  if (error === undefined || meansLost(error)) return null;
  const words = t(session.language.value);
  const problem = error instanceof CallError ? error.problem : undefined;
  const { title, next } = errorWords(error instanceof CallError ? error.code : "unknown", session.language.value);
  return (
    <div class="notice error-notice" role="alert">
      <Icon svg={circleX} />
      <div>
        <strong>{title}</strong>
        <p>{next}</p>
        <details>
          <summary>{words.codeDetails}</summary>
          <p>{problem?.detail ?? String(error)}</p>
          {problem && <p>{words.requestNumber(problem.requestId)}</p>}
        </details>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={words.dismiss}
        onClick={() => {
          session.error.value = undefined;
        }}
      >
        <Icon svg={x} />
      </button>
    </div>
  );
}
