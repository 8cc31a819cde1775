import type { Desk } from "./desk.ts";
import { isOpen, noFilters, toggled } from "./filters.ts";
import { choose, selectionOf } from "./selection.ts";
import type { FacetKind } from "./types.ts";

/** Keeps nodes and edges out of sight until showAll or undo. */
export function hide({ stage, doings }: Desk, keys: readonly string[]): void {
  stage.settle();
  const wanted = keys.filter((key) => {
    const ele = stage.cy.getElementById(key);
    return ele.nonempty() && !ele.hasClass("hid");
  });
  if (wanted.length === 0) return;
  doings.step({ kind: "hide", keys: wanted }, () => {
    for (const key of wanted) stage.cy.getElementById(key).addClass("hid");
    const gone = new Set(wanted);
    choose(
      stage,
      selectionOf(stage).filter((key) => !gone.has(key)),
      false,
    );
    stage.filter(stage.filters);
  });
}

/** Clears filters and brings back what was hidden. */
export function showAll({ stage, doings }: Desk): void {
  stage.settle();
  if (stage.cy.elements(".hid").empty() && isOpen(stage.filters)) return;
  doings.step({ kind: "show-all" }, () => {
    stage.cy.elements(".hid").removeClass("hid");
    stage.filter(noFilters);
  });
}

/** Filters a kind out, or back in. */
export function toggleFilter({ stage, doings }: Desk, kind: FacetKind, value: string): void {
  const filters = toggled(stage.filters, kind, value);
  doings.step({ kind: "filter", facet: { kind, value, off: filters[kind].has(value) } }, () => stage.filter(filters));
}
