import type { Edge, Node } from "../../../server/schema.ts";
import type { Raw } from "../../csv.ts";
import { kindOf, type Path, type Typed } from "../answer/kinds.ts";

/** How a node is written in a table: its key, or a name. */
export type Naming = (node: Node) => string;

/** A value of an answer as a cell of a file: figures as figures, nodes by key or name, what JSON lacks as text, lists and maps as JSON. */
export function toRawCell(value: unknown, naming: Naming): Raw {
  const known = kindOf(value);
  if (known.kind === "null") return "";
  if (known.kind === "number") return toNumber(known.value);
  if (known.kind === "string") return known.value;
  if (known.kind === "boolean") return String(known.value);
  const plain = toPlain(value, naming);
  return typeof plain === "string" ? plain : JSON.stringify(plain);
}

/** NaN and the infinities are no figures to a spreadsheet. */
function toNumber(value: number | bigint): Raw {
  return typeof value === "bigint" || Number.isFinite(value) ? value : String(value);
}

/** The same within lists and maps: elements by name, typed values as text. */
function toPlain(value: unknown, naming: Naming): unknown {
  const known = kindOf(value);
  if (known.kind === "null") return null;
  if (known.kind === "node") return naming(known.value);
  if (known.kind === "edge") return edgeText(known.value);
  if (known.kind === "path") return pathText(known.value, naming);
  if (known.kind === "typed") return typedText(known.value);
  if (known.kind === "number") return typeof value === "number" ? value : String(known.value);
  if (known.kind === "list") return known.value.map((item) => toPlain(item, naming));
  if (known.kind !== "map") return known.value;
  return Object.fromEntries(Object.entries(known.value).map(([name, item]) => [name, toPlain(item, naming)]));
}

/** A relationship by its key: `source|TYPE|target`. */
function edgeText({ key }: Edge): string {
  return key;
}

/** A path as it is walked: `a -[TYPE]-> b <-[TYPE]- c`. */
function pathText({ nodes, edges }: Path, naming: Naming): string {
  return nodes
    .map((node, index) => {
      const edge = edges[index - 1];
      if (!edge) return naming(node);
      return edge.target === node.key ? `-[${edge.type}]-> ${naming(node)}` : `<-[${edge.type}]- ${naming(node)}`;
    })
    .join(" ");
}

/** A date, time or duration as ISO 8601, a point as WKT with its reference system. */
function typedText({ $type, value }: Typed): string {
  if ($type !== "Point" || typeof value !== "object" || value === null) {
    return typeof value === "string" ? value : JSON.stringify(value);
  }
  const { srid, x, y, z } = value as Record<string, unknown>;
  const numbers = [x, y, z].filter((one) => one !== undefined && one !== null).map(numberText);
  return `SRID=${numberText(srid)};POINT${numbers.length > 2 ? " Z" : ""}(${numbers.join(" ")})`;
}

function numberText(value: unknown): string {
  const known = kindOf(value);
  return known.kind === "number" ? String(known.value) : String(value);
}
