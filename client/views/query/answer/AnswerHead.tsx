import plus from "lucide-static/icons/plus.svg?raw";
import stop from "lucide-static/icons/square.svg?raw";
import { queryAnswerWords } from "../../../i18n/query-answer.ts";
import { canBeDrawn } from "../../../query/answer/elements.ts";
import { Icon } from "../../Icon.tsx";
import { OutButtons } from "../out/OutButtons.tsx";
import { PlanActions } from "../plan/PlanView.tsx";
import type { QueryProps } from "../query-props.ts";
import { addAnswer } from "./draw-answer.ts";
import { LimitsMenu } from "./LimitsMenu.tsx";
import { Status } from "./Status.tsx";
import { type ViewName, viewNames } from "./view-names.ts";

interface Props extends QueryProps {
  view: ViewName;
  show: (view: ViewName) => void;
  /** Whether the answer belongs to another query than the one at hand. */
  earlier: boolean;
}

/** The first line of the answer: its views, how it stands, its limits, and what can be done with it. */
export function AnswerHead(props: Props) {
  const { workbench, session, view } = props;
  const words = queryAnswerWords(session.language.value);
  return (
    <header class="answer-head">
      <Tabs {...props} />
      <Status {...props} hidden={props.earlier || view === "plan"} />
      <LimitsMenu {...props} />
      <div class="answer-actions">
        {view === "plan" ? <PlanActions {...props} /> : <Draw {...props} />}
        {view !== "plan" && <OutButtons {...props} />}
        <button
          type="button"
          class="button answer-cancel"
          disabled={!workbench.busy.value}
          title={words.cancel}
          onClick={() => workbench.cancel()}
        >
          <Icon svg={stop} size={14} />
          <span class="answer-word">{words.cancel}</span>
        </button>
      </div>
    </header>
  );
}

function Draw(props: Props) {
  const { workbench, session } = props;
  const words = queryAnswerWords(session.language.value);
  const answer = workbench.answer.value;
  // Asked again when the first rows are there.
  const drawable = answer !== undefined && answer.arrived.value > 0 && canBeDrawn(answer);
  return (
    <button
      type="button"
      class="button"
      disabled={!drawable}
      title={words.addToCanvas}
      onClick={() => answer && void addAnswer(props, answer, "add", true)}
    >
      <Icon svg={plus} size={14} />
      {words.addToCanvas}
    </button>
  );
}

function Tabs({ session, view, show }: Props) {
  const words = queryAnswerWords(session.language.value);
  return (
    <div class="answer-tabs" role="tablist" aria-label={words.views} onKeyDown={(event) => walk(event, view, show)}>
      {viewNames.map((name) => (
        <button
          key={name}
          type="button"
          class="answer-tab"
          role="tab"
          id={`answer-tab-${name}`}
          aria-selected={name === view}
          aria-controls={name === view ? `answer-panel-${name}` : undefined}
          tabIndex={name === view ? 0 : -1}
          onClick={() => show(name)}
        >
          {words[name]}
        </button>
      ))}
    </div>
  );
}

/** Left and right go from tab to tab, Home and End to the first and last. */
function walk(event: KeyboardEvent & { currentTarget: HTMLElement }, view: ViewName, show: Props["show"]): void {
  const at = viewNames.indexOf(view);
  const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: viewNames.length - 1 }[event.key];
  const name = step === undefined ? undefined : viewNames.at(step % viewNames.length);
  if (!name) return;
  event.preventDefault();
  show(name);
  event.currentTarget.querySelector<HTMLElement>(`#answer-tab-${name}`)?.focus();
}
