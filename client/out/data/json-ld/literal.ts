import { isTyped, readPoint, type Told, tell } from "../value.ts";

/** A property's value as JSON-LD: plain where RDF has the type, else a literal with a datatype of this product. */
export function literal(value: unknown): unknown {
  if (Array.isArray(value)) return { "@list": value.flatMap((item) => literal(item) ?? []) };
  const told = tell(value);
  if (told === undefined) return undefined;
  if (told.kind === "string" || told.kind === "boolean") return value;
  if (told.kind === "other") return { "@type": "@json", "@value": value };
  return { "@type": datatype(told, value), "@value": lexical(told) };
}

const infinite: Readonly<Record<string, string>> = { Infinity: "INF", "-Infinity": "-INF" };

function lexical({ kind, text }: Told): string {
  return kind === "float" ? (infinite[text] ?? text) : text;
}

const day = String.raw`\d{4}-\d\d-\d\d`;
const clock = String.raw`\d\d:\d\d:\d\d(\.\d+)?`;
const zone = String.raw`(Z|[+-]\d\d:\d\d)`;

/** What XML Schema says of a type; Neo4j's own forms, such as a named time zone, go beyond it. */
const lexicals: Readonly<Record<string, readonly [datatype: string, form: RegExp]>> = {
  integer: ["xsd:integer", /./],
  float: ["xsd:double", /./],
  Bytes: ["xsd:base64Binary", /^[A-Za-z0-9+/=]*$/],
  Date: ["xsd:date", new RegExp(`^${day}$`)],
  DateTime: ["xsd:dateTime", new RegExp(`^${day}T${clock}${zone}$`)],
  LocalDateTime: ["xsd:dateTime", new RegExp(`^${day}T${clock}$`)],
  Time: ["xsd:time", new RegExp(`^${clock}${zone}$`)],
  LocalTime: ["xsd:time", new RegExp(`^${clock}$`)],
  Duration: ["xsd:duration", /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/],
};

function datatype({ kind, text }: Told, value: unknown): string {
  const [known, form] = lexicals[kind] ?? [];
  if (known && form?.test(text)) return known;
  return kind === "Point" && isTyped(value) && readPoint(value.value) ? "value:Point" : `value:${kind}`;
}
