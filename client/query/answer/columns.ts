import { kindOf } from "./kinds.ts";

/** What is known of a column by the rows that have come. */
export interface Column {
  name: string;
  /** Values that are numbers, and those that are something else. */
  numbers: number;
  others: number;
  /** The smallest and the largest number. */
  least: number;
  most: number;
  /** Width in px that most of its first values fit in. */
  width: number;
}

/** Rows that the width is taken from. */
const measured = 60;
const [narrowest, widest] = [64, 300];

/** What stands beside a text in its cell, px: glyphs and edges of chips, bars. */
const extras: Readonly<Record<string, number>> = { node: 68, edge: 70, path: 120, number: 84 };

/** Columns before the first row. */
export function newColumns(names: readonly string[]): Column[] {
  return names.map((name) => ({
    ...{ name, numbers: 0, others: 0, least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY },
    width: Math.min(widest, Math.max(narrowest, widthOf(name) + 40)),
  }));
}

/** Reads some of the rows into the columns; `say` writes a value as it is shown. */
export function readColumns(
  columns: readonly Column[],
  rows: readonly (readonly unknown[])[],
  from: number,
  to: number,
  say: (value: unknown) => string,
): void {
  for (let at = from; at < to; at++) {
    for (const [index, column] of columns.entries()) {
      const value = rows[at]?.[index];
      const known = kindOf(value);
      if (known.kind === "null") continue;
      if (known.kind === "number") {
        const number = Number(known.value);
        column.numbers += 1;
        column.least = Math.min(column.least, number);
        column.most = Math.max(column.most, number);
      } else column.others += 1;
      if (at >= measured) continue;
      const extra = extras[known.kind] ?? 26;
      const room = known.kind === "path" ? widest + 120 : widest;
      column.width = Math.min(room, Math.max(column.width, widthOf(say(value)) + extra));
    }
  }
}

/** Whether a column holds numbers only: it is aligned to the right. */
export function isNumeric({ numbers, others }: Column): boolean {
  return numbers > 0 && others === 0;
}

/** Whether bars tell something of a column: amounts from 0 on that differ; figures such as years do not. */
export function hasBars(column: Column): boolean {
  const { least, most, name } = column;
  const isYear = Number.isInteger(least) && least >= 1000 && most < 3000 && /year|年|since|from|to$/i.test(name);
  return isNumeric(column) && least >= 0 && most > 0 && least < most && Number.isFinite(most) && !isYear;
}

/** Roughly the width of a text in px: characters of Japanese are twice as wide. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text.slice(0, 60)) width += character > "\u2e80" ? 13.2 : 7.2;
  return width;
}
