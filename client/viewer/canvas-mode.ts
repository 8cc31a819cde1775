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

/** px a finger may move in a tap. */
const slop = 10;

/**
 * Keeps the wheel and a single finger for the page around a frame until the reader clicks or taps into the picture, and
 * again when the pointer has left it; two fingers, and the wheel with Ctrl or ⌘, zoom at any time.
 */
export function holdBack(cy: Core, element: HTMLElement): Hold {
  const held = signal(false);
  const asked = signal(0);
  const ended = new AbortController();
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
  const move = (event: TouchEvent) => {
    const meant = held.peek() || event.touches.length > 1;
    cy.userZoomingEnabled(meant);
    // Cytoscape, which listens at the window, would keep the page from scrolling.
    if (!meant) event.stopPropagation();
  };
  const isMouse = ({ pointerType }: PointerEvent) => pointerType !== "touch";
  const own = { signal: ended.signal, capture: true };
  set(false);
  element.addEventListener("wheel", wheel, { ...own, passive: true });
  element.addEventListener("touchmove", move, { ...own, passive: true });
  let from: { x: number; y: number } | undefined;
  const down = (event: PointerEvent) => {
    from = { x: event.clientX, y: event.clientY };
    if (isMouse(event)) set(true);
  };
  // A tap; no click comes of it, as Cytoscape takes the touch.
  const up = ({ clientX, clientY }: PointerEvent) => {
    if (from && Math.hypot(clientX - from.x, clientY - from.y) < slop) set(true);
  };
  element.addEventListener("pointerdown", down, own);
  element.addEventListener("pointerup", up, own);
  element.addEventListener("pointerleave", (event) => isMouse(event) && set(false), { signal: ended.signal });
  addEventListener("blur", () => set(false), { signal: ended.signal });
  const stop = () => {
    ended.abort();
    set(true);
  };
  return { held, asked, stop };
}
