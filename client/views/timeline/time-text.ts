import { spanOf } from "../../graph/sieve/values.ts";

const day = 86_400_000;

/** The time that a person typed: a year, a month, a day; its first moment or its last. Undefined for anything else. */
export function timeIn(text: string, end: "from" | "to"): number | undefined {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/[年月/.]/g, "-")
    .replace(/[日-]+$/g, "")
    .replace(/-(\d)(?=-|$)/g, "-0$1");
  if (!/^[-+]?\d{4}(-\d\d){0,2}$/.test(plain)) return undefined;
  const span = spanOf(plain);
  return span && (end === "from" ? span.from : span.to - 1);
}

/** A time as timeIn reads it: a year where it is the start or the end of one, else a day; empty where there is none. */
export function timeText(value: number | undefined): string {
  const date = new Date(value ?? Number.NaN);
  if (value === undefined || Number.isNaN(date.getTime())) return "";
  const text = date.toISOString().slice(0, -14);
  const start = text.endsWith("-01-01") && value % day === 0;
  const end = text.endsWith("-12-31") && (value + 1) % day === 0;
  return start || end ? text.slice(0, -6) : text;
}
