import type { EventObject, EventObjectNode, NodeSingular } from "cytoscape";
import { isOnBadge } from "./marks.ts";
import type { Point } from "./picture.ts";
import type { Stage } from "./stage.ts";
import type { Selected } from "./types.ts";

/** Where a context menu was asked for, px in the canvas; the element under it, or none. */
export interface Asked {
  key: string | undefined;
  x: number;
  y: number;
  /** The elements it is for, where it is not the one under it. */
  keys?: readonly string[];
}

/** What gestures on the canvas lead to. */
export interface Gestures {
  select(selected: Selected | undefined): void;
  /** A node is touched: it is marked at once, but nothing opens before it is clear that no double-click follows. */
  touch(key: string): void;
  hover(at: Asked | undefined): void;
  /** A double-click or a click on a badge. */
  open(key: string): void;
  grabbed(): void;
  dropped(keys: string[]): void;
  /** A click with Shift, Ctrl or ⌘: selected as well, or no longer. */
  toggle(key: string): void;
  /** A right click or a long press, on an element or on the ground. */
  menu(asked: Asked): void;
}

/** Binds pointer gestures on cy: tap, double tap, hover, drag. */
export function bindGestures(stage: Stage, doings: Gestures): void {
  const { cy } = stage;
  const isGraph = (event: EventObject) => event.target !== cy && !event.target.is(".inert, .drawn");
  cy.on("tap", (event) => {
    const badge = badgeAt(stage, event.position);
    if (hasModifier(event)) {
      if (isGraph(event)) doings.toggle(event.target.id());
    } else if (badge) doings.open(badge);
    else if (!isGraph(event)) doings.select(undefined);
    else if (event.target.isNode()) doings.touch(event.target.id());
    else doings.select({ kind: "edge", key: event.target.id() });
  });
  cy.on("onetap", "node", (event: EventObjectNode) => {
    if (hasModifier(event)) return;
    if (isGraph(event) && !badgeAt(stage, event.position)) doings.select({ kind: "node", key: event.target.id() });
  });
  cy.on("dbltap", "node", (event: EventObjectNode) => {
    if (!isGraph(event) || hasModifier(event) || badgeAt(stage, event.position)) return;
    doings.select({ kind: "node", key: event.target.id() });
    doings.open(event.target.id());
  });
  cy.on("mouseover", "node, edge", (event) => {
    if (isGraph(event)) doings.hover({ key: event.target.id(), ...event.renderedPosition });
  });
  cy.on("mouseout", "node, edge", () => doings.hover(undefined));
  cy.on("cxttap taphold", (event) => {
    // Two fingers move and zoom; one that rests asks for the menu.
    if (event.type === "cxttap" && event.originalEvent?.type.startsWith("touch")) return;
    const { x, y } = event.renderedPosition;
    doings.menu({ key: isGraph(event) ? event.target.id() : undefined, x, y });
  });
  bindDrag(stage, doings);
}

/** A selected node takes the other selected ones along. */
function bindDrag({ cy }: Stage, doings: Gestures): void {
  let others: { ele: NodeSingular; x: number; y: number }[] = [];
  cy.on("grab", "node", ({ target }: EventObjectNode) => {
    doings.grabbed();
    const { x, y } = target.position();
    const chosen = target.hasClass("chosen") ? cy.nodes(".chosen").difference(target) : cy.collection();
    const led = chosen.toArray() as NodeSingular[];
    others = led.flatMap((ele) =>
      ele.grabbable() ? [{ ele, x: ele.position("x") - x, y: ele.position("y") - y }] : [],
    );
  });
  cy.on("drag", "node", ({ target }: EventObjectNode) => {
    const { x, y } = target.position();
    for (const one of others) one.ele.position({ x: x + one.x, y: y + one.y });
  });
  cy.on("dragfree", "node", ({ target }: EventObjectNode) => {
    doings.dropped([target.id(), ...others.map(({ ele }) => ele.id())]);
  });
}

function hasModifier({ originalEvent }: EventObject): boolean {
  const { shiftKey, ctrlKey, metaKey } = (originalEvent ?? {}) as Partial<MouseEvent>;
  return Boolean(shiftKey || ctrlKey || metaKey);
}

function badgeAt(stage: Stage, point: Point): string | undefined {
  for (const ele of stage.nodes()) {
    if (!ele.visible()) continue;
    if (isOnBadge(ele.data("look"), ele.data("marks"), ele.position(), point)) return ele.id();
  }
  return undefined;
}
