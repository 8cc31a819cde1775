import neo4j, { Integer, isVector, Path, Point, UUID } from "neo4j-driver";

const { Date: Day, DateTime, Duration, LocalDateTime, LocalTime, Time } = neo4j.types;
const temporalTypes = Object.entries({ Date: Day, DateTime, LocalDateTime, Time, LocalTime, Duration });

/** What a value becomes that only the whole answer can place: nodes, relationships and paths. */
export type Place = (value: object) => unknown;

/**
 * A driver value as the API writes it: JSON, or `{ $type, value }` for what JSON lacks. Bytes are base64 under
 * `Bytes`, UUIDs texts, vectors lists of numbers; -0 is a `Float` because JSON.stringify would drop its sign.
 */
export function toJson(value: unknown, place: Place): unknown {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return float(value);
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return whole(value);
  if (Array.isArray(value)) return value.map((item) => toJson(item, place));
  if (value instanceof Integer) return value.inSafeRange() ? value.toNumber() : tagged("Integer", value.toString());
  return toJsonObject(value, place);
}

/** The driver ends a duration without a time in a lone T, which ISO 8601 does not know. */
function toJsonObject(value: object, place: Place): unknown {
  if (isElement(value)) return place(value);
  for (const [name, type] of temporalTypes)
    if (value instanceof type) return tagged(name, String(value).replace(/(?<=^P.*)T$/, ""));
  if (value instanceof Point) return tagged("Point", point(value));
  if (value instanceof Int8Array || value instanceof Uint8Array) return tagged("Bytes", base64(value));
  if (value instanceof UUID) return String(value);
  if (isVector(value)) return [...value.asTypedArray()].map((n: number | bigint) => toJson(n, place));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toJson(item, place)]));
}

const elements = [neo4j.types.Node, neo4j.types.Relationship, Path];

function isElement(value: object): boolean {
  return elements.some((type) => value instanceof type);
}

/** Properties of a node or relationship, without our bookkeeping. */
export function toProperties(
  given: Readonly<Record<string, unknown>>,
  hidden: (name: string) => boolean,
): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const name in given) if (!hidden(name)) made[name] = toJson(given[name], nowhere);
  return made;
}

/** Properties hold no nodes or relationships. */
function nowhere(): null {
  return null;
}

function tagged($type: string, value: unknown) {
  return { $type, value };
}

function float(value: number): unknown {
  if (Object.is(value, -0)) return tagged("Float", "-0");
  return Number.isFinite(value) ? value : tagged("Float", String(value));
}

function whole(value: bigint): unknown {
  const short = Number(value);
  return Number.isSafeInteger(short) ? short : tagged("Integer", String(value));
}

function base64(bytes: Int8Array | Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

function point({ srid, x, y, z }: { srid: unknown; x: number; y: number; z?: number }) {
  const flat = { srid: Number(String(srid)), x: float(x), y: float(y) };
  return z === undefined || z === null ? flat : { ...flat, z: float(z) };
}
