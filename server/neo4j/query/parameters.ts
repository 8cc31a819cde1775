import neo4j from "neo4j-driver";
import { HttpError } from "../../errors.ts";
import { toParameter } from "../parameters.ts";

const deepest = 20;

/**
 * Values of JSON as parameters of a person's query: whole numbers are Integers, `{ $type, value }` is read strictly.
 * Throws invalid_input with the path of what is wrong.
 */
export function toPeoplesParameters(given: Record<string, unknown>): Record<string, unknown> {
  return toMap(given, ["parameters"]);
}

function toMap(given: object, path: readonly string[]): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith("__is") || name === "__proto__") throw fault([...path, name], `${name} cannot be a name.`);
    made[name] = toValue(value, [...path, name]);
  }
  return made;
}

function toValue(value: unknown, path: readonly string[]): unknown {
  if (path.length > deepest + 1) throw fault(path, `Parameters are at most ${deepest} deep.`);
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item, at) => toValue(item, [...path, String(at)]));
  return "$type" in value ? toTyped(value, path) : toMap(value, path);
}

/** A typed value has these two fields and no other. */
function toTyped(given: object & { $type: unknown }, path: readonly string[]): unknown {
  const { $type: type, ...rest } = given;
  const value = "value" in rest ? plainNumbers(rest.value) : undefined;
  if (Object.keys(rest).join() !== "value") throw fault(path, "A typed value has the fields $type and value.");
  if (typeof type !== "string" || !isWritten(type, value))
    throw fault(path, `There is no value of type ${JSON.stringify(type)} like this.`);
  try {
    return toParameter({ $type: type, value: typeof value === "number" ? String(value) : value });
  } catch (error) {
    throw fault(path, error instanceof HttpError ? error.message : `Not a ${type}.`);
  }
}

/** Floats that were marked because JavaScript has them as whole numbers. */
function plainNumbers(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("$type" in value && value.$type === "Float" && "value" in value) return Number(value.value);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plainNumbers(item)]));
}

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
  Duration: (text) => /^-?P(?=.)/.test(text),
};

function isWritten(type: string, value: unknown): boolean {
  if (type === "Point") return isPoint(value);
  if (typeof value === "number") return type === "Float" || (type === "Integer" && Number.isSafeInteger(value));
  return typeof value === "string" && Object.hasOwn(written, type) && written[type]?.(value) === true;
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

function fault(path: readonly string[], message: string): HttpError {
  const errors = [{ path: path.slice(0, 22).join(".").slice(0, 200), message }];
  return new HttpError("invalid_input", `${errors[0]?.path}: ${message}`, { errors });
}
