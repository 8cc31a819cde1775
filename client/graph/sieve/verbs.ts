import type { Desk } from "../desk.ts";
import { type Filters, isOpen } from "../filters.ts";
import type { FacetKind } from "../types.ts";
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

/** Only this value of a facet; a second time frees all. `all` are the values there may be; undefined frees them. */
export function onlyFacet(desk: Desk, kind: FacetKind, value: string | undefined, all: readonly string[]): void {
  const { stage, doings } = desk;
  const now = stage.filters[kind];
  const others = value === undefined ? [] : all.filter((one) => one !== value);
  const already = !now.has(value ?? "") && others.every((one) => now.has(one));
  const mine = new Set(all);
  const kept = [...now].filter((one) => !mine.has(one));
  const out = new Set([...kept, ...(already ? [] : others)]);
  if (out.size === now.size && [...out].every((one) => now.has(one))) return;
  const facet = { kind, value: value ?? "", off: false };
  doings.step({ kind: "filter", facet, with: { only: !already && value !== undefined } }, () =>
    stage.filter({ ...stage.filters, [kind]: out }),
  );
}

/** Clears all filters; what was hidden by hand stays hidden. */
export function clearFilters({ stage, doings }: Desk): void {
  if (isOpen(stage.filters)) return;
  const none: Filters = { label: new Set(), type: new Set(), basis: new Set(), variant: new Set(), rules: [] };
  doings.step({ kind: "filter", with: { cleared: true } }, () => stage.filter(none));
}
