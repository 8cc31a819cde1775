import { useEffect, useMemo, useState } from "preact/hooks";
import { mark, matching } from "../../graph/find.ts";
import type { ViewProps } from "../props.ts";

interface Found {
  keys: string[];
  /** Which of them is looked at; -1 for none. */
  at: number;
  /** Looks at the next one, or at the one before. */
  go: (by: 1 | -1) => void;
}

/** What on the canvas is called so, marked as long as the caller is there. */
export function useFound({ session, explorer }: Pick<ViewProps, "session" | "explorer">, typed: string): Found {
  const { nodes, edges, hidden, view } = explorer.state.value;
  const language = session.language.value;
  const [current, setCurrent] = useState<string>();
  const keys = useMemo(() => matching(explorer.desk, typed), [typed, nodes, edges, hidden, view, language]);
  useEffect(() => mark(explorer.desk, typed.trim() === "" ? undefined : keys), [keys]);
  useEffect(() => () => mark(explorer.desk, undefined), [explorer]);
  const at = current === undefined ? -1 : keys.indexOf(current);
  const go = (by: 1 | -1) => {
    const key = keys[at < 0 && by < 0 ? keys.length - 1 : (at + by + keys.length) % keys.length];
    if (key === undefined) return;
    setCurrent(key);
    explorer.select({ kind: "node", key });
  };
  return { keys, at, go };
}
