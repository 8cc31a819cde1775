import type { Desk } from "../desk.ts";
import { isOpen, noFilters } from "../filters.ts";
import type { Basis, FacetKind } from "../types.ts";
import { type Field, fieldId, onlyTest, ruleOn, type Test, toggledTest, withRule } from "./rule.ts";
import { addSieve } from "./sieve.ts";

/** Sets the test of a field, or frees it; one step. */
export function setTest(desk: Desk, field: Field, test: Test | undefined): void {
  const { stage, doings } = desk;
  addSieve(stage);
  const before = stage.filters.rules;
  const rules = withRule(before, field, test);
  if (rules.join("\n") === before.join("\n")) return;
  const line = (lines: readonly string[]) => lines.find((one) => one.startsWith(`${fieldId(field)},`)) ?? null;
  doings.step({ kind: "filter", name: field.name, with: { rule: line(rules), was: line(before) } }, () =>
    stage.filter({ ...stage.filters, rules }),
  );
}

/** Takes a value out of sight, or brings it back. `all` are the values there are, an empty one where some have none. */
export function toggleValue(desk: Desk, field: Field, value: string, all: readonly string[]): void {
  setTest(desk, field, toggledTest(ruleOn(field, desk.stage.filters.rules)?.test, value, all));
}

/** Only this value of the field; a second time frees all. */
export function onlyValue(desk: Desk, field: Field, value: string): void {
  setTest(desk, field, onlyTest(ruleOn(field, desk.stage.filters.rules)?.test, value));
}

/** Only these values of a facet stay in sight; a second time all do. */
export function onlyFacet(desk: Desk, kind: FacetKind, values: readonly string[], known: readonly string[]): void {
  const { stage, doings } = desk;
  const now = stage.filters[kind];
  const all = rivals(kind, values, known);
  const others = all.filter((value) => !values.includes(value));
  const already = isOnly(kind, values, known, now);
  const out = new Set([...now].filter((value) => !all.includes(value)));
  if (!already) for (const value of others) out.add(value);
  const facet = { kind, value: values.join(" "), off: false };
  doings.step({ kind: "filter", facet, with: { only: !already } }, () =>
    stage.filter({ ...stage.filters, [kind]: out }),
  );
}

/** Whether these values of a facet are all that it lets through. */
export function isOnly(
  kind: FacetKind,
  values: readonly string[],
  known: readonly string[],
  out: ReadonlySet<string>,
): boolean {
  const all = rivals(kind, values, known);
  return all.length > values.length && all.every((value) => out.has(value) !== values.includes(value));
}

/** The values that may stand in the place of these: all ways to rest on something, all variants of a label. */
function rivals(kind: FacetKind, values: readonly string[], known: readonly string[]): string[] {
  const all = new Set([...known, ...values, ...(kind === "basis" ? bases : [])]);
  if (kind !== "variant") return [...all];
  const label = (value: string) => value.slice(0, value.indexOf(":"));
  return [...all].filter((value) => values.some((one) => label(one) === label(value)));
}

const bases: readonly Basis[] = ["source", "heading", "inferred", "external", "none"];

/** Clears all filters; what was hidden by hand stays hidden. */
export function clearFilters({ stage, doings }: Desk): void {
  if (isOpen(stage.filters)) return;
  doings.step({ kind: "filter", with: { cleared: true } }, () => stage.filter(noFilters));
}
