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
 * Keeps the wheel for the page around a frame until the reader clicks into the picture, and again when the pointer has
 * left it; Ctrl or ⌘ with the wheel zooms at any time.
 */
export function holdBack(cy: Core, element: HTMLElement): Hold {
  const held = signal(false);
  const asked = signal(0);
  const set = (on: boolean) => {
    held.value = on;
    cy.userZoomingEnabled(on);
  };
  const wheel = (event: WheelEvent) => {
    const meant = held.peek() || event.ctrlKey || event.metaKey;
    cy.userZoomingEnabled(meant);
    if (meant) return;
    asked.value++;
    // Cytoscape would not stop the page, but its own listener need not run either.
    event.stopPropagation();
  };
  const take = () => set(true);
  const leave = () => set(false);
  set(false);
  element.addEventListener("wheel", wheel, { capture: true, passive: true });
  element.addEventListener("pointerdown", take, { capture: true });
  element.addEventListener("pointerleave", leave);
  return {
    held,
    asked,
    stop: () => {
      element.removeEventListener("wheel", wheel, { capture: true });
      element.removeEventListener("pointerdown", take, { capture: true });
      element.removeEventListener("pointerleave", leave);
      cy.userZoomingEnabled(true);
    },
  };
}
