import { parsePoint } from "./point.ts";
import { parseTemporal, type TemporalType, temporalExamples } from "./temporal.ts";

/** A date, time or duration in its canonical ISO text. */
export class Temporal {
  readonly type: TemporalType;
  readonly text: string;

  constructor(type: TemporalType, text: string) {
    this.type = type;
    this.text = text;
  }
}

/** A point with the number of its coordinate system. */
export class Point {
  readonly srid: number;
  readonly coordinates: readonly number[];

  constructor(srid: number, coordinates: readonly number[]) {
    this.srid = srid;
    this.coordinates = coordinates;
  }
}

export type Scalar = string | bigint | number | boolean | Temporal | Point;

/** A property as the graph keeps it: bigint is an integer, number a float. */
export type Value = Scalar | Scalar[];

export type Properties = Record<string, Value>;

const ranges: Record<string, readonly [bigint, bigint]> = {
  byte: [-128n, 127n],
  short: [-32768n, 32767n],
  int: [-2147483648n, 2147483647n],
  long: [-9223372036854775808n, 9223372036854775807n],
};

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The types a column may have, as in the headers of neo4j-admin, each with what a right value looks like. */
export const valueTypes: Readonly<Record<string, string>> = {
  string: "any text",
  byte: "a whole number from -128 to 127",
  short: "a whole number from -32768 to 32767",
  int: "a whole number such as 17 (up to 2147483647, else long)",
  long: "a whole number such as 17000000000",
  float: "a number such as 0.85",
  double: "a number such as 17000000000 or 0.85",
  boolean: "true or false",
  char: "a single character",
  point: "a point such as {latitude: 35.7, longitude: 139.7}",
  ...temporalExamples,
};

/** Reads one value of a type; undefined when the text is not one. */
export function parseScalar(type: string, text: string): Scalar | undefined {
  if (type === "string") return text;
  const trimmed = text.trim();
  const range = ranges[type];
  if (range !== undefined) return parseInteger(trimmed, range);
  if (type === "double" || type === "float") return parseFloatingPoint(type, trimmed);
  if (type === "boolean") return parseBoolean(trimmed);
  if (type === "char") return text.length === 1 ? text : undefined;
  if (type === "point") {
    const point = parsePoint(trimmed);
    return point && new Point(point.srid, point.coordinates);
  }
  return readTemporal(type, trimmed);
}

function parseInteger(text: string, [least, most]: readonly [bigint, bigint]): bigint | undefined {
  if (!/^[+-]?\d{1,19}$/.test(text)) return undefined;
  const value = BigInt(text.startsWith("+") ? text.slice(1) : text);
  return value >= least && value <= most ? value : undefined;
}

function parseFloatingPoint(type: string, text: string): number | undefined {
  if (!decimal.test(text)) return undefined;
  const value = type === "float" ? Math.fround(Number(text)) : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function parseBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  return lower === "true" ? true : lower === "false" ? false : undefined;
}

function readTemporal(type: string, text: string): Temporal | undefined {
  const temporal = parseTemporal(type, text);
  return temporal && new Temporal(temporal.type, temporal.text);
}

/** A value as text in which equal values are equal and others differ. */
export function canonical(value: Value): string {
  switch (typeof value) {
    case "string":
      return `s${value.length}:${value}`;
    case "bigint":
      return `i${value}`;
    case "number":
      return `d${Object.is(value, -0) ? "-0" : value}`;
    case "boolean":
      return value ? "t" : "f";
    default:
      if (value instanceof Temporal) return `${value.type}:${value.text}`;
      if (value instanceof Point) return `p${value.srid}:${value.coordinates.join(" ")}`;
      return `[${value.map(canonical).join(",")}]`;
  }
}

/** A value as it is shown in a sentence. */
export function valueText(value: Value): string {
  if (value instanceof Temporal) return value.text;
  if (value instanceof Point) return `(${value.coordinates.join(", ")})`;
  if (Array.isArray(value)) return value.map(valueText).join(";");
  return String(value);
}

/** Properties and labels as text in which equal ones are equal, whatever their order. `names`: all that may occur, sorted. */
export function canonicalContent(
  properties: Readonly<Properties>,
  labels: readonly string[] = [],
  names: readonly string[] = Object.keys(properties).sort(),
): string {
  let text = labels.length === 0 ? "" : `${labels.toSorted().join("\u0001")}\u0002`;
  for (const name of names) {
    const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (value !== undefined) text += `${name}\u0001${canonical(value)}\u0002`;
  }
  return text;
}
