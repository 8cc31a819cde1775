import type { QueryProps } from "../query-props.ts";

/** History and saved queries. */
export function KeepButtons(_props: QueryProps) {
  return <div />;
}
