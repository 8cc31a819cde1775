import type { Language } from "../../session.ts";

/** A column a table is sorted by; the first of several counts most. */
export interface Sorting {
  column: string;
  direction: "ascending" | "descending";
}

/** What rows are sorted by: a value of theirs, and which way. */
export interface SortKey<R> {
  value: (row: R) => string | number;
  direction: Sorting["direction"];
}

/** Sorts rows by several keys, texts as the language orders them, empty values last; equal rows keep their order. */
export function sortRows<R>(rows: readonly R[], by: readonly SortKey<R>[], language: Language): R[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const ranked = by.map((key) => ranks(rows.map(key.value), key.direction, collator));
  const order = rows.map((_, index) => index);
  order.sort((a, b) => {
    for (const ranksOfKey of ranked) {
      const apart = (ranksOfKey[a] ?? 0) - (ranksOfKey[b] ?? 0);
      if (apart !== 0) return apart;
    }
    return a - b;
  });
  return order.flatMap((index) => rows[index] ?? []);
}

/** The place of each value among all different ones, so that ten thousand rows compare figures and not texts. */
function ranks(
  values: readonly (string | number)[],
  direction: Sorting["direction"],
  collator: Intl.Collator,
): readonly number[] {
  const sorted = [...new Set(values)].filter((value) => value !== "").sort((a, b) => compare(a, b, collator));
  if (direction === "descending") sorted.reverse();
  const places = new Map<string | number, number>(sorted.map((value, index) => [value, index]));
  return values.map((value) => places.get(value) ?? sorted.length);
}

/** Figures by size and before texts. */
function compare(a: string | number, b: string | number, collator: Intl.Collator): number {
  if (typeof a === "number") return typeof b === "number" ? a - b : -1;
  return typeof b === "number" ? 1 : collator.compare(a, b) || (a < b ? -1 : 1);
}

/**
 * What a press on a column's head leads to: figures fall first, texts rise first, a second press turns around. With
 * `also` the column joins those it is sorted by, turns around, and leaves them at the third press.
 */
export function nextSorting(now: readonly Sorting[], column: string, figures: boolean, also = false): Sorting[] {
  const first = figures ? "descending" : "ascending";
  const there = now.find((one) => one.column === column);
  const turned =
    there && ({ column, direction: there.direction === "ascending" ? "descending" : "ascending" } as const);
  if (!also) return [turned && now.length === 1 ? turned : { column, direction: first }];
  if (!turned) return [...now, { column, direction: first }];
  if (turned.direction === first && now.length > 1) return now.filter((one) => one !== there);
  return now.map((one) => (one === there ? turned : one));
}
