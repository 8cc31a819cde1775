import type { QueryProps } from "../query-props.ts";

/** Ways to take an answer out. */
export function OutButtons(_props: QueryProps) {
  return <div />;
}
