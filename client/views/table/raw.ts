import type { Raw } from "../../csv.ts";

/** A property's value as a file keeps it: what the database holds, no unit, no words of a language; lists as JSON. */
export function toRaw(value: unknown): Raw {
  if (typeof value === "number" || typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (typeof value !== "object" || !("$type" in value) || !("value" in value)) return JSON.stringify(value);
  const inner = value.value;
  if (value.$type === "Integer" && typeof inner === "string" && /^-?\d+$/.test(inner)) return BigInt(inner);
  return typeof inner === "string" || typeof inner === "number" ? inner : JSON.stringify(inner);
}
