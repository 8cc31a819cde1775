/** A table as CSV (RFC 4180, with a byte order mark so that spreadsheets read Japanese). */
export function toCsv(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(toCell).join(",")).join("\r\n")}\r\n`;
}

/** Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers. */
function toCell(value: string | number): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const safe = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
