import type { Desk } from "./desk.ts";
import type { Point } from "./picture.ts";

/** The middle of an edge, px in the canvas; its source where it is said by place and not drawn; undefined out of sight. */
export function midpointOf({ stage }: Desk, key: string): Point | undefined {
  const ele = stage.cy.getElementById(key);
  if (ele.empty() || !ele.isEdge() || ele.hasClass("out")) return undefined;
  const edge = ele.edges().first();
  return edge.hasClass("said") ? edge.source().renderedPosition() : edge.renderedMidpoint();
}
