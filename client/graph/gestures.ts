import type { EventObject, EventObjectNode } from "cytoscape";
import { isOnBadge } from "./marks.ts";
import type { Point } from "./picture.ts";
import type { Stage } from "./stage.ts";
import type { Selected } from "./types.ts";

/** What gestures on the canvas lead to. */
export interface Doings {
  select(selected: Selected | undefined): void;
  hover(key: string | undefined): void;
  /** A double-click or a click on a badge. */
  open(key: string): void;
  grabbed(): void;
  dropped(key: string): void;
}

/** Binds pointer gestures on cy: tap, double tap, hover, drag. */
export function bindGestures(stage: Stage, doings: Doings): void {
  const { cy } = stage;
  const isGraph = (event: EventObject) => event.target !== cy && !event.target.hasClass("inert");
  cy.on("tap", (event) => {
    const badge = badgeAt(stage, event.position);
    if (badge) doings.open(badge);
    else if (!isGraph(event)) doings.select(undefined);
    else doings.select({ kind: event.target.isNode() ? "node" : "edge", key: event.target.id() });
  });
  cy.on("dbltap", "node", (event: EventObjectNode) => {
    if (isGraph(event) && !badgeAt(stage, event.position)) doings.open(event.target.id());
  });
  cy.on("mouseover", "node, edge", (event) => {
    if (isGraph(event)) doings.hover(event.target.id());
  });
  cy.on("mouseout", "node, edge", () => doings.hover(undefined));
  cy.on("grab", "node", () => doings.grabbed());
  cy.on("dragfree", "node", (event: EventObjectNode) => doings.dropped(event.target.id()));
}

function badgeAt(stage: Stage, point: Point): string | undefined {
  for (const ele of stage.nodes()) {
    if (!ele.visible()) continue;
    if (isOnBadge(ele.data("look"), ele.data("marks"), ele.position(), point)) return ele.id();
  }
  return undefined;
}
