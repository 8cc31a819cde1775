import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");

/** Words of the table twin in English. */
export const tableEn = {
  filterAll: "Filter rows",
  filterHint: "Words that all occur; !word for what must not. Figures: >5, <=5, 5..10",
  filter: "filter",
  filterOf: (column: string) => `Filter: ${column}`,
  columnFilters: "A filter for each column",
  shownOf: (shown: number, all: number) => `${n(shown)} of ${n(all)} rows`,
  nothingPasses: "No row passes the filter.",
  clearFilters: "Clear the filter",
  hiddenShow: (hidden: number) => `${n(hidden)} hidden: show`,
  chooseColumns: "Columns",
  usualColumns: "The usual columns",
  reach: "Reached in one or two steps",
  reached: (kind: string) => `${kind} reached`,
  properties: "Properties",
  sortHint: "Sort; with Shift by several columns; Alt ← → changes the width",
  copy: "Copy",
  copyHint: (rows: number) => `Copy ${n(rows)} ${rows === 1 ? "row" : "rows"} for a spreadsheet (Ctrl C)`,
  copied: (rows: number) => `${n(rows)} ${rows === 1 ? "row" : "rows"} copied`,
  saveCsv: (rows: number) => `Download ${n(rows)} ${rows === 1 ? "row" : "rows"} as CSV`,
  select: "select",
  noEdges: "No relationship is in sight.",
};
