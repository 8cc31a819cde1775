import chevronDown from "lucide-static/icons/chevron-down.svg?raw";
import chevronUp from "lucide-static/icons/chevron-up.svg?raw";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { detailWords } from "../../i18n/details.ts";
import { scrollWithin } from "../details/scroll-within.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import type { Column } from "./columns.tsx";
import { nextSorting, type Sorting, sortRows } from "./sorting.ts";
import { useRowKeys } from "./use-row-keys.ts";

interface Props<R> extends ViewProps {
  rows: R[];
  columns: Column<R>[];
  caption: string;
  start: Sorting;
  /** The row's key to bring its neighbours; undefined for rows that have none. */
  expandable: (row: R) => string | undefined;
}

const page = 200;
const headHeight = 33;

/** The table twin: sorted by a press on a head, walked with the arrow keys, its selection that of the canvas; drawn 200 rows at a time. */
export function TwinTable<R extends { kind: "node" | "edge"; key: string }>(props: Props<R>) {
  const { rows, columns, caption, start, expandable, ...views } = props;
  const { explorer, session } = views;
  const language = session.language.value;
  const [sorting, setSorting] = useState(start);
  const [limit, setLimit] = useState(page);
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const column = columns.find(({ id }) => id === sorting.column) ?? columns[0];
  const sorted = useMemo(
    () => (column ? sortRows(rows, column.value, sorting.direction, language) : rows),
    [rows, sorting, language],
  );
  const selected = explorer.state.value.selected;
  const at = sorted.findIndex(({ kind, key }) => kind === selected?.kind && key === selected.key);
  const shown = sorted.slice(0, Math.max(limit, at + 1));
  const keys = useRowKeys(views, shown, at, expandable);

  useEffect(() => {
    const row = body.current?.rows[at];
    if (row && scroller.current) scrollWithin(scroller.current, row, "nearest", headHeight);
  }, [at, sorted]);

  return (
    <div class="table-scroll" ref={scroller}>
      <table class="twin" aria-rowcount={rows.length + 1}>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((one) => (
              <Head key={one.id} column={one} sorting={sorting} sort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={keys.press} onPointerLeave={() => explorer.hover(undefined)}>
          {shown.map((row, index) => (
            <tr
              key={row.key}
              aria-rowindex={index + 2}
              aria-current={index === at ? "true" : undefined}
              tabIndex={index === keys.stop ? 0 : -1}
              data-index={index}
              onClick={() => keys.open(index)}
              onPointerEnter={() => row.kind === "node" && explorer.hover(row.key)}
            >
              {columns.map((one) => (
                <td key={one.id} class={`column-${one.id}`} lang={one.lang}>
                  {one.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < sorted.length && (
        <button type="button" class="button table-more" onClick={() => setLimit(shown.length + page)}>
          {detailWords(language).showMore(Math.min(page, sorted.length - shown.length))}
        </button>
      )}
    </div>
  );
}

interface HeadProps<R> {
  column: Column<R>;
  sorting: Sorting;
  sort: (sorting: Sorting) => void;
}

function Head<R>({ column, sorting, sort }: HeadProps<R>) {
  const on = sorting.column === column.id;
  return (
    <th scope="col" class={`column-${column.id}`} aria-sort={on ? sorting.direction : undefined}>
      <button type="button" onClick={() => sort(nextSorting(sorting, column.id, column.figures === true))}>
        {column.title}
        {on && <Icon svg={sorting.direction === "ascending" ? chevronUp : chevronDown} size={12} />}
      </button>
    </th>
  );
}
