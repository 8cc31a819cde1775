import { propertyName, valueName } from "../../evidence/names.ts";
import type { Lens } from "../../graph/types.ts";
import type { Language } from "../../session.ts";
import type { Column } from "./column.ts";
import { toRaw } from "./raw.ts";

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
    file: inBoth(name, found).map((head) => ({ head, value: (row: R) => toRaw(propertiesOf(row)[head]) })),
  }));
}

/** A property and, where it is said in two languages, its twin. */
function inBoth(name: string, found: ReadonlyMap<string, unknown>): string[] {
  const [, stem, language] = /^(.+)_(ja|en)$/.exec(name) ?? [];
  const twin = `${stem}_${language === "ja" ? "en" : "ja"}`;
  return stem !== undefined && found.has(twin) ? [name, twin] : [name];
}

/** What a value is sorted by: figures as they are, what JSON lacks by what it holds. */
function toValue(value: unknown): string | number {
  const raw = toRaw(value);
  return typeof raw === "bigint" ? Number(raw) : raw;
}
