import copy from "lucide-static/icons/copy.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import filter from "lucide-static/icons/list-filter.svg?raw";
import { detailWords } from "../../i18n/details.ts";
import { tableWords } from "../../i18n/table.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { ColumnMenu } from "./ColumnMenu.tsx";
import type { Row } from "./use-grid.ts";
import type { Table } from "./use-table.ts";

/** What stands over the table: what is hidden, filter, columns, copy, CSV. */
export function TableTools<R extends Row>({
  table,
  save,
  explorer,
  session,
  frozen,
}: ViewProps & { table: Table<R>; save: (rows: readonly R[]) => void }) {
  const words = tableWords(session.language.value);
  const { hidden } = explorer.state.value;
  const { rows, all } = table;
  const chosen = table.chosen().length;
  return (
    <>
      {hidden > 0 && !frozen && (
        <button type="button" class="link-button table-hidden" onClick={() => explorer.showAll()}>
          <Icon svg={eyeOff} size={14} />
          {words.hiddenShow(hidden)}
        </button>
      )}
      <p class="table-count" role="status">
        {rows.length < all.length ? words.shownOf(rows.length, all.length) : ""}
      </p>
      <input
        class="table-filter"
        type="search"
        value={table.everywhere}
        aria-label={words.filterAll}
        placeholder={words.filterAll}
        title={words.filterHint}
        onInput={(event) => table.setEverywhere(event.currentTarget.value)}
      />
      <div class="table-buttons">
        <button
          type="button"
          class="icon-button"
          aria-label={words.columnFilters}
          title={words.columnFilters}
          aria-pressed={table.filters !== undefined}
          onClick={table.openFilters}
        >
          <Icon svg={filter} />
        </button>
        <ColumnMenu table={table} session={session} />
        <button
          type="button"
          class="icon-button"
          aria-label={words.copyHint(chosen)}
          title={words.copyHint(chosen)}
          onClick={table.copy}
        >
          <Icon svg={copy} />
        </button>
      </div>
      <button type="button" class="button table-csv" title={words.saveCsv(rows.length)} onClick={() => save(rows)}>
        <Icon svg={download} size={14} />
        {detailWords(session.language.value).csv}
      </button>
    </>
  );
}
