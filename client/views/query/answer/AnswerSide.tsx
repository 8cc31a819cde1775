import type { QueryProps } from "../query-props.ts";

/** The answer, or the plan. */
export function AnswerSide(_props: QueryProps) {
  return <div />;
}
