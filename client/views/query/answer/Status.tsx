import { useEffect, useState } from "preact/hooks";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import type { Answer } from "../../../query/types.ts";
import type { QueryProps } from "../query-props.ts";

interface Props extends QueryProps {
  /** Whether the last answer is not what is looked at. */
  hidden: boolean;
}

/** How much has come and how long it took; counts while something runs. */
export function Status({ workbench, session, hidden }: Props) {
  const words = queryAnswerWords(session.language.value);
  const running = workbench.running.value;
  const answer = workbench.answer.value;
  const now = useNow(running !== undefined);
  if (running) {
    const own = running.what === "run" && answer?.state.value === "running" ? answer : undefined;
    const what = { run: words.running, explain: words.planning, profile: words.profiling }[running.what];
    return (
      <p class="answer-status">
        {own && own.arrived.value > 0 ? <strong>{words.rows(own.arrived.value)}</strong> : what}{" "}
        <span>{words.forTime(Math.max(0, now - running.since))}</span>
      </p>
    );
  }
  if (!answer || hidden) return <p class="answer-status" />;
  const ms = msOf(answer);
  return (
    <p class="answer-status">
      <strong>{words.rows(answer.arrived.value)}</strong> <span>{words.inTime(ms)}</span>
    </p>
  );
}

/** How long an answer took that has ended. */
export function msOf({ summary, endedAt, startedAt }: Answer): number {
  return summary.value?.ms ?? (endedAt.value ?? startedAt) - startedAt;
}

/** The time, ten times a second while it is looked at. */
function useNow(ticking: boolean): number {
  const [now, set] = useState(Date.now);
  useEffect(() => {
    if (!ticking) return;
    set(Date.now());
    const timer = setInterval(() => set(Date.now()), 100);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
