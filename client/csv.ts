/** A value as a file keeps it: figures as figures, however long. */
export type Raw = string | number | bigint;

/** What spreadsheets need in front of UTF-8. */
export const byteOrderMark = "\ufeff";

/** A table as CSV (RFC 4180, with a byte order mark so that spreadsheets read Japanese). */
export function toCsv(head: readonly string[], rows: readonly (readonly Raw[])[]): string {
  return byteOrderMark + [head, ...rows].map(csvLine).join("");
}

/** One row of CSV with its line end. */
export function csvLine(row: readonly Raw[]): string {
  return `${row.map(toCell).join(",")}\r\n`;
}

/** A table for the clipboard, as spreadsheets take it: a tab between cells, each row one line. */
export function toTsv(head: readonly string[], rows: readonly (readonly Raw[])[]): string {
  return [head, ...rows].map(tsvLine).join("\n");
}

/** One row for the clipboard, without a line end. */
export function tsvLine(row: readonly Raw[]): string {
  return row
    .map((value) => (typeof value === "string" ? harmless(value.replace(/\s+/g, " ").trim()) : plain(value)))
    .join("\t");
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
