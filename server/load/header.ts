import { cite } from "./fault.ts";
import { valueTypes } from "./value.ts";

/** A column of a table, as its field in the header says. */
export interface Column {
  kind: "id" | "label" | "start" | "end" | "type" | "ignore" | "property";
  /** The property's name; of an id column the unique property. */
  name: string;
  /** The type of a property's values. */
  type: string;
  /** Several values, with `;` between them. */
  list: boolean;
  /** The ID space of an id, start or end column: the label of the node. */
  space: string;
}

const field = /^(?<name>[^:]*)(?::(?<type>[^({]*)(?:\((?<space>[^)]*)\))?)?$/;
const special: Readonly<Record<string, Column["kind"]>> = {
  ID: "id",
  LABEL: "label",
  START_ID: "start",
  END_ID: "end",
  TYPE: "type",
  IGNORE: "ignore",
};

/** Reads one field of a header such as `usd:double`, `id:ID(Measure)` or `:START_ID(Measure)`; a string says what is wrong. */
export function parseColumn(text: string): Column | string {
  const { name = "", type, space = "" } = field.exec(text.trim())?.groups ?? {};
  if (name === "" && type === undefined) return `The column ${cite(text)} has no name: write name:type.`;
  if (name.startsWith("_tsunagi") || name.startsWith("__"))
    return `${cite(name)} is a name the loader keeps for itself: choose another.`;
  if (type === undefined || type === "") return property(name, "string", text);
  const kind = special[type];
  if (kind === undefined) return property(name, type, text);
  if ((kind === "id" || kind === "start" || kind === "end") && space === "")
    return `${cite(text)} names no ID space: write ${name}:${type}(Label), the label of the nodes.`;
  if (space.startsWith("_Tsunagi")) return `${cite(space)} is a label the loader keeps for itself: choose another.`;
  return { kind, name: kind === "id" && name === "" ? "id" : name, type: "string", list: false, space };
}

function property(name: string, type: string, text: string): Column | string {
  const list = type.endsWith("[]");
  const single = list ? type.slice(0, -2) : type;
  if (name === "")
    return `${cite(text)} is no column the loader knows: write :ID, :LABEL, :START_ID, :END_ID, :TYPE or :IGNORE.`;
  if (valueTypes[single] === undefined)
    return `${cite(name)} has the unknown type ${cite(type)}: write one of ${Object.keys(valueTypes).join(", ")}, with [] for a list.`;
  return { kind: "property", name, type: single, list, space: "" };
}
