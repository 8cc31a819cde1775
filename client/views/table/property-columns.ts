import { propertyName, valueName } from "../../evidence/names.ts";
import type { Lens } from "../../graph/types.ts";
import type { Language } from "../../session.ts";
import type { Column } from "./column.ts";

type Properties = Readonly<Record<string, unknown>>;

/** A column for each property that a row has, those that most rows have first. None is there before somebody chose it. */
export function propertyColumns<R>(
  rows: readonly R[],
  propertiesOf: (row: R) => Properties,
  lens: Lens,
  language: Language,
): Column<R>[] {
  const found = new Map<string, { rows: number; figures: boolean }>();
  for (const row of rows) {
    const properties = propertiesOf(row);
    for (const name in properties) {
      const value = toValue(properties[name]);
      if (value === "") continue;
      const { rows: count, figures } = found.get(name) ?? { rows: 0, figures: true };
      found.set(name, { rows: count + 1, figures: figures && typeof value === "number" });
    }
  }
  const byRows = [...found].toSorted((a, b) => b[1].rows - a[1].rows || a[0].localeCompare(b[0]));
  return byRows.map(([name, { figures }]) => ({
    id: `property ${name}`,
    title: propertyName(name, lens, language),
    width: figures ? 110 : 180,
    usual: false,
    figures,
    value: (row) => toValue(propertiesOf(row)[name]),
    text: (row) => {
      const value = propertiesOf(row)[name];
      return value === null || value === undefined ? "" : valueName(name, value, lens, language);
    },
  }));
}

/** What a value is sorted by: figures as they are, what JSON lacks by what it holds. */
function toValue(value: unknown): string | number {
  if (typeof value === "number" || typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (typeof value !== "object" || !("$type" in value) || !("value" in value)) return JSON.stringify(value);
  const inner = value.value;
  if (value.$type === "Integer" && typeof inner === "string" && inner.trim() !== "") return Number(inner);
  return typeof inner === "string" || typeof inner === "number" ? inner : JSON.stringify(inner);
}
