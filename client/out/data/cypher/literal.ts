import { functions } from "../../../graph/statements/with-parameters.ts";
import { isTyped, readPoint, tell } from "../value.ts";

/** A name in back-quotes. Neo4j reads \uXXXX everywhere, so that neither a line break nor an escape ends it. */
export function name(text: string): string {
  const safe = (text === "" ? "(empty)" : text)
    .toWellFormed()
    .replaceAll("\\", "\\u005C")
    .replace(/[\p{Cc}\u2028\u2029]/gu, unicodeEscape)
    .replaceAll("`", "``");
  return `\`${safe}\``;
}

/** A text in quotes on one line. JSON's escapes mean the same in Cypher. */
export function text(value: string): string {
  return JSON.stringify(value.toWellFormed()).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, unicodeEscape);
}

function unicodeEscape(one: string): string {
  return `\\u${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * A property's value; undefined where a property of Neo4j cannot hold it, or Cypher cannot write it (bytes). `fractional`:
 * whole numbers are written as fractions.
 */
export function literal(value: unknown, fractional: boolean): string | undefined {
  if (Array.isArray(value)) return list(value, fractional);
  const told = tell(value);
  if (told === undefined) return undefined;
  const { kind, text: said } = told;
  if (kind === "string") return text(said);
  if (kind === "boolean") return said;
  if (kind === "integer") return fractional ? fraction(said) : said;
  if (kind === "float") return fraction(said);
  if (kind === "Point") return point(value);
  return functions[kind] && `${functions[kind]}(${text(said)})`;
}

/** A list has values of one type. */
function list(values: readonly unknown[], fractional: boolean): string | undefined {
  const kinds = new Set(values.map((value) => tell(value)?.kind));
  const mixed = kinds.has("float") && kinds.delete("integer");
  if (kinds.size > 1 || kinds.has("list")) return undefined;
  const said = values.map((value) => literal(value, fractional || mixed));
  return said.includes(undefined) ? undefined : `[${said.join(", ")}]`;
}

/** Neo4j's names of the numbers that are none. */
const special: Readonly<Record<string, string>> = { NaN: "NaN", Infinity: "Infinity", "-Infinity": "-Infinity" };

function fraction(said: string): string {
  return special[said] ?? (/[.eE]/.test(said) ? said : `${said}.0`);
}

function point(value: unknown): string | undefined {
  const read = isTyped(value) ? readPoint(value.value) : undefined;
  if (!read) return undefined;
  const axes = read.axes.map(
    (axis, index) => `${"xyz"[index]}: ${fraction(Object.is(axis, -0) ? "-0" : String(axis))}`,
  );
  return `point({srid: ${read.srid}, ${axes.join(", ")}})`;
}
