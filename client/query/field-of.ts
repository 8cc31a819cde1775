import { type ParameterField, type ParameterFields, parameterTypes } from "./types.ts";

/** Parameters as they are sent, as fields that a person can change; sent again they are the same. */
export function fieldsOf(parameters: Readonly<Record<string, unknown>>): ParameterFields {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, fieldOf(value)]));
}

function fieldOf(value: unknown): ParameterField {
  if (value === null || value === undefined) return { type: "Null", text: "" };
  if (typeof value === "string") return { type: "String", text: value };
  if (typeof value === "boolean") return { type: "Boolean", text: String(value) };
  if (typeof value === "number") return { type: Number.isInteger(value) ? "Integer" : "Float", text: String(value) };
  const { $type, value: held } = Object(value);
  const type = parameterTypes.find((one) => one === $type);
  if (!type || held === undefined || type === "JSON") return { type: "JSON", text: JSON.stringify(value) };
  return { type, text: type === "Point" ? JSON.stringify(held) : String(held) };
}
