import type { Language } from "../../session.ts";

/** Which column a table is sorted by. */
export interface Sorting {
  column: string;
  direction: "ascending" | "descending";
}

/** Sorts rows by a value of theirs, texts as the language orders them, empty values last; equal rows keep their order. */
export function sortRows<R>(
  rows: readonly R[],
  valueOfRow: (row: R) => string | number,
  direction: Sorting["direction"],
  language: Language,
): R[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = direction === "ascending" ? 1 : -1;
  return rows.toSorted((first, second) => {
    const [a, b] = [valueOfRow(first), valueOfRow(second)];
    if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
  });
}

/** What a press on a column's head leads to: figures fall first, texts rise first, a second press turns around. */
export function nextSorting(now: Sorting, column: string, figures: boolean): Sorting {
  if (now.column !== column) return { column, direction: figures ? "descending" : "ascending" };
  return { column, direction: now.direction === "ascending" ? "descending" : "ascending" };
}
