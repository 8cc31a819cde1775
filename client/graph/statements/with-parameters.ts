import { quoted, type Statement } from "./cypher-text.ts";

/** The lines that set the parameters of a statement in Neo4j Browser and cypher-shell. */
export function parameterLines({ parameters }: Statement): string[] {
  return Object.entries(parameters).map(([name, value]) => `:param ${quoted(name)} => ${literal(value)};`);
}

/** A statement as it can be pasted and run: its parameters, then its text. */
export function withParameters(statement: Statement): string {
  const lines = parameterLines(statement);
  return `${lines.length > 0 ? `${lines.join("\n")}\n\n` : ""}${statement.cypher};\n`;
}

/** What makes a value of a type that JSON lacks, by the name of the type. */
export const functions: Readonly<Record<string, string>> = {
  Date: "date",
  DateTime: "datetime",
  LocalDateTime: "localdatetime",
  Time: "time",
  LocalTime: "localtime",
  Duration: "duration",
};

/** A value as Cypher writes it. JSON's escapes of texts mean the same there. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "number") return Number.isFinite(value) ? JSON.stringify(value) : "null";
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return "$type" in value && "value" in value ? typed(String(value.$type), value.value) : map(value);
}

function map(value: object): string {
  const pairs = Object.entries(value).map(([name, item]) => `${quoted(name)}: ${literal(item)}`);
  return `{${pairs.join(", ")}}`;
}

/** A value of a type that JSON lacks. */
function typed(type: string, value: unknown): string {
  const made = functions[type];
  if (made) return `${made}(${JSON.stringify(String(value))})`;
  if (type === "Point" && typeof value === "object" && value !== null) return `point(${map(value)})`;
  if (type === "Integer") return String(value);
  const text = String(value);
  if (type !== "Float") return JSON.stringify(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text.replace("Infinity", "Inf");
}
