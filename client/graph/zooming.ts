import { allOf } from "./all.ts";
import { captionLevel, many, quieten } from "./camera.ts";
import type { Stage } from "./stage.ts";

/** Tells of the zoom as the event `zoomed` (of a large canvas once it stands still), and hides the captions that are too small. */
export function followZoom(stage: Stage): void {
  const { cy } = stage;
  let level = captionLevel(cy.zoom());
  let resting: ReturnType<typeof setTimeout> | undefined;
  cy.on("zoom", () => {
    clearTimeout(resting);
    if (allOf(cy).length < many) cy.emit("zoomed");
    else resting = setTimeout(() => cy.emit("zoomed"), 150);
    const now = captionLevel(cy.zoom());
    if (now !== level) quieten(stage);
    level = now;
  });
}
