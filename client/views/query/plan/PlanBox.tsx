import flame from "lucide-static/icons/flame.svg?raw";
import warn from "lucide-static/icons/triangle-alert.svg?raw";
import { queryPlanWords } from "../../../i18n/query-plan.ts";
import { misjudged, operatorName, type Placed } from "../../../query/plan/operators.ts";
import type { Session } from "../../../session.ts";
import { Icon } from "../../Icon.tsx";

interface Props {
  session: Session;
  one: Placed;
  place: { x: number; y: number };
  sizes: { width: number; height: number };
  /** Its share of all the work where it is the dearest, 0–1. */
  share: number | undefined;
  /** Whether the Tab key reaches it. */
  stop: boolean;
  focus: () => void;
}

/** A step of a plan: name, details, rows expected and found, db hits; in words where it costs most or was misjudged. */
export function PlanBox({ session, one, place, sizes, share, stop, focus }: Props) {
  const words = queryPlanWords(session.language.value);
  const { operator, level, place: nth, of } = one;
  const { rows, dbHits, estimatedRows, details } = operator;
  const factor = misjudged(operator);
  const numbers = [
    ...(rows === undefined ? [] : [words.rows(rows)]),
    ...(dbHits === undefined ? [] : [words.dbHits(dbHits)]),
  ];
  return (
    <div
      class={share === undefined ? "plan-box" : "plan-box dearest"}
      role="treeitem"
      aria-level={level}
      aria-posinset={nth}
      aria-setsize={of}
      aria-selected={stop}
      tabIndex={stop ? 0 : -1}
      data-index={one.index}
      title={details}
      style={{
        transform: `translate(${place.x}px, ${place.y}px)`,
        inlineSize: `${sizes.width}px`,
        blockSize: `${sizes.height}px`,
      }}
      onFocus={focus}
    >
      <strong>{operatorName(operator)}</strong>
      <code>{details}</code>
      <span class="plan-numbers">{[...numbers, words.estimated(estimatedRows)].join(" · ")}</span>
      {share !== undefined && (
        <span class="plan-mark">
          <Icon svg={flame} size={12} />
          {dbHits === undefined ? words.dearestGuess(share) : words.dearest(share)}
        </span>
      )}
      {factor !== undefined && share === undefined && (
        <span class="plan-mark">
          <Icon svg={warn} size={12} />
          {factor > 0 ? words.over(factor) : words.under(-factor)}
        </span>
      )}
    </div>
  );
}
