import type { QueryProps } from "../query-props.ts";

/** The query, its parameters and what runs it. */
export function EditorSide(_props: QueryProps) {
  return <div />;
}
