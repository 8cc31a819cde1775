import { toText } from "./lens.ts";

/** A property value as a scale can use it: something to measure, or something to name. */
export type Value = { is: "number" | "date"; number: number } | { is: "text" | "boolean"; text: string };

const dateTypes: readonly string[] = ["Date", "DateTime", "LocalDateTime"];

/** Of larger numbers a difference may be infinite, and no scale has room for them. */
export const greatest = 1e300;

/** Reads a value as the API writes it; undefined where there is none. Dates are ms since epoch. */
export function toValue(raw: unknown): Value | undefined {
  if (typeof raw === "number") return Math.abs(raw) <= greatest ? { is: "number", number: raw } : undefined;
  if (typeof raw === "boolean") return { is: "boolean", text: String(raw) };
  if (raw && typeof raw === "object" && "$type" in raw && "value" in raw) return typed(String(raw.$type), raw.value);
  if (typeof raw === "string" && /^\d{4}-\d\d-\d\d(T|$)/.test(raw)) return dated(raw) ?? named(raw);
  return named(raw);
}

function typed(type: string, value: unknown): Value | undefined {
  if (type === "Integer") return toValue(Number(value));
  if (type === "Float") return undefined;
  if (dateTypes.includes(type)) return dated(String(value));
  return named(value);
}

function dated(text: string): Value | undefined {
  const number = Date.parse(text.replace(/\[.*\]$/, ""));
  return Number.isNaN(number) ? undefined : { is: "date", number };
}

function named(raw: unknown): Value | undefined {
  const text = toText(raw);
  return text === "" ? undefined : { is: "text", text };
}

/** A value as the name of a category. */
export function toCategory(value: Value): string {
  if ("text" in value) return value.text;
  return value.is === "date" ? new Date(value.number).toISOString().slice(0, 10) : String(value.number);
}

/** What values there are of one property. */
export interface Profile {
  /** What most of them are; undefined where there are none. */
  is: Value["is"] | undefined;
  /** Elements that have one, and that have none. */
  filled: number;
  missing: number;
  /** How often each is there, as a category, the most frequent first; those of one number by their text. */
  categories: [value: string, count: number][];
  /** Numbers and dates, smallest first. */
  numbers: number[];
}

/** Counts the values of one property. */
export function profileOf(values: Iterable<Value | undefined>): Profile {
  const kinds = new Map<Value["is"], number>();
  const counts = new Map<string, number>();
  const numbers: number[] = [];
  let missing = 0;
  for (const value of values) {
    if (!value) {
      missing++;
      continue;
    }
    kinds.set(value.is, (kinds.get(value.is) ?? 0) + 1);
    const category = toCategory(value);
    counts.set(category, (counts.get(category) ?? 0) + 1);
    if ("number" in value) numbers.push(value.number);
  }
  const [most] = [...kinds].sort((a, b) => b[1] - a[1]);
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const categories = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { is: most?.[0], filled, missing, categories, numbers: numbers.sort((a, b) => a - b) };
}

/** Whether values can be measured: numbers or dates, and not all the same. */
export function isMeasured({ is, numbers }: Profile): boolean {
  return (is === "number" || is === "date") && numbers[0] !== numbers.at(-1);
}

/** Whether whole numbers read as years, which are written without separators. */
export function areYears(numbers: readonly number[]): boolean {
  return numbers.length > 0 && numbers.every((one) => Number.isInteger(one) && one >= 1000 && one <= 2200);
}
