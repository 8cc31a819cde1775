import type { ParameterType } from "./types.ts";

const zone = /^(?:Z|[+-]\d{2}:?\d{2}(?::?\d{2})?)?$/u;
const span =
  /^-?P(?=.)(?:-?\d+(?:\.\d+)?Y)?(?:-?\d+(?:\.\d+)?M)?(?:-?\d+(?:\.\d+)?W)?(?:-?\d+(?:\.\d+)?D)?(?:T(?=.)(?:-?\d+(?:\.\d+)?H)?(?:-?\d+(?:\.\d+)?M)?(?:-?\d+(?:\.\d+)?S)?)?$/u;

/** A date, time or duration as ISO 8601 the server reads, from what was typed; undefined where it is none. */
export function readMoment(type: ParameterType, typed: string): string | undefined {
  if (type === "Duration") return span.test(typed.toUpperCase()) ? typed.toUpperCase() : undefined;
  if (type === "Date") return isDay(typed) ? typed : undefined;
  if (type === "LocalTime" || type === "Time") return clockWithZone(typed, type === "Time");
  const [, day = "", rest = ""] = /^(\S{10})[T ](.+)$/u.exec(typed) ?? [];
  const time = clockWithZone(rest, type === "DateTime");
  return isDay(day) && time !== undefined ? `${day}T${time}` : undefined;
}

/** Whether a day is in the calendar. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** A time of day with seconds; one with a zone gets UTC where none is said. */
function clockWithZone(typed: string, zoned: boolean): string | undefined {
  const [, hour, minute, second = "00", part = "", rest = "", name = ""] =
    /^(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?([^[]*)(\[[\w/+-]+\])?$/u.exec(typed) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (!zone.test(rest) || (!zoned && rest + name !== "")) return undefined;
  return `${hour}:${minute}:${second}${part}${zoned ? rest || "Z" : ""}${name}`;
}
