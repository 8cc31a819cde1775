import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { useExpand } from "../details/use-expand.ts";
import type { ViewProps } from "../props.ts";
import { type Place, placeAfter, rangeBetween } from "./walk.ts";

/** A row of either table. */
export interface Row {
  kind: "node" | "edge";
  key: string;
}

interface Asked<R> {
  views: ViewProps;
  rows: readonly R[];
  columns: number;
  table: RefObject<HTMLTableElement | null>;
  bring: (index: number) => void;
  /** How many rows a page has. */
  page: () => number;
  /** The row's key to bring its neighbours. */
  expandable: (row: R) => string | undefined;
  copy: () => void;
  /** Marks a row on the canvas once it is rested at. */
  rest: (key: string | undefined) => void;
}

const most = 200;

/** Walking and choosing in a table by keyboard and pointer; its selection is that of the canvas. */
export function useGrid<R extends Row>({ views, rows, columns, table, bring, page, expandable, copy, rest }: Asked<R>) {
  const { explorer } = views;
  const { selection } = explorer.state.value;
  const selected = useMemo(() => new Set(selection), [selection]);
  const indexOf = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);
  const [at, setAt] = useState<{ key: string | undefined; column: number }>({ key: undefined, column: 0 });
  const anchor = useRef<string | undefined>(undefined);
  const wantsFocus = useRef(false);
  const { expand } = useExpand(views);
  const only = selection.length === 1 ? selection[0] : undefined;
  const here: Place = { row: indexOf.get(at.key ?? only ?? "") ?? 0, column: Math.min(at.column, columns - 1) };
  // Keys can come faster than the table is drawn: the next one counts from where the last one led.
  const now = useRef({ ...here, key: at.key });
  now.current = { ...here, key: at.key };

  const followed = useRef<string | undefined>(undefined);
  useEffect(() => {
    const isNew = followed.current !== only;
    const index = indexOf.get(only ?? "");
    if (only === undefined || index !== undefined) followed.current = only;
    // Who has walked on from what is selected stays there when rows change, as when late answers fill them.
    if (index === undefined || !(isNew || now.current.key === only)) return;
    if (isNew) setAt((place) => ({ ...place, key: only }));
    bring(index);
  }, [only, indexOf]);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-row="${here.row}"] > :nth-child(${here.column + 1})`);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  });

  const goTo = ({ row, column }: Place) => {
    const key = rows[row]?.key;
    setAt({ key, column });
    now.current = { row, column, key };
    bring(row);
    wantsFocus.current = true;
    rest(key);
  };
  const choose = (row: number, how: { also?: boolean; until?: boolean }) => {
    const one = rows[row];
    if (!one) return;
    if (how.until) {
      const [from, to] = rangeBetween(indexOf.get(anchor.current ?? "") ?? row, row);
      explorer.selectMany(rows.slice(from, to + 1).map(({ key }) => key));
      return;
    }
    anchor.current = one.key;
    // The walk is there already.
    followed.current = one.key;
    const before = explorer.state.peek().selection;
    if (!how.also) explorer.select(one);
    else explorer.selectMany(before.includes(one.key) ? before.filter((key) => key !== one.key) : [...before, one.key]);
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.isComposing) return;
    const place = now.current;
    const row = rows[place.row];
    const wanted = placeAfter(event, place, { rows: rows.length, columns, page: page() });
    const command = event.ctrlKey || event.metaKey;
    if (wanted) {
      goTo(wanted);
      if (event.shiftKey && wanted.row !== place.row) {
        anchor.current ??= row?.key;
        choose(wanted.row, { until: true });
      }
    } else if (command && event.key === "a") explorer.selectMany(rows.map(({ key }) => key));
    else if (command && event.key === "c" && getSelection()?.isCollapsed !== false) copy();
    else if (command || !row) return;
    else if (event.key === " ") choose(place.row, { also: true, until: event.shiftKey });
    else if (event.key === "Enter") choose(place.row, {});
    else if (event.key.toLowerCase() === "e") {
      const key = expandable(row);
      if (key !== undefined) expand(key, { limit: most });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const click = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest("td") : null;
    const row = Number(cell?.parentElement?.dataset["row"]);
    if (!cell || !rows[row]) return;
    const { key } = rows[row];
    setAt({ key, column: cell.cellIndex });
    now.current = { row, column: cell.cellIndex, key };
    choose(row, { also: event.ctrlKey || event.metaKey, until: event.shiftKey });
  };
  return { here, selected, press, click };
}
