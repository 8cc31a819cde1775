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

/** A value as Cypher writes it. JSON's escapes of texts mean the same there. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  return typeof value === "number" && !Number.isFinite(value) ? "null" : JSON.stringify(value);
}
