import type { ComponentChildren } from "preact";
import type { Raw } from "../../csv.ts";
import type { Language } from "../../session.ts";

/** A column of a file: its head and the raw value of each row. */
export interface FileColumn<R> {
  head: string;
  value: (row: R) => Raw;
}

/** A column of the table: how a row is sorted by it, what its cell says and shows. */
export interface Column<R> {
  id: string;
  title: string;
  /** px, at first. */
  width: number;
  /** Whether it is there before anybody chose. */
  usual: boolean;
  figures?: boolean;
  lang?: Language;
  value: (row: R) => string | number;
  /** The cell as text, for filters, the clipboard and tooltips. */
  text: (row: R) => string;
  /** The cell as it is drawn; its text where left out. */
  cell?: (row: R) => ComponentChildren;
  /** What a file gets for it beside what it has of every row. */
  file: readonly FileColumn<R>[];
}

/** The columns that a person wants to see, in their order; the usual ones before anybody chose. */
export function shownColumns<R>(columns: readonly Column<R>[], shown: readonly string[] | undefined): Column<R>[] {
  const wished = columns.filter(({ id, usual }) => (shown ? shown.includes(id) : usual));
  return wished.length > 0 ? wished : columns.slice(0, 1);
}

const few = 4;

/** Base columns and those of properties; where the base says little, as of a foreign database, the commonest properties are there at first. */
export function withProperties<R>(
  base: readonly Column<R>[],
  properties: readonly Column<R>[],
  rows: readonly R[],
): Column<R>[] {
  const there = base.filter(({ usual }) => usual);
  if (there.length > few || rows.length === 0) return [...base, ...properties];
  const repeats = (column: Column<R>) =>
    there.some((one) =>
      rows.slice(0, 50).every((row) => column.text(row) === "" || one.text(row) === column.text(row)),
    );
  const fresh = new Set(properties.filter((column) => !repeats(column)).slice(0, few));
  return [...base, ...properties.map((column) => (fresh.has(column) ? { ...column, usual: true } : column))];
}
