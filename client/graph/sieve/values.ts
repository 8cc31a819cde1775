import type { Lens } from "../types.ts";

/** A stretch of time in ms since 1970, UTC; `to` is the first moment after it. */
export interface Span {
  from: number;
  to: number;
}

interface Typed {
  $type: string;
  value: unknown;
}

const isTyped = (value: unknown): value is Typed => typeof value === "object" && value !== null && "$type" in value;

/** What a property says, as a list of texts to compare; empty where it says nothing. */
export function textsOf(value: unknown): string[] {
  if (value === undefined || value === null || value === "") return [];
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return [...new Set(value.flatMap(textsOf))];
  if (isTyped(value)) return textsOf(value.value);
  return [typeof value === "object" ? JSON.stringify(value) : String(value)];
}

/** A number, however it travelled; undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (!isTyped(value) || (value.$type !== "Integer" && value.$type !== "Float")) return undefined;
  const figure = Number(value.value);
  return Number.isFinite(figure) ? figure : undefined;
}

const day = 86_400_000;
const yearly = /year|年|^(born|died|birth|death|released|founded|established|since|until)$/i;

/** Whether a property's value is a time: a date, a moment, an ISO text, a year in a property that is named so. */
export function isTime(name: string, value: unknown, lens: Lens): boolean {
  if (typeof value === "string") {
    // Most texts are none, and this is asked of every property of every element.
    if (value.charCodeAt(4) !== dash || value.charCodeAt(0) > nine) return false;
    return /^\d{4}-\d\d(-\d\d([T ].*)?)?$/.test(value) && spanOf(value) !== undefined;
  }
  if (typeof value === "number")
    return Number.isInteger(value) && value >= 1000 && value <= 2999 && isYearly(name, lens);
  return isTyped(value) && temporal.has(value.$type);
}

const [dash, nine] = [45, 57];

/** Whether a property is named after years, in the data or by the lens; remembered for each lens. */
function isYearly(name: string, lens: Lens): boolean {
  const known = years.get(lens) ?? new Map<string, boolean>();
  years.set(lens, known);
  const there = known.get(name);
  if (there !== undefined) return there;
  const named = lens.properties[name]?.name;
  const found = [name, named?.ja, named?.en].some((text) => text !== undefined && yearly.test(text));
  known.set(name, found);
  return found;
}

const years = new WeakMap<Lens, Map<string, boolean>>();

const temporal = new Set(["Date", "DateTime", "LocalDateTime"]);

/** The time that a value tells, as long as it is precise: a year, a month, a day, a moment. */
export function spanOf(value: unknown): Span | undefined {
  const text = isTyped(value) ? String(value.value) : String(value ?? "");
  const found =
    /^([+-]?\d{4,6})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?(?:\.\d{1,3})?)\d*(Z|[+-]\d\d:\d\d)?)?)?)?/;
  const [, year = "", month, date, clock, zone = "Z"] = found.exec(text) ?? [];
  if (year === "") return undefined;
  const at = (y: number, m: number, d: number) => new Date(0).setUTCFullYear(y, m, d);
  const [y, m] = [Number(year), Number(month ?? 1) - 1];
  if (clock !== undefined) {
    const moment = Date.parse(`${year}-${month}-${date}T${clock}${zone}`);
    return Number.isNaN(moment) ? undefined : { from: moment, to: moment + 1 };
  }
  if (m > 11 || Number(date) > 31) return undefined;
  if (date !== undefined) return { from: at(y, m, Number(date)), to: at(y, m, Number(date)) + day };
  return month === undefined ? { from: at(y, 0, 1), to: at(y + 1, 0, 1) } : { from: at(y, m, 1), to: at(y, m + 1, 1) };
}

/** All times of an element by property. */
export function timesOf(properties: Record<string, unknown>, lens: Lens): { name: string; span: Span }[] {
  const times: { name: string; span: Span }[] = [];
  for (const name in properties) {
    const value = properties[name];
    for (const one of Array.isArray(value) ? value : [value]) {
      const span = isTime(name, one, lens) ? spanOf(one) : undefined;
      if (span) times.push({ name, span });
    }
  }
  return times;
}
