import type { EventObject, EventObjectNode } from "cytoscape";
import { isOnBadge } from "./marks.ts";
import type { Point } from "./picture.ts";
import type { Stage } from "./stage.ts";
import type { Selected } from "./types.ts";

/** Where a context menu was asked for, px in the canvas; the element under it, or none. */
export interface Asked {
  key: string | undefined;
  x: number;
  y: number;
}

/** What gestures on the canvas lead to. */
export interface Gestures {
  select(selected: Selected | undefined): void;
  /** A node is touched: it is marked at once, but nothing opens before it is clear that no double-click follows. */
  touch(key: string): void;
  hover(key: string | undefined): void;
  /** A double-click or a click on a badge. */
  open(key: string): void;
  grabbed(): void;
  dropped(key: string): void;
  /** A right click or a long press, on an element or on the ground. */
  menu(asked: Asked): void;
}

/** Binds pointer gestures on cy: tap, double tap, hover, drag. */
export function bindGestures(stage: Stage, doings: Gestures): void {
  const { cy } = stage;
  const isGraph = (event: EventObject) => event.target !== cy && !event.target.is(".inert, .drawn");
  cy.on("tap", (event) => {
    const badge = badgeAt(stage, event.position);
    if (badge) doings.open(badge);
    else if (!isGraph(event)) doings.select(undefined);
    else if (event.target.isNode()) doings.touch(event.target.id());
    else doings.select({ kind: "edge", key: event.target.id() });
  });
  cy.on("onetap", "node", (event: EventObjectNode) => {
    if (isGraph(event) && !badgeAt(stage, event.position)) doings.select({ kind: "node", key: event.target.id() });
  });
  cy.on("dbltap", "node", (event: EventObjectNode) => {
    if (!isGraph(event) || badgeAt(stage, event.position)) return;
    doings.select({ kind: "node", key: event.target.id() });
    doings.open(event.target.id());
  });
  cy.on("mouseover", "node, edge", (event) => {
    if (isGraph(event)) doings.hover(event.target.id());
  });
  cy.on("mouseout", "node, edge", () => doings.hover(undefined));
  cy.on("cxttap taphold", (event) => {
    const { x, y } = event.renderedPosition;
    doings.menu({ key: isGraph(event) ? event.target.id() : undefined, x, y });
  });
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
