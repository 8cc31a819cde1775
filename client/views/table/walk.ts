/** A cell of the table: indexes of its row and column. */
export interface Place {
  row: number;
  column: number;
}

interface Extent {
  rows: number;
  columns: number;
  page: number;
}

/** Where a key leads from a cell, as in any grid: Home and End within the row, with Ctrl to the first and last. */
export function placeAfter(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">,
  { row, column }: Place,
  { rows, columns, page }: Extent,
): Place | undefined {
  const far = ctrlKey || metaKey;
  const last = { row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) };
  if (key === "ArrowDown") return { row: far ? last.row : Math.min(last.row, row + 1), column };
  if (key === "ArrowUp") return { row: far ? 0 : Math.max(0, row - 1), column };
  if (key === "ArrowRight") return { row, column: far ? last.column : Math.min(last.column, column + 1) };
  if (key === "ArrowLeft") return { row, column: far ? 0 : Math.max(0, column - 1) };
  if (key === "PageDown") return { row: Math.min(last.row, row + page), column };
  if (key === "PageUp") return { row: Math.max(0, row - page), column };
  if (key === "Home") return { row: far ? 0 : row, column: 0 };
  return key === "End" ? { row: far ? last.row : row, column: last.column } : undefined;
}

/** The first and the last of all rows between two, whichever comes first. */
export function rangeBetween(one: number, other: number): [number, number] {
  return one < other ? [one, other] : [other, one];
}
