import { useRef } from "preact/hooks";
import type { ViewProps } from "../props.ts";
import type { Column } from "./column.ts";
import type { Sorting } from "./sorting.ts";
import { TwinHead } from "./TwinHead.tsx";
import { TwinRow } from "./TwinRow.tsx";
import { type Row, useGrid } from "./use-grid.ts";
import { useRest } from "./use-rest.ts";
import { useVirtual } from "./use-virtual.ts";

interface Props<R> extends ViewProps {
  /** Filtered and sorted. */
  rows: readonly R[];
  columns: readonly Column<R>[];
  caption: string;
  sorting: readonly Sorting[];
  sort: (sorting: Sorting[]) => void;
  widthOf: (column: Column<R>) => number;
  resize: (id: string, width: number) => void;
  /** What is written in the filter of each column; undefined while these are put away. */
  filters: ReadonlyMap<string, string> | undefined;
  filter: (id: string, written: string) => void;
  /** The row's key to bring its neighbours; undefined for rows that have none. */
  expandable: (row: R) => string | undefined;
  copy: () => void;
}

/** Height of a row and of the heads, px; a finger needs more. */
function heights(filtering: boolean) {
  const touch = matchMedia("(width <= 900px)").matches;
  const row = touch ? 44 : 32;
  const head = touch ? 44 : 33;
  return { row, head: filtering ? head + (touch ? 48 : 34) : head };
}

/** What a table of which only some rows are drawn is to a screen reader; the first row is that of the heads. */
function gridOf(rows: number, columns: number) {
  return {
    role: "grid",
    "aria-rowcount": rows + 1,
    "aria-colcount": columns,
    "aria-multiselectable": "true",
  } as const;
}

/** The table twin: only the rows in sight are drawn, all of them are walked, chosen, sorted and copied. */
export function TwinTable<R extends Row>(props: Props<R>) {
  const { rows, columns, caption, widthOf, expandable, copy, explorer, session, call } = props;
  const views = { explorer, session, call };
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const { row: rowHeight, head } = heights(props.filters !== undefined);
  const page = () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - head) / rowHeight) - 1);
  const bring = useRef((_: number) => {});
  const rest = useRest(explorer);
  const grid = useGrid({
    ...{ views, rows, columns: columns.length, table, page, expandable, copy, rest },
    bring: (index) => bring.current(index),
  });
  const virtual = useVirtual({ scroller, count: rows.length, rowHeight, head, keep: grid.here.row });
  bring.current = virtual.bring;
  const widths = columns.map(widthOf);
  const tracks = widths.map((width, index) => (index === widths.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`));
  const style = { "--tracks": tracks.join(" "), "--row-height": `${rowHeight}px` };
  const least = widths.reduce((sum, width) => sum + width, 0);
  return (
    <div class="table-scroll" ref={scroller}>
      <table
        ref={table}
        class="twin"
        {...gridOf(rows.length, columns.length)}
        aria-label={caption}
        style={{ ...style, minInlineSize: `${least}px` }}
      >
        <TwinHead {...props} height={head} />
        <tbody
          style={{ blockSize: `${virtual.height}px` }}
          onKeyDown={grid.press}
          onClick={grid.click}
          onPointerLeave={() => rest(undefined)}
        >
          {virtual.items.map(({ index, top }) => {
            const row = rows[index];
            return (
              row && (
                <TwinRow
                  key={row.key}
                  {...{ row, index, top, columns, rest }}
                  selected={grid.selected.has(row.key)}
                  stop={index === grid.here.row ? grid.here.column : -1}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
