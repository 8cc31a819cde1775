import neo4j from "neo4j-driver";
import { durationOf, parseTemporal, type TemporalType } from "../load/temporal.ts";
import { Point, type Properties, type Scalar, Temporal, type Value } from "../load/value.ts";

const { Date: Day, DateTime, Duration, LocalDateTime, LocalTime, Time } = neo4j.types;

const parsers: Readonly<Record<TemporalType, (text: string) => unknown>> = {
  date: (text) => Day.fromString(text),
  datetime: (text) => DateTime.fromString(text),
  localdatetime: (text) => LocalDateTime.fromString(text),
  time: (text) => Time.fromString(text),
  localtime: (text) => LocalTime.fromString(text),
  duration: (text) => Duration.fromString(text),
};

const classes = [
  ["date", Day],
  ["datetime", DateTime],
  ["localdatetime", LocalDateTime],
  ["time", Time],
  ["localtime", LocalTime],
] as const;

/** A parameter of the loader as the driver takes it. What holds nothing to convert is given back as it is, not copied. */
export function toDriver(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Temporal) return parsers[value.type](value.text);
  if (value instanceof Point) return point(value);
  return Array.isArray(value) ? listToDriver(value) : mapToDriver(value as Record<string, unknown>);
}

function listToDriver(list: unknown[]): unknown[] {
  let made: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    if (typeof item !== "object") continue;
    const converted = toDriver(item);
    if (converted === item) continue;
    made ??= [...list];
    made[index] = converted;
  }
  return made ?? list;
}

function mapToDriver(map: Record<string, unknown>): Record<string, unknown> {
  let made: Record<string, unknown> | undefined;
  for (const name in map) {
    const item = map[name];
    if (typeof item !== "object") continue;
    const converted = toDriver(item);
    if (converted === item) continue;
    made ??= { ...map };
    made[name] = converted;
  }
  return made ?? map;
}

function point({ srid, coordinates: [x = 0, y = 0, z] }: Point): unknown {
  const system = neo4j.int(srid);
  return z === undefined ? new neo4j.types.Point(system, x, y) : new neo4j.types.Point(system, x, y, z);
}

/** Properties as the driver gives them, in the values of the loader; what no file can hold becomes its text. */
export function fromDriver(given: Readonly<Record<string, unknown>>): Properties {
  const made: Properties = {};
  for (const name in given) made[name] = fromProperty(given[name]);
  return made;
}

function fromProperty(value: unknown): Value {
  return Array.isArray(value) ? value.map(fromScalar) : fromScalar(value);
}

function fromScalar(value: unknown): Scalar {
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "bigint" || typeof value === "boolean") return value;
  for (const [type, kind] of classes) {
    if (value instanceof kind) return new Temporal(type, parseTemporal(type, String(value))?.text ?? String(value));
  }
  if (value instanceof Duration) {
    const [months, days, seconds, nanoseconds] = [value.months, value.days, value.seconds, value.nanoseconds].map(
      whole,
    );
    return new Temporal("duration", durationOf(months ?? 0n, days ?? 0n, seconds ?? 0n, nanoseconds ?? 0n));
  }
  if (value instanceof neo4j.types.Point) {
    const { srid, x, y, z } = value;
    return new Point(Number(srid), z === undefined || z === null ? [x, y] : [x, y, z]);
  }
  return String(value);
}

function whole(value: unknown): bigint {
  return BigInt(String(value));
}
