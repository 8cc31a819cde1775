import { namesFor, propertiesOf } from "./names.ts";
import { type Kind, type Told, tell } from "./value.ts";

/** The types that GraphML and GEXF both have. */
type ColumnType = "boolean" | "long" | "double" | "string";

/** A declared attribute: values of one name and one type. */
export interface Column {
  id: string;
  name: string;
  type: ColumnType;
  /** What the texts of a string column are, where they are not just texts. */
  kind: Kind;
}

/** The attributes of nodes or of edges, and what each element has of them. */
export interface Columns {
  columns: readonly Column[];
  of(properties: Readonly<Record<string, unknown>>): { column: Column; text: string }[];
}

interface Element {
  properties: Readonly<Record<string, unknown>>;
}

/** Declares the attributes for these elements. A name whose values differ in type is declared once for each type. */
export function columnsOf(
  elements: readonly Element[],
  kept: readonly string[],
  firstId: number,
  idOf: (count: number) => string,
): Columns {
  const nameOf = namesFor(kept, propertiesOf(elements));
  const fractional = fractionalIn(elements);
  const columns = new Map<string, Column>();
  const columnOf = (property: string, told: Told) => {
    const type = typeOf(told, fractional.has(property));
    const kind = type === "string" ? told.kind : "string";
    const key = `${type} ${kind} ${property}`;
    const found = columns.get(key) ?? { id: idOf(firstId + columns.size), name: nameOf(property), type, kind };
    columns.set(key, found);
    return found;
  };
  const of = (properties: Element["properties"]) =>
    Object.entries(properties).flatMap(([property, value]) => {
      const told = tell(value);
      return told ? [{ column: columnOf(property, told), text: told.text }] : [];
    });
  for (const { properties } of elements) of(properties);
  return { columns: [...columns.values()], of };
}

/** Properties with a number that is not whole: all their numbers are fractions then. */
function fractionalIn(elements: readonly Element[]): Set<string> {
  const found = new Set<string>();
  for (const { properties } of elements)
    for (const [name, value] of Object.entries(properties)) if (tell(value)?.kind === "float") found.add(name);
  return found;
}

function typeOf({ kind, text }: Told, fractional: boolean): ColumnType {
  if (kind === "boolean") return "boolean";
  if (kind === "float") return "double";
  if (kind !== "integer") return "string";
  return fractional && Number.isSafeInteger(Number(text)) ? "double" : "long";
}
