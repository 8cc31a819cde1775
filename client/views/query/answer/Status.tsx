import { useEffect, useState } from "preact/hooks";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import type { QueryProps } from "../query-props.ts";

/** How much has come and how long it took; counts while something runs. */
export function Status({ workbench, session }: QueryProps) {
  const words = queryAnswerWords(session.language.value);
  const running = workbench.running.value;
  const answer = workbench.answer.value;
  const now = useNow(running !== undefined);
  if (running) {
    const own = running.what === "run" && answer?.state.value === "running" ? answer : undefined;
    const what = { run: words.running, explain: words.planning, profile: words.profiling }[running.what];
    return (
      <p class="answer-status">
        {own ? <strong>{words.rows(own.arrived.value)}</strong> : what}{" "}
        <span>{words.inTime(Math.max(0, now - running.since))}</span>
      </p>
    );
  }
  if (!answer) return <p class="answer-status" />;
  const ms = answer.summary.value?.ms ?? (answer.endedAt.value ?? 0) - answer.startedAt;
  return (
    <p class="answer-status">
      <strong>{words.rows(answer.arrived.value)}</strong> <span>{words.inTime(ms)}</span>
    </p>
  );
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
