import type { Desk } from "./desk.ts";
import { light } from "./selection.ts";
import { loadNodes } from "./views.ts";

/** Marks several elements as hovering does one; none ends it. */
export function pointAtAll({ stage }: Desk, keys: readonly string[]): void {
  const { cy } = stage;
  cy.batch(() => {
    cy.elements(".hover").removeClass("hover");
    for (const key of keys) cy.getElementById(key).addClass("hover");
  });
  light(stage);
}

/** Brings what a passage made to the canvas, around what is there, and selects it. Throws CallError. */
export async function showMade(desk: Desk, nodes: readonly string[], edges: readonly string[]): Promise<void> {
  const { stage, doings, gaze } = desk;
  const drawn = (key: string) => {
    const ele = stage.cy.getElementById(key);
    return ele.nonempty() && !ele.hasClass("said");
  };
  const missing = nodes.filter((key) => !drawn(key));
  const alone =
    stage.view === "empty" || stage.folded || missing.some((key) => stage.cy.getElementById(key).nonempty());
  const wanted = alone ? [...nodes] : missing;
  if (missing.length > 0) {
    const doing = { kind: "add", keys: wanted } as const;
    await doings[alone ? "open" : "grow"](wanted.join(" "), doing, (loading) => loadNodes(loading, wanted, alone));
  }
  desk.select([...nodes, ...edges].filter((key) => stage.cy.getElementById(key).nonempty()));
  const here = nodes.filter(drawn);
  if (here.length > 0) gaze.bringAll(here);
}
