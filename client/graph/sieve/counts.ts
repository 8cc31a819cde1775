import type { Facet } from "../types.ts";
import type { Column } from "./column.ts";
import { passes, type Test } from "./rule.ts";

/** The values of a column with their counts, those of most elements first; an empty value for those that have none. */
export function countValues(column: Column, test: Test | undefined, isOut: (key: string) => boolean): Facet[] {
  const facets = new Map<string, Facet>();
  const add = (value: string, out: boolean) => {
    let facet = facets.get(value);
    if (!facet) {
      const off = test !== undefined && !passes(test, value);
      facet = { value, shown: 0, hidden: 0, uncounted: 0, all: undefined, off };
      facets.set(value, facet);
    }
    if (out) facet.hidden++;
    else facet.shown++;
  };
  for (const [key, texts] of column.texts) for (const text of texts) add(text, isOut(key));
  for (const key of column.bare) add("", isOut(key));
  const size = ({ shown, hidden }: Facet) => shown + hidden;
  const last = (facet: Facet) => Number(facet.value === "");
  return [...facets.values()].sort(
    (a, b) => last(a) - last(b) || size(b) - size(a) || a.value.localeCompare(b.value, "en", { numeric: true }),
  );
}

/** How many have no value, in sight and out of it. */
export function countBare({ bare }: Column, isOut: (key: string) => boolean): { shown: number; hidden: number } {
  const hidden = [...bare].filter(isOut).length;
  return { shown: bare.size - hidden, hidden };
}
