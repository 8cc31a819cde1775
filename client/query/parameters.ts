import { readMoment } from "./moments.ts";
import type { ParameterField } from "./types.ts";

/** What is wrong with the text of a parameter; the words for it are in i18n. */
export type ParameterFault =
  | "empty"
  | "integer"
  | "large"
  | "float"
  | "boolean"
  | "moment"
  | "duration"
  | "point"
  | "json"
  | "deep"
  | "name";

/** A parameter as the API takes it, or what is wrong with it. */
export type ParameterValue = { value: unknown } | { fault: ParameterFault };

const deepest = 20;
const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;
/** Reference systems of two and of three numbers. */
const systems = { globe: [4326, 4979], plane: [7203, 9157] } as const;

/** The JSON value of a field for `POST /api/query`: integers beyond ±2^53 and whole floats as `{ $type, value }`, dates and points checked. */
export function toJson({ type, text }: ParameterField): ParameterValue {
  if (type === "String") return { value: text };
  if (type === "Null") return { value: null };
  // Digits and signs of full width are those of a Japanese keyboard; JSON may hold text, which stays.
  const typed = (type === "JSON" ? text : text.normalize("NFKC").replaceAll("−", "-")).trim();
  if (typed === "") return { fault: "empty" };
  if (type === "Integer") return toInteger(typed);
  if (type === "Float") return toFloat(typed);
  if (type === "Boolean") return toBoolean(typed);
  if (type === "JSON") return fromJson(typed);
  if (type === "Point") return toPoint(typed);
  const value = readMoment(type, typed);
  return value === undefined
    ? { fault: type === "Duration" ? "duration" : "moment" }
    : { value: { $type: type, value } };
}

function toInteger(typed: string): ParameterValue {
  const text = typed.replace(/(?<=\d)[_,](?=\d{3}(?:\D|$))/gu, "");
  if (!/^[+-]?\d+$/u.test(text)) return { fault: "integer" };
  const value = BigInt(text.replace("+", ""));
  if (value < smallest || value > largest) return { fault: "large" };
  return { value: Number.isSafeInteger(Number(value)) ? Number(value) : { $type: "Integer", value: String(value) } };
}

const odd: Readonly<Record<string, string>> = {
  nan: "NaN",
  infinity: "Infinity",
  inf: "Infinity",
  "-infinity": "-Infinity",
  "-inf": "-Infinity",
};

/** JSON does not tell 5.0 from 5, which is an Integer: whole floats are said to be floats. */
function toFloat(typed: string): ParameterValue {
  const named = odd[typed.toLowerCase()];
  if (named) return { value: { $type: "Float", value: named } };
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(typed)) return { fault: "float" };
  const value = Number(typed);
  if (!Number.isFinite(value)) return { fault: "large" };
  return {
    value: Number.isInteger(value) ? { $type: "Float", value: Object.is(value, -0) ? "-0" : String(value) } : value,
  };
}

function toBoolean(typed: string): ParameterValue {
  const text = typed.toLowerCase();
  return text === "true" || text === "false" ? { value: text === "true" } : { fault: "boolean" };
}

/** Numbers beyond ±2^53 keep their digits; what the server refuses is said here. */
function fromJson(typed: string): ParameterValue {
  try {
    const value: unknown = JSON.parse(typed, keepDigits);
    const fault = refused(value, 0);
    return fault ? { fault } : { value };
  } catch {
    return { fault: "json" };
  }
}

function keepDigits(_name: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source;
  if (typeof value !== "number" || source === undefined || Number.isSafeInteger(value)) return value;
  if (!/^-?\d+$/u.test(source)) return value;
  return { $type: "Integer", value: source };
}

function refused(value: unknown, depth: number): ParameterFault | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (depth >= deepest) return "deep";
  for (const [name, item] of Object.entries(value)) {
    if (!Array.isArray(value) && (name.startsWith("__is") || name === "__proto__")) return "name";
    const fault = refused(item, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}

/** `longitude, latitude[, height]` on the globe, or with `x:`, `y:` and `z:` on a plane; or the JSON map of the API. */
function toPoint(typed: string): ParameterValue {
  if (typed.startsWith("{")) return pointMap(typed);
  const flat = /^\s*x\s*:/iu.test(typed);
  const numbers = typed
    .replace(/[xyz]\s*:/giu, "")
    .split(/[\s,、]+/u)
    .filter(Boolean)
    .map(Number);
  const [x, y, z] = numbers;
  if (x === undefined || y === undefined || numbers.length > 3 || !numbers.every(Number.isFinite))
    return { fault: "point" };
  if (!flat && (Math.abs(x) > 180 || Math.abs(y) > 90)) return { fault: "point" };
  const srid = systems[flat ? "plane" : "globe"][z === undefined ? 0 : 1];
  return { value: { $type: "Point", value: { srid, x, y, ...(z !== undefined && { z }) } } };
}

function pointMap(typed: string): ParameterValue {
  const parsed = fromJson(typed);
  if ("fault" in parsed) return { fault: "point" };
  const { $type, value } = Object(parsed.value);
  const { srid, x, y, z = 0 } = Object($type === "Point" ? value : parsed.value);
  if (![srid, x, y, z].every((one) => typeof one === "number")) return { fault: "point" };
  return { value: { $type: "Point", value: $type === "Point" ? value : parsed.value } };
}
