import { useMemo, useState } from "preact/hooks";
import { toTsv } from "../../csv.ts";
import { tableWords } from "../../i18n/table.ts";
import { copyText } from "../details/copy-text.ts";
import type { ViewProps } from "../props.ts";
import { useChoices } from "./choices.ts";
import { type Column, shownColumns } from "./column.ts";
import { filterRows } from "./filtering.ts";
import { type Sorting, sortRows } from "./sorting.ts";
import type { Row } from "./use-grid.ts";

const noFilters: ReadonlyMap<string, string> = new Map();

/** A table's rows as they are filtered and sorted, its columns as they were chosen, and ways to change both. */
export function useTable<R extends Row>(
  views: ViewProps,
  name: string,
  all: readonly R[],
  columns: Column<R>[],
  start: Sorting,
) {
  const { session, explorer } = views;
  const language = session.language.value;
  const [everywhere, setEverywhere] = useState("");
  const [byColumn, setByColumn] = useState<ReadonlyMap<string, string>>();
  const [sorting, sort] = useState([start]);
  const { choices, show, resize, reset } = useChoices(name);
  const shown = shownColumns(columns, choices.shown);
  const seen = shown.map(({ id }) => id).join();
  // The filter over all columns reads every text, but only such figures as are seen.
  const searched = useMemo(() => columns.filter((one) => !one.figures || shown.includes(one)), [columns, seen]);
  const said = useMemo(() => new Map<R, string>(), [all, searched]);
  const filtered = useMemo(
    () => filterRows(all, columns, everywhere, byColumn ?? noFilters, searched, said),
    [all, columns, everywhere, byColumn, searched],
  );
  const rows = useMemo(() => {
    const keys = sorting.flatMap(({ column, direction }) => {
      const found = columns.find(({ id }) => id === column);
      return found ? [{ value: found.value, direction }] : [];
    });
    return sortRows(filtered, keys, language);
  }, [filtered, columns, sorting, language]);
  const chosen = () => {
    const selection = new Set(explorer.state.peek().selection);
    const some = rows.filter(({ key }) => selection.has(key));
    return some.length > 1 || (some.length === 1 && selection.size === 1) ? some : rows;
  };
  const copy = () => {
    const head = shown.map(({ title }) => title);
    const lines = chosen().map((row) => shown.map((column) => (column.figures ? column.value(row) : column.text(row))));
    void copyText(session, toTsv(head, lines), tableWords(language).copied(lines.length));
  };
  return {
    ...{ rows, all, columns, shown, sorting, sort, resize, show, reset, copy, chosen, everywhere, setEverywhere },
    filters: byColumn,
    openFilters: () => setByColumn(byColumn ? undefined : noFilters),
    filter: (id: string, written: string) => setByColumn(new Map(byColumn ?? []).set(id, written)),
    clear: () => {
      setEverywhere("");
      if (byColumn) setByColumn(noFilters);
    },
    widthOf: ({ id, width }: Column<R>) => choices.widths[id] ?? width,
  };
}

/** What useTable gives. */
export type Table<R extends Row> = ReturnType<typeof useTable<R>>;
