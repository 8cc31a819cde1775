import type { Desk } from "./desk.ts";
import type { Load } from "./doings.ts";

/** Whether a node is on the canvas and drawn there. */
export function isHere({ stage }: Desk, key: string): boolean {
  const ele = stage.cy.getElementById(key);
  return ele.nonempty() && !ele.is(".said, .out");
}

/**
 * Adds nodes with the relationships to what is here and brings them into sight; `what` names it while it takes time. The
 * first picture has no place for what it does not draw: it gives way to a fresh canvas. Gives the keys that are new.
 */
export async function addNodes(desk: Desk, keys: readonly string[], what: string): Promise<string[]> {
  const { stage, doings, gaze } = desk;
  const missing = keys.filter((key) => !isHere(desk, key));
  if (missing.length === 0) return [];
  const alone = stage.view === "empty" || stage.picture !== undefined;
  const load: Load = async (loading) => (await import("./views.ts")).loadNodes(loading, missing, alone);
  await doings[alone ? "open" : "grow"](what, { kind: "add", keys: missing }, load);
  const added = missing.filter((key) => isHere(desk, key));
  if (!alone && added.length > 0) gaze.bringAll(added);
  return added;
}
