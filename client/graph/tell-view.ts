import { cameraOf, encodeView, lookOf, type View } from "./address.ts";
import type { Desk } from "./desk.ts";
import { loadOverview } from "./overview.ts";
import { selectedOf } from "./selection.ts";

/** The view as text for the address bar; empty while there is nothing to tell. */
export function tellView({ stage, gaze }: Desk): string {
  const camera = { zoom: stage.cy.zoom(), pan: stage.cy.pan() };
  const look = gaze.isHome() ? undefined : lookOf(camera, stage.size);
  return encodeView(stage.scene(), selectedOf(stage), look);
}

/** Opens the view that an address tells; the first picture where the database knows none of its nodes any more. */
export async function openView(desk: Desk, view: View): Promise<void> {
  const { stage, doings, gaze } = desk;
  let found = true;
  const done = await doings.open("", { kind: "view" }, async (loading) => {
    const scene = await (await import("./views.ts")).loadView(loading, view);
    found = scene !== undefined;
    return scene ?? loadOverview(loading);
  });
  if (!done || !found) return;
  const { selected, look } = view;
  if (selected && stage.cy.getElementById(selected.key).nonempty()) {
    desk.select([selected.key]);
    gaze.bring(selected.key);
  }
  if (look) gaze.move(cameraOf(look, stage.size), 0);
}
