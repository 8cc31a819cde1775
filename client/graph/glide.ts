import type { NodeSingular } from "cytoscape";
import type { Point } from "./picture.ts";
import type { Stage } from "./stage.ts";

/** More nodes than this jump to their places: their way would not be drawn smoothly. */
const most = 600;

/** Shows nodes on the way from where they were to where they stand. Undo, links and layouts know only where they stand. */
export function glide({ cy }: Stage, from: ReadonlyMap<string, Point>, duration: number): void {
  if (duration <= 0) return;
  const moves = [...from].flatMap(([key, start]) => {
    const ele = cy.getElementById(key) as NodeSingular;
    if (ele.empty()) return [];
    const to = { ...ele.position() };
    return Math.abs(to.x - start.x) + Math.abs(to.y - start.y) < 1 ? [] : [{ ele, start, to }];
  });
  if (moves.length > most) return;
  cy.batch(() => {
    for (const { ele, start, to } of moves) ele.scratch("to", to).position(start);
  });
  for (const { ele, to } of moves)
    ele.animate({ position: to }, { duration, easing: "ease-out", complete: () => ele.removeScratch("to") });
}

/** Shows nodes for a moment at other places than where they stand. */
export function showAt({ cy }: Stage, places: ReadonlyMap<string, Point>): void {
  cy.batch(() => {
    for (const [key, place] of places) {
      const ele = cy.getElementById(key) as NodeSingular;
      if (ele.empty()) continue;
      if (!ele.scratch("to")) ele.scratch("to", { ...ele.position() });
      ele.position(place);
    }
  });
}

/** Puts nodes that were shown elsewhere back to where they stand. */
export function putBack(stage: Stage): void {
  stage.cy.batch(() => {
    for (const ele of stage.nodes()) {
      const to: Point | undefined = ele.scratch("to");
      if (to) ele.stop(true).removeScratch("to").position(to);
    }
  });
}
