import { encodeView, lookOf, type View } from "./address.ts";
import type { Desk } from "./desk.ts";
import { loadOverview } from "./overview.ts";
import { selectionOf } from "./selection.ts";

/** The view as text for the address bar; empty while there is nothing to tell. */
export function tellView({ stage, gaze }: Desk): string {
  const camera = { zoom: stage.cy.zoom(), pan: stage.cy.pan() };
  const look = gaze.isHome() ? undefined : lookOf(camera, stage.size);
  const selected = selectionOf(stage).map((key) => {
    return { kind: stage.cy.getElementById(key).isNode() ? "node" : "edge", key } as const;
  });
  return encodeView(stage.scene(), selected, look);
}

/** How many nodes of a picture are opened again, of those it told. */
export interface Reopened {
  told: number;
  found: number;
}

/** Opens the view that an address tells; the first picture where the database knows none of its nodes any more. */
export async function openView(desk: Desk, view: View): Promise<Reopened> {
  const { stage, doings, gaze } = desk;
  let found = true;
  const done = await doings.open("", { kind: "view" }, async (loading) => {
    const scene = await (await import("./views.ts")).loadView(loading, view);
    found = scene !== undefined;
    return scene ?? loadOverview(loading);
  });
  const told = view.nodes.length;
  if (!done) return { told, found: told };
  if (!found) return { told, found: 0 };
  const { selected, look } = view;
  const here = selected.map(({ key }) => key).filter((key) => stage.cy.getElementById(key).nonempty());
  const [only] = here;
  if (here.length > 0) desk.select(here);
  if (here.length === 1 && only !== undefined) gaze.bring(only);
  if (look) gaze.aimAt(look);
  const known = view.nodes.filter(({ key }) => stage.cy.getElementById(key).nonempty());
  return { told, found: known.length };
}
