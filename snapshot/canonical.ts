/**
 * JSON as RFC 8785 (JCS) writes it: names in the order of their UTF-16 code units, numbers and texts as ECMAScript does,
 * no blanks. Lone surrogates become U+FFFD, as they do in UTF-8.
 */
export function canonical(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return JSON.stringify(value.toWellFormed());
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const names = Object.keys(value).sort();
  const record = value as Record<string, unknown>;
  return `{${names.map((name) => `${canonical(name)}:${canonical(record[name])}`).join(",")}}`;
}
