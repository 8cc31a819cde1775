import copy from "lucide-static/icons/copy.svg?raw";
import compare from "lucide-static/icons/git-compare.svg?raw";
import { queryPlanWords } from "../../../i18n/query-plan.ts";
import { totalsOf } from "../../../query/plan/operators.ts";
import { planText } from "../../../query/plan/text.ts";
import type { PlanAnswer } from "../../../query/types.ts";
import "../../../styles/query-plan.css";
import { copyText } from "../../details/copy-text.ts";
import { Icon } from "../../Icon.tsx";
import { IconButton } from "../../IconButton.tsx";
import { Notices } from "../answer/AnswerNotes.tsx";
import type { QueryProps } from "../query-props.ts";
import { PlanCompare } from "./PlanCompare.tsx";
import { PlanTree } from "./PlanTree.tsx";

/** The plan of the query: asked for here, drawn as a tree, with what it comes to, and beside one that was kept. */
export function PlanView(props: QueryProps) {
  const { workbench, session } = props;
  const words = queryPlanWords(session.language.value);
  const plan = workbench.plan.value;
  const kept = workbench.kept.value;
  const other = kept && plan && kept !== plan ? kept : undefined;
  return (
    <div class="plan">
      <div class="plan-tools">
        <button type="button" class="button" onClick={() => void workbench.explain(false)} title={words.explainHint}>
          {words.explain}
        </button>
        <button type="button" class="button" onClick={() => void workbench.explain(true)} title={words.profileRuns}>
          {words.profile}
        </button>
        {plan && <Totals plan={plan} {...props} />}
      </div>
      {!plan && (
        <p class="hint plan-warning">
          {words.none} {words.explainHint} {words.profileRuns}
        </p>
      )}
      {plan && <Notices session={session} list={plan.explained.notifications} />}
      {plan && other && <PlanCompare {...props} before={other} after={plan} />}
      {plan && !other && <PlanTree {...props} plan={plan.explained.plan} />}
    </div>
  );
}

function Totals({ plan, session }: QueryProps & { plan: PlanAnswer }) {
  const words = queryPlanWords(session.language.value);
  const { operators, dbHits, rows, ms } = totalsOf(plan.explained);
  const parts = [
    ...(plan.explained.type === "r" ? [words.reads] : [words.type(plan.explained.type)]),
    words.operators(operators),
    ...(rows === undefined ? [] : [words.rows(rows)]),
    ...(dbHits === undefined ? [] : [words.dbHits(dbHits)]),
    ...(ms === undefined ? [] : [words.ms(ms)]),
  ];
  return <p class="plan-totals">{parts.join(" · ")}</p>;
}

/** What can be done with the plan that is shown: keep it to compare, copy it. */
export function PlanActions({ workbench, session }: QueryProps) {
  const words = queryPlanWords(session.language.value);
  const plan = workbench.plan.value;
  if (!plan) return null;
  const isKept = workbench.kept.value !== undefined;
  const toggle = () => {
    workbench.kept.value = isKept ? undefined : plan;
  };
  return (
    <>
      <button type="button" class="button" aria-pressed={isKept} onClick={toggle}>
        <Icon svg={compare} size={14} />
        {isKept ? words.letGo : words.keep}
      </button>
      <IconButton
        svg={copy}
        label={words.copy}
        size={14}
        press={() => void copyText(session, planText(plan.explained), words.copied)}
      />
    </>
  );
}
