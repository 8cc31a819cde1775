import { useEffect, useState } from "preact/hooks";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import { isEarlier } from "../../../query/answer/earlier.ts";
import type { Answer } from "../../../query/types.ts";
import "../../../styles/query-answer.css";
import "../../../styles/query-answer-graph.css";
import "../../../styles/query-answer-notes.css";
import "../../../styles/query-answer-table.css";
import { useLate } from "../../use-late.ts";
import { PlanView } from "../plan/PlanView.tsx";
import type { QueryProps } from "../query-props.ts";
import { AnswerHead } from "./AnswerHead.tsx";
import { AnswerNotes } from "./AnswerNotes.tsx";
import { AnswerTable } from "./AnswerTable.tsx";
import { Earlier } from "./Earlier.tsx";
import { Empty } from "./Empty.tsx";
import { FirstSteps } from "./FirstSteps.tsx";
import { GraphView } from "./GraphView.tsx";
import { JsonView } from "./JsonView.tsx";
import { Refused } from "./Refused.tsx";
import type { ViewName } from "./view-names.ts";

/** What an answer's own views get. */
export interface AnswerProps extends QueryProps {
  answer: Answer;
}

/** The answer to a query as table, graph or JSON, or its plan; what was refused, cut or went wrong is said above it. */
export function AnswerSide(props: QueryProps) {
  const { workbench, session } = props;
  const words = queryAnswerWords(session.language.value);
  const answer = workbench.answer.value;
  const [view, show] = useView(props);
  const slow = useLate(workbench.busy.value);
  useSaid(props);
  const shown = view === "plan" ? undefined : answer;
  const earlier = shown !== undefined && isEarlier(workbench, shown, slow);
  return (
    <section class="answer" aria-label={words.result}>
      <AnswerHead {...props} view={view} show={show} earlier={earlier} />
      {slow ? <progress class="answer-progress" aria-label={words.running} /> : <div class="answer-progress" />}
      {session.connection.value.state === "lost" && !workbench.refused.value && (
        <p class="answer-lost">{words.disconnected}</p>
      )}
      <Refused {...props} />
      {shown && (earlier ? <Earlier {...props} answer={shown} /> : <AnswerNotes {...props} answer={shown} />)}
      <div
        class={earlier ? "answer-body answer-old" : "answer-body"}
        role="tabpanel"
        id={`answer-panel-${view}`}
        aria-labelledby={`answer-tab-${view}`}
      >
        <Body {...props} view={view} answer={answer} />
      </div>
    </section>
  );
}

function Body({ view, answer, ...props }: QueryProps & { view: ViewName; answer: Answer | undefined }) {
  if (view === "plan") return <PlanView {...props} />;
  if (!answer) return props.workbench.refused.value ? null : <FirstSteps {...props} />;
  const key = answer.startedAt;
  if (view === "graph") return <GraphView key={key} {...props} answer={answer} />;
  if (answer.arrived.value === 0) return <Empty {...props} answer={answer} />;
  if (view === "json") return <JsonView key={key} {...props} answer={answer} />;
  return <AnswerTable key={key} {...props} answer={answer} />;
}

/** The view that is shown; a plan that comes is shown, and an answer that comes in its place. */
function useView({ workbench }: QueryProps): [ViewName, (view: ViewName) => void] {
  const [view, show] = useState<ViewName>("table");
  const [last, remember] = useState<ViewName>("table");
  const running = workbench.running.value?.what;
  useEffect(() => {
    if (running === "run") show(last);
    else if (running) show("plan");
  }, [running]);
  const choose = (wanted: ViewName) => {
    show(wanted);
    if (wanted !== "plan") remember(wanted);
  };
  return [view, choose];
}

/** A screen reader hears how a run ended. */
function useSaid({ workbench, session }: QueryProps): void {
  const answer = workbench.answer.value;
  const state = answer?.state.value;
  useEffect(() => {
    if (!answer || state === "running" || Date.now() - (answer.endedAt.peek() ?? 0) > 1000) return;
    const words = queryAnswerWords(session.language.peek());
    const rows = answer.arrived.peek();
    const { ms } = answer.summary.peek() ?? {};
    if (state === "complete" && ms !== undefined) session.announcement.value = words.finished(rows, ms);
    else session.announcement.value = state === "cancelled" ? words.cancelledAfter(rows) : words.failedAfter(rows);
  }, [answer, state]);
}
