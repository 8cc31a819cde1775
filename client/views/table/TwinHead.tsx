import chevronDown from "lucide-static/icons/chevron-down.svg?raw";
import chevronUp from "lucide-static/icons/chevron-up.svg?raw";
import { tableWords } from "../../i18n/table.ts";
import type { Session } from "../../session.ts";
import { ColumnEdge } from "../ColumnEdge.tsx";
import { Icon } from "../Icon.tsx";
import type { Column } from "./column.ts";
import { nextSorting, type Sorting } from "./sorting.ts";

interface Props<R> {
  session: Session;
  columns: readonly Column<R>[];
  sorting: readonly Sorting[];
  sort: (sorting: Sorting[]) => void;
  widthOf: (column: Column<R>) => number;
  resize: (id: string, width: number) => void;
  filters: ReadonlyMap<string, string> | undefined;
  filter: (id: string, written: string) => void;
  height: number;
}

/** The heads: a press sorts, with Shift by several; the edge is dragged, or Alt and an arrow, to make a column wider. */
export function TwinHead<R>(props: Props<R>) {
  const { columns, filters, filter, session, height } = props;
  const words = tableWords(session.language.value);
  return (
    <thead style={{ blockSize: `${height}px` }}>
      <tr>
        {columns.map((column) => (
          <Head key={column.id} {...props} column={column} />
        ))}
      </tr>
      {filters && (
        <tr class="twin-filters">
          {columns.map(({ id, title, figures }) => (
            <td key={id}>
              <input
                type="search"
                value={filters.get(id) ?? ""}
                aria-label={words.filterOf(title)}
                placeholder={figures ? ">5, 5..10" : words.filter}
                onInput={(event) => filter(id, event.currentTarget.value)}
              />
            </td>
          ))}
        </tr>
      )}
    </thead>
  );
}

const step = 16;

function Head<R>({ column, sorting, sort, widthOf, resize, session }: Props<R> & { column: Column<R> }) {
  const { id, title, figures = false } = column;
  const words = tableWords(session.language.value);
  const place = sorting.findIndex((one) => one.column === id);
  const on = sorting[place];
  return (
    <th scope="col" class={`column-${id.split(" ")[0]}${figures ? " figures" : ""}`} aria-sort={on?.direction}>
      <button
        type="button"
        title={words.sortHint}
        onClick={(event) => sort(nextSorting(sorting, id, figures, event.shiftKey))}
        onKeyDown={(event) => {
          const by = event.key === "ArrowRight" ? step : event.key === "ArrowLeft" ? -step : 0;
          if (by === 0 || !event.altKey) return;
          event.preventDefault();
          resize(id, widthOf(column) + by);
        }}
      >
        <span class="cell-text">{title}</span>
        {on && <Icon svg={on.direction === "ascending" ? chevronUp : chevronDown} size={12} />}
        {on && sorting.length > 1 && <span class="sort-place">{place + 1}</span>}
      </button>
      <ColumnEdge
        width={widthOf(column)}
        resize={(width) => resize(id, width)}
        reset={() => resize(id, column.width)}
      />
    </th>
  );
}
