import { kindOf, type Typed } from "../answer/kinds.ts";
import { momentParts } from "./moment-parts.ts";
import type { Sent } from "./sent.ts";

/** The package that a copied module imports; this file imports nothing of it. */
const driver = "neo4j-driver";

/** A module for the `neo4j-driver` package that asks the same of the database, with the parameters in it. */
export function asJavaScript({ cypher, parameters }: Sent): string {
  const values = Object.entries(parameters).map(([name, value]) => `  ${key(name)}: ${literal(value)},\n`);
  return `// npm install neo4j-driver@6, then: node query.mjs
import neo4j from "${driver}";

const query = \`
${inBackquotes(cypher)}
\`;
const parameters = {${values.length > 0 ? `\n${values.join("")}` : ""}};

const { NEO4J_URI = "bolt://localhost:7687", NEO4J_USER = "neo4j", NEO4J_PASSWORD = "", NEO4J_DATABASE } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { useBigInt: true });
try {
  const { records } = await driver.executeQuery(query, parameters, {
    database: NEO4J_DATABASE,
    routing: neo4j.routing.READ,
  });
  for (const record of records) console.log(record.toObject());
} finally {
  await driver.close();
}
`;
}

function inBackquotes(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\`]|\$(?=\{)/g, "\\$&")
    .replace(/[^\P{Cc}\n\t]/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

/** Unlike other names, \`__proto__\` would not become a name. */
function key(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : quoted(name);
}

function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed());
}

function literal(value: unknown): string {
  const known = kindOf(value);
  if (known.kind === "null") return "null";
  if (known.kind === "boolean") return String(known.value);
  if (known.kind === "string") return quoted(known.value);
  if (known.kind === "number") return numeral(value, known.value);
  if (known.kind === "typed") return typedLiteral(known.value);
  if (known.kind === "list") return `[${known.value.map(literal).join(", ")}]`;
  const pairs = Object.entries(Object(value)).map(([name, item]) => `${key(name)}: ${literal(item)}`);
  return `{ ${pairs.join(", ")} }`;
}

/** A number of JavaScript is a Float to the database: Integers are said to be. */
function numeral(sent: unknown, value: number | bigint): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof sent === "number" && Number.isInteger(value)) return `${BigInt(value)}n`;
  return Object.is(value, -0) ? "-0" : String(value);
}

/** Parts of a second go in as a number: as a text the driver reads some of them one nanosecond short. */
function typedLiteral({ $type, value }: Typed): string {
  if ($type === "Point") return point(value);
  const text = String(value);
  if ($type === "Bytes") return `Int8Array.from(Buffer.from(${quoted(text)}, "base64"))`;
  const parts = text.includes(".") && $type !== "Duration" ? momentParts(text) : undefined;
  if (!parts) return `neo4j.types.${$type}.fromString(${quoted(text)})`;
  const numbers = [...(parts.date ?? []), ...(parts.clock ?? [])].map(String);
  const offset = parts.offset === undefined ? (parts.zone ? ["undefined"] : []) : [String(parts.offset)];
  return `new neo4j.types.${$type}(${[...numbers, ...offset, ...(parts.zone ? [quoted(parts.zone)] : [])].join(", ")})`;
}

function point(value: unknown): string {
  const { srid, x, y, z } = Object(value) as Record<string, unknown>;
  const numbers = [x, y, z].filter((one) => one !== undefined && one !== null).map(plainNumber);
  return `new neo4j.types.Point(neo4j.int(${Number(srid)}), ${numbers.join(", ")})`;
}

function plainNumber(value: unknown): string {
  const known = kindOf(value);
  return known.kind === "number" ? String(known.value) : "0";
}
