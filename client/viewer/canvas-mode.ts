import { type Signal, signal } from "@preact/signals";
import type { Core } from "cytoscape";

/** Whether the wheel and a finger move the picture, or the page around it. */
export interface Hold {
  /** The reader has taken hold of the picture. */
  held: Signal<boolean>;
  /** The wheel was turned over a picture nobody took hold of. */
  asked: Signal<number>;
  stop: () => void;
}

/**
 * Keeps the wheel and a single finger for the page around a frame until the reader clicks or taps into the picture, and
 * again when the pointer has left it; two fingers, and the wheel with Ctrl or ⌘, zoom at any time.
 */
export function holdBack(cy: Core, element: HTMLElement): Hold {
  const held = signal(false);
  const asked = signal(0);
  const ended = new AbortController();
  const own = { signal: ended.signal, capture: true };
  const set = (on: boolean) => {
    held.value = on;
    cy.userZoomingEnabled(on);
    element.style.touchAction = on ? "" : "pan-y";
  };
  const wheel = (event: WheelEvent) => {
    const meant = held.peek() || event.ctrlKey || event.metaKey;
    cy.userZoomingEnabled(meant);
    if (meant) return;
    asked.value++;
    // Cytoscape would not stop the page, but its own listener need not run either.
    event.stopPropagation();
  };
  const isMouse = ({ pointerType }: PointerEvent) => pointerType !== "touch";
  set(false);
  element.addEventListener("wheel", wheel, { ...own, passive: true });
  element.addEventListener("pointerdown", (event) => isMouse(event) && set(true), own);
  element.addEventListener("pointerleave", (event) => isMouse(event) && set(false), { signal: ended.signal });
  addEventListener("blur", () => set(false), { signal: ended.signal });
  leaveFingers(element, { cy, own, isHeld: () => held.peek(), tapped: () => set(true) });
  const stop = () => {
    ended.abort();
    set(true);
  };
  return { held, asked, stop };
}

interface Fingers {
  cy: Core;
  own: AddEventListenerOptions;
  isHeld: () => boolean;
  tapped: () => void;
}

/** px a finger may move in a tap. */
const slop = 10;

/** A finger that moves over a picture nobody holds scrolls the page: Cytoscape hears nothing of its way, and of its end as of one that was broken off. */
function leaveFingers(element: HTMLElement, { cy, own, isHeld, tapped }: Fingers): void {
  let from = { x: 0, y: 0 };
  let scrolls = false;
  const start = ({ touches: [finger] }: TouchEvent) => {
    scrolls = false;
    from = { x: finger?.clientX ?? 0, y: finger?.clientY ?? 0 };
  };
  const move = (event: TouchEvent) => {
    const meant = isHeld() || event.touches.length > 1;
    cy.userZoomingEnabled(meant);
    if (meant) return;
    event.stopPropagation();
    const [finger] = event.touches;
    scrolls ||= finger !== undefined && Math.hypot(finger.clientX - from.x, finger.clientY - from.y) > slop;
  };
  const end = (event: TouchEvent) => {
    if (!scrolls) return tapped();
    event.stopPropagation();
    element.dispatchEvent(new Event("touchcancel", { bubbles: true }));
  };
  element.addEventListener("touchstart", start, { ...own, passive: true });
  element.addEventListener("touchmove", move, { ...own, passive: true });
  element.addEventListener("touchend", end, { ...own, passive: true });
}
