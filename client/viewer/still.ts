import type { Core, EventObjectNode } from "cytoscape";
import type { Frozen } from "../snapshot/frozen.ts";

/** Nobody moves the nodes of a frozen picture: a drag that begins on one moves the picture. Gives what ends the watching. */
export function keepStill({ explorer }: Frozen): () => void {
  const { cy } = explorer.desk.stage;
  cy.autoungrabify(true);
  cy.nodes().panify();
  const added = ({ target }: EventObjectNode) => void target.panify();
  cy.on("add", "node", added);
  return () => void cy.off("add", "node", added);
}

/** Calls `moved` when the reader moves the camera. Gives what ends the watching. */
export function watchCamera(cy: Core, moved: () => void): () => void {
  const events = "dragpan scrollzoom pinchzoom";
  cy.on(events, moved);
  return () => void cy.off(events, moved);
}
