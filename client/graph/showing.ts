import type { Desk } from "./desk.ts";

/** Brings back some of what was hidden by hand; what a filter takes out of sight stays there. */
export function show({ stage, doings }: Desk, keys: readonly string[]): void {
  stage.settle();
  const wanted = keys.filter((key) => stage.cy.getElementById(key).hasClass("hid"));
  if (wanted.length === 0) return;
  doings.step({ kind: "show", keys: wanted }, () => {
    for (const key of wanted) stage.cy.getElementById(key).removeClass("hid");
    stage.filter(stage.filters);
  });
}
