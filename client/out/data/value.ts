/** What a property holds, by kind: as Neo4j has it, as far as JSON tells. */
export type Kind =
  | "string"
  | "boolean"
  | "integer"
  | "float"
  | "Date"
  | "DateTime"
  | "LocalDateTime"
  | "Time"
  | "LocalTime"
  | "Duration"
  | "Point"
  | "Bytes"
  | "list"
  | "other";

/** A value with its kind and the text that stands for it; lists, maps and what nobody knows are JSON. */
export interface Told {
  kind: Kind;
  text: string;
}

const texts: ReadonlySet<string> = new Set([
  "Date",
  "DateTime",
  "LocalDateTime",
  "Time",
  "LocalTime",
  "Duration",
  "Bytes",
] satisfies Kind[]);

/** Tells a property's value; undefined for null, which is no value. Whole numbers count as integers: JSON has no 2.0. */
export function tell(value: unknown): Told | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") return { kind: "string", text: value };
  if (typeof value === "boolean") return { kind: "boolean", text: String(value) };
  if (typeof value === "number") return number(value);
  if (Array.isArray(value)) return { kind: "list", text: JSON.stringify(value) };
  return (isTyped(value) ? typed(value) : undefined) ?? { kind: "other", text: JSON.stringify(value) };
}

/** A value that JSON lacks, as the API writes it. */
export function isTyped(value: unknown): value is { $type: string; value: unknown } {
  if (typeof value !== "object" || value === null || !("$type" in value) || !("value" in value)) return false;
  return typeof value.$type === "string" && Object.keys(value).length === 2;
}

function number(value: number): Told {
  const whole = Number.isSafeInteger(value) && !Object.is(value, -0);
  return { kind: whole ? "integer" : "float", text: Object.is(value, -0) ? "-0" : String(value) };
}

function typed({ $type, value }: { $type: string; value: unknown }): Told | undefined {
  if ($type === "Integer") return integer(value);
  if ($type === "Float") return float(value);
  if ($type === "Point") return point(value);
  return texts.has($type) && typeof value === "string" ? { kind: $type as Kind, text: value } : undefined;
}

const least = -(2n ** 63n);

/** Neo4j's integers have 64 bits; longer ones are of nobody. */
function integer(value: unknown): Told | undefined {
  if (typeof value !== "string" || !/^-?\d{1,19}$/.test(value)) return undefined;
  const found = BigInt(value);
  return found >= least && found < -least ? { kind: "integer", text: String(found) } : undefined;
}

function float(value: unknown): Told | undefined {
  const known =
    typeof value === "number" || (typeof value === "string" && /^(NaN|-?Infinity|-?\d[\d.eE+-]*)$/.test(value));
  if (!known) return undefined;
  const found = Number(value);
  return { kind: "float", text: Object.is(found, -0) ? "-0" : String(found) };
}

/** A point as PostGIS and others read it: `SRID=4326;POINT(139.7 35.7)`. */
function point(value: unknown): Told | undefined {
  const read = readPoint(value);
  if (!read) return undefined;
  const [x, y, z] = read.axes.map((axis) => (Object.is(axis, -0) ? "-0" : String(axis)));
  return {
    kind: "Point",
    text: `SRID=${read.srid};POINT${z === undefined ? "" : " Z"}(${[x, y, z].join(" ").trimEnd()})`,
  };
}

/** The reference system and the two or three axes of a point as the API writes it. */
export function readPoint(value: unknown): { srid: number; axes: number[] } | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { srid, x, y, z } = value as Record<string, unknown>;
  const axes = (z === undefined ? [x, y] : [x, y, z]).map(axisOf);
  if (!Number.isSafeInteger(srid) || axes.some((axis) => axis === undefined)) return undefined;
  return { srid: Number(srid), axes: axes.map(Number) };
}

function axisOf(value: unknown): number | undefined {
  const told = tell(value);
  return told?.kind === "integer" || told?.kind === "float" ? Number(told.text) : undefined;
}
