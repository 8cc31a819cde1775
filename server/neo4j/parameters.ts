import neo4j, { Integer, Point } from "neo4j-driver";
import { HttpError } from "../errors.ts";
import { toDuration } from "./duration.ts";

const { Date: Day, DateTime, LocalDateTime, LocalTime, Time } = neo4j.types;
const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  Date: (text) => Day.fromString(text),
  DateTime: (text) => exact(DateTime.fromString(text), text),
  LocalDateTime: (text) => exact(LocalDateTime.fromString(text), text),
  Time: (text) => exact(Time.fromString(text), text),
  LocalTime: (text) => exact(LocalTime.fromString(text), text),
  Duration: (text) => {
    const made = toDuration(text);
    if (made === undefined) throw new Error("no duration");
    return made;
  },
  Integer: (text) => Integer.fromString(text),
  Float: Number,
  Bytes: (text) => new Int8Array(Buffer.from(text, "base64")),
};

/**
 * A JSON value as a query parameter. A number travels as a Float, a bigint as an Integer; `{ $type, value }` is read
 * as API.md writes it. Throws invalid_input for a value that cannot be one.
 */
export function toParameter(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(toParameter);
  if ("$type" in value) return typed(String(value.$type), "value" in value ? value.value : undefined);
  const made: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    if (name.startsWith("__is") || name === "__proto__")
      throw new HttpError("invalid_input", `${name} cannot be a name.`);
    made[name] = toParameter(item);
  }
  return made;
}

function typed(type: string, value: unknown): unknown {
  try {
    if (type === "Point") return point(value);
    const parse = Object.hasOwn(parsers, type) ? parsers[type] : undefined;
    if (parse && typeof value === "string") return parse(value);
  } catch (error) {
    throw new HttpError("invalid_input", `Not a ${type}: ${shortly(value)}`, {}, { cause: error });
  }
  throw new HttpError("invalid_input", `There is no value of type ${shortly(type)} like this.`);
}

/** What was sent, to be repeated in a sentence. */
export function shortly(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/** The time with the nanoseconds that the text says: the driver reads them as a fraction, and one in sixty is one less. */
function exact<T extends object>(time: T, text: string): T {
  const digits = /\.(\d{1,9})/.exec(text)?.[1];
  if (digits === undefined) return time;
  const nanosecond = neo4j.int(Number(digits.padEnd(9, "0")));
  return Object.assign(Object.create(Object.getPrototypeOf(time)), time, { nanosecond });
}

function point(value: unknown): unknown {
  const { srid, x, y, z } = value as Record<string, unknown>;
  const number = (n: unknown) => Number(typeof n === "object" && n !== null && "value" in n ? n.value : n);
  const flat = [neo4j.int(number(srid)), number(x), number(y)] as const;
  return z === undefined ? new Point(...flat) : new Point(...flat, number(z));
}
