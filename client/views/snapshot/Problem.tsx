import circleX from "lucide-static/icons/circle-x.svg?raw";
import { CallError } from "../../api.ts";
import { snapshotErrorWords, snapshotWords } from "../../i18n/snapshot.ts";
import { t } from "../../i18n/text.ts";
import type { Session } from "../../session.ts";
import { Icon } from "../Icon.tsx";

interface Props {
  session: Session;
  /** What went wrong; "lacking" where the sources could not be asked. */
  problem: unknown;
  /** Goes on without them. */
  lacking?: () => void;
}

/** What went wrong in a dialog of snapshots, in a sentence that says what to do. */
export function Problem({ session, problem, lacking }: Props) {
  if (problem === undefined) return null;
  const language = session.language.value;
  const words = snapshotWords(language);
  const isLacking = problem === "lacking";
  const code = problem instanceof CallError ? problem.code : "unknown";
  const { title, next } = isLacking ? words.lacking : snapshotErrorWords(code, language);
  const told = problem instanceof CallError ? problem.problem : undefined;
  return (
    <div class="notice snapshot-problem" role="alert">
      <Icon svg={circleX} />
      <div>
        <strong>{title}</strong>
        <p>{next}</p>
        {isLacking && (
          <button type="button" class="button" onClick={lacking}>
            {words.lacking.without}
          </button>
        )}
        {told && <p class="hint">{t(language).requestNumber(told.requestId)}</p>}
      </div>
    </div>
  );
}
