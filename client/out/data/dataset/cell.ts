import { isTyped, type Kind, readPoint, tell } from "../value.ts";

/** A type of a column as the headers of neo4j-admin name it. */
export type CellType = { type: string; list: boolean };

/** A value as a cell, with the type its column must have; undefined where no cell of a dataset can hold it. */
export interface Cell extends CellType {
  text: string;
}

const zone = String.raw`(Z|[+-](0\d|1[0-8]):?[0-5]\d)(\[[\w/+-]+\])?`;
const day = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const clock = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?`;

/** The types of the loader and the forms it reads. */
const types: Readonly<Partial<Record<Kind, readonly [type: string, form: RegExp]>>> = {
  string: ["string", /^/],
  boolean: ["boolean", /./],
  integer: ["long", /./],
  float: ["double", /^[-+]?\d/],
  Date: ["date", new RegExp(`^${day}$`)],
  DateTime: ["datetime", new RegExp(`^${day}T${clock}${zone}$`)],
  LocalDateTime: ["localdatetime", new RegExp(`^${day}T${clock}$`)],
  Time: ["time", new RegExp(`^${clock}${zone}$`)],
  LocalTime: ["localtime", new RegExp(`^${clock}$`)],
  Duration: [
    "duration",
    /^P(?=.)(-?\d+Y)?(-?\d+M)?(-?\d+W)?(-?\d+D)?(T(?=.)(-?\d+H)?(-?\d+M)?(-?\d+(\.\d{1,9})?S)?)?$/,
  ],
};

/** Reads a value as a cell. `fractional`: whole numbers are of a column of fractions. */
export function cellOf(value: unknown, fractional: boolean): Cell | undefined {
  if (Array.isArray(value)) return listCell(value, fractional);
  const told = tell(value);
  if (told?.kind === "Point") return pointCell(value);
  const [type, form] = (told && types[told.kind]) ?? [];
  if (!told || type === undefined || !form?.test(told.text)) return undefined;
  return { type: type === "long" && fractional ? "double" : type, list: false, text: told.text };
}

/** A `;` stands between the values of a list, so that none may have one; a list of nothing would be no value. */
function listCell(values: readonly unknown[], fractional: boolean): Cell | undefined {
  const mixed = fractional || values.some((value) => tell(value)?.kind === "float");
  const cells = values.map((value) => (Array.isArray(value) ? undefined : cellOf(value, mixed)));
  const [first] = cells;
  const text = cells.map((cell) => cell?.text).join(";");
  const sound = cells.every((cell) => cell !== undefined && cell.type === first?.type && !cell.text.includes(";"));
  return first && sound && text !== "" ? { type: first.type, list: true, text } : undefined;
}

const systems: Readonly<Record<number, readonly [crs: string, names: readonly string[]]>> = {
  4326: ["wgs-84", ["longitude", "latitude"]],
  4979: ["wgs-84-3d", ["longitude", "latitude", "height"]],
  7203: ["cartesian", ["x", "y"]],
  9157: ["cartesian-3d", ["x", "y", "z"]],
};

function pointCell(value: unknown): Cell | undefined {
  const read = isTyped(value) ? readPoint(value.value) : undefined;
  const [crs, names] = systems[read?.srid ?? 0] ?? [];
  if (!read || !names || names.length !== read.axes.length) return undefined;
  if (!read.axes.every(Number.isFinite)) return undefined;
  const fields = names.map((name, index) => `${name}: ${read.axes[index]}`);
  return { type: "point", list: false, text: `{${fields.join(", ")}, crs: ${crs}}` };
}

/** Whether the loader takes a property's name as the name of a column. */
export function isColumnName(name: string): boolean {
  return name !== "" && name === name.trim() && !name.includes(":") && !/^(_tsunagi|__)/.test(name);
}

/** Whether the loader takes a label as an ID space, which stands in brackets in a header. */
export function isSpaceName(label: string): boolean {
  return isLabelName(label) && !/[)]/.test(label) && label === label.trim();
}

/** Whether a label can stand in a list of labels. */
export function isLabelName(label: string): boolean {
  return label !== "" && !label.includes(";") && !label.startsWith("_Tsunagi");
}
