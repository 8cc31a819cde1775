import { kindOf, type Typed } from "../answer/kinds.ts";
import { momentParts } from "./moment-parts.ts";
import type { Sent } from "./sent.ts";

/** A script for the `neo4j` package that asks the same of the database, with the parameters in it. */
export function asPython({ cypher, parameters }: Sent): string {
  const values = Object.entries(parameters).map(([name, value]) => `    ${quoted(name)}: ${literal(value)},\n`);
  const body = `query = """\n${tripled(cypher)}\n"""
parameters = {${values.length > 0 ? `\n${values.join("")}` : ""}}

uri = os.environ.get("NEO4J_URI", "bolt://localhost:7687")
auth = (os.environ.get("NEO4J_USER", "neo4j"), os.environ.get("NEO4J_PASSWORD", ""))
with neo4j.GraphDatabase.driver(uri, auth=auth) as driver:
    records, summary, keys = driver.execute_query(
        query,
        parameters_=parameters,
        database_=os.environ.get("NEO4J_DATABASE"),
        routing_=neo4j.RoutingControl.READ,
    )
    print(*keys, sep="\\t")
    for record in records:
        print(*record.values(), sep="\\t")
`;
  const code = values.join("");
  const needs = [
    ...(code.includes("base64.") ? ["import base64"] : []),
    "import os",
    ...(code.includes("zoneinfo.") ? ["import zoneinfo"] : []),
  ];
  const own = [
    "import neo4j",
    ...(/neo4j\.(spatial|time)\./.test(code) ? ["import neo4j.spatial", "import neo4j.time"] : []),
    ...(code.includes("pytz.") ? ["import pytz"] : []),
  ];
  return `# pip install neo4j\n${needs.join("\n")}\n\n${own.join("\n")}\n\n${body}`;
}

/** A text in triple quotes that stays as it reads. */
function tripled(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("\\", "\\\\")
    .replaceAll('"""', '\\"\\"\\"')
    .replace(/"$/, '\\"')
    .replace(/[^\P{Cc}\n\t]/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

/** JSON's texts are Python's too. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed());
}

function literal(value: unknown): string {
  const known = kindOf(value);
  if (known.kind === "null") return "None";
  if (known.kind === "boolean") return known.value ? "True" : "False";
  if (known.kind === "string") return quoted(known.value);
  if (known.kind === "number") return numeral(value, known.value);
  if (known.kind === "typed") return typedLiteral(known.value);
  if (known.kind === "list") return `[${known.value.map(literal).join(", ")}]`;
  const pairs = Object.entries(Object(value)).map(([name, item]) => `${quoted(name)}: ${literal(item)}`);
  return `{${pairs.join(", ")}}`;
}

/** What was sent as a Float stays one, also where it is whole. */
function numeral(sent: unknown, value: number | bigint): string {
  if (typeof value === "bigint" || (typeof sent === "number" && Number.isInteger(value))) return String(BigInt(value));
  return Number.isFinite(value) && !Number.isInteger(value)
    ? String(value)
    : `float("${Object.is(value, -0) ? "-0" : value}")`;
}

function typedLiteral({ $type, value }: Typed): string {
  if ($type === "Point") return point(value);
  const text = String(value);
  if ($type === "Bytes") return `base64.b64decode(${quoted(text)})`;
  const parts = $type === "Duration" ? undefined : momentParts(text);
  const known = classOf($type);
  if (!parts) return `neo4j.time.${known}.from_iso_format(${quoted(text)})`;
  const numbers = [...(parts.date ?? []), ...(parts.clock ?? [])].join(", ");
  if (parts.offset === undefined) {
    return `neo4j.time.${known}(${numbers}${parts.zone ? `, tzinfo=zoneinfo.ZoneInfo(${quoted(parts.zone)})` : ""})`;
  }
  const fixed = `neo4j.time.${known}(${numbers}, tzinfo=pytz.FixedOffset(${Math.trunc(parts.offset / 60)}))`;
  return parts.zone ? `${fixed}.astimezone(zoneinfo.ZoneInfo(${quoted(parts.zone)}))` : fixed;
}

/** Python has one class for times with and without a zone. */
function classOf($type: string): string {
  return $type.replace(/^Local/, "");
}

const points: Readonly<Record<number, string>> = {
  4326: "WGS84Point",
  4979: "WGS84Point",
  7203: "CartesianPoint",
  9157: "CartesianPoint",
};

function point(value: unknown): string {
  const { srid, x, y, z } = Object(value) as Record<string, unknown>;
  const numbers = [x, y, z].filter((one) => one !== undefined && one !== null).map((one) => floatLiteral(one));
  return `neo4j.spatial.${points[Number(srid)] ?? "CartesianPoint"}((${numbers.join(", ")}))`;
}

function floatLiteral(value: unknown): string {
  const known = kindOf(value);
  return known.kind === "number" ? `float("${known.value}")` : "0.0";
}
