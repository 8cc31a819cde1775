import { toDuration } from "../duration.ts";

/** Characters of the text of a moment, a duration or a number at most. */
const longest = 100;
const number = /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const zone = /(Z|[+-]\d\d(:?\d\d)?(:?\d\d)?)(\[[\w/+-]+\])?$/;

/** What the text of each type looks like; the driver reads some texts that are none. */
const written: Readonly<Record<string, (text: string) => boolean>> = {
  Integer: (text) => /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text),
  Float: (text) =>
    ["NaN", "Infinity", "-Infinity"].includes(text) || (number.test(text) && Number.isFinite(Number(text))),
  Bytes: (text) => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text),
  Date: isDay,
  LocalDateTime: (text) => isDay(text.split("T")[0] ?? "") && isClock(text.split("T")[1] ?? ""),
  DateTime: (text) => {
    const [day = "", clock = ""] = text.split(/T(.*)/s);
    return isDay(day) && zone.test(clock) && isClock(clock.replace(zone, ""));
  },
  LocalTime: isClock,
  Time: (text) => zone.test(text) && isClock(text.replace(zone, "")),
  Duration: (text) => toDuration(text) !== undefined,
};

/** Whether a value is written as those of its type are; the driver reads some texts that are none, and long ones slowly. */
export function isWritten(type: string, value: unknown): boolean {
  if (type === "Point") return isPoint(value);
  if (typeof value === "number") return type === "Float" || (type === "Integer" && Number.isSafeInteger(value));
  if (typeof value !== "string" || (value.length > longest && type !== "Bytes")) return false;
  return Object.hasOwn(written, type) && written[type]?.(value) === true;
}

function isDay(text: string): boolean {
  const [, year = "", month = "", day = ""] = /^([+-]?\d{4,9})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const date = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function isClock(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d{1,9})?)?$/.test(text);
}

function isPoint(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { srid, x, y, z, ...rest } = value as Record<string, unknown>;
  const coordinates = z === undefined ? [x, y] : [x, y, z];
  const flat = srid === 7203 || srid === 4326;
  const known = z === undefined ? flat : srid === 9157 || srid === 4979;
  return known && coordinates.every((one) => typeof one === "number") && Object.keys(rest).length === 0;
}
