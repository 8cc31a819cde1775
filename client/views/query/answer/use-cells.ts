import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Place, placeAfter } from "../../table/walk.ts";

interface Asked {
  rows: number;
  columns: number;
  table: RefObject<HTMLElement | null>;
  bring: (index: number) => void;
  page: () => number;
  /** Opens the whole value of a cell. */
  open: (place: Place) => void;
  /** Does what a click on what the cell holds does. */
  act: (place: Place) => void;
  copy: (place: Place) => void;
}

/** Walking from cell to cell by keyboard, one of which the Tab key reaches. */
export function useCells({ rows, columns, table, bring, page, open, act, copy }: Asked) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const here: Place = { row: Math.min(at.row, Math.max(0, rows - 1)), column: Math.min(at.column, columns - 1) };
  // As in the other table: keys can come faster than it is drawn.
  const now = useRef(here);
  now.current = here;
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = cellAt(table.current, here);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  const goTo = (place: Place) => {
    setAt(place);
    now.current = place;
    bring(place.row);
    wantsFocus.current = true;
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.isComposing) return;
    const place = now.current;
    const wanted = placeAfter(event, place, { rows, columns, page: page() });
    const command = event.ctrlKey || event.metaKey;
    if (wanted) goTo(wanted);
    else if (command && event.key === "c" && getSelection()?.isCollapsed !== false) copy(place);
    else if (command) return;
    else if (event.key === "Enter") open(place);
    else if (event.key === " ") act(place);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const placeOf = (event: MouseEvent): Place | undefined => {
    const cell = event.target instanceof Element ? event.target.closest("td") : null;
    const row = Number(cell?.parentElement?.dataset["row"]);
    return cell && Number.isInteger(row) ? { row, column: cell.cellIndex } : undefined;
  };
  return {
    here,
    goTo,
    press,
    click: (event: MouseEvent) => {
      const place = placeOf(event);
      if (!place) return;
      setAt(place);
      now.current = place;
    },
    dblclick: (event: MouseEvent) => {
      const place = placeOf(event);
      if (place) open(place);
    },
  };
}

function cellAt(table: HTMLElement | null, { row, column }: Place): HTMLElement | null | undefined {
  return table?.querySelector<HTMLElement>(`[data-row="${row}"] > :nth-child(${column + 1})`);
}
