import { useRef, useState } from "preact/hooks";
import { useExpand } from "../details/use-expand.ts";
import type { ViewProps } from "../props.ts";

interface RowKeys {
  /** The row that the Tab key reaches. */
  stop: number;
  press: (event: KeyboardEvent) => void;
  open: (index: number) => void;
}

const most = 200;

/** Walking a table by keyboard: arrows, Home and End move, Enter opens the details, E brings the neighbours. */
export function useRowKeys<R extends { kind: "node" | "edge"; key: string }>(
  views: ViewProps,
  rows: readonly R[],
  selected: number,
  expandable: (row: R) => string | undefined,
): RowKeys {
  const { explorer } = views;
  const [at, setAt] = useState(0);
  const last = useRef(selected);
  const { expand } = useExpand(views);
  if (last.current !== selected) {
    last.current = selected;
    if (selected !== -1 && selected !== at) setAt(selected);
  }
  const open = (index: number) => {
    const row = rows[index];
    setAt(index);
    if (row) explorer.select({ kind: row.kind, key: row.key });
  };
  const press = (event: KeyboardEvent) => {
    const line = event.target instanceof HTMLElement ? event.target.closest("tr") : null;
    if (!line || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = Number(line.dataset["index"]);
    const row = rows[index];
    const wanted = moveTo(event.key, index, rows.length);
    if (wanted !== undefined) {
      const there = line.parentElement?.children[wanted];
      setAt(wanted);
      if (there instanceof HTMLElement) there.focus();
      const far = rows[wanted];
      explorer.hover(far?.kind === "node" ? far.key : undefined);
    } else if (event.key === "Enter") open(index);
    else if (event.key.toLowerCase() === "e" && row) {
      const key = expandable(row);
      if (key !== undefined) expand(key, { limit: most });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { stop: Math.min(at, Math.max(0, rows.length - 1)), press, open };
}

function moveTo(key: string, index: number, count: number): number | undefined {
  if (key === "ArrowDown") return Math.min(count - 1, index + 1);
  if (key === "ArrowUp") return Math.max(0, index - 1);
  if (key === "PageDown") return Math.min(count - 1, index + 10);
  if (key === "PageUp") return Math.max(0, index - 10);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
