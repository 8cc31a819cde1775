import type { Raw } from "./column.ts";

/** A table as CSV (RFC 4180, with a byte order mark so that spreadsheets read Japanese). */
export function toCsv(head: readonly string[], rows: readonly (readonly Raw[])[]): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(toCell).join(",")).join("\r\n")}\r\n`;
}

/** A table for the clipboard, as spreadsheets take it: a tab between cells, each row one line. */
export function toTsv(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (row: readonly (string | number)[]) =>
    row.map((value) => (typeof value === "number" ? plain(value) : harmless(value.replace(/\s+/g, " ").trim())));
  return [head, ...rows].map((row) => line(row).join("\t")).join("\n");
}

function toCell(value: Raw): string {
  if (typeof value !== "string") return plain(value);
  const safe = harmless(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers. */
function harmless(value: string): string {
  return /^[\s]*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
}

function plain(value: number | bigint): string {
  return typeof value === "bigint" || Number.isFinite(value) ? String(value) : "";
}
