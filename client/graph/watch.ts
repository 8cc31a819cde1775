import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Core } from "cytoscape";

/** A signal of what `read` finds in cy, read again after each of the events (space-separated names). */
export function watch<T>(cy: Core, events: string, read: () => T): ReadonlySignal<T> {
  const version = signal(0);
  cy.on(events, () => {
    version.value = version.peek() + 1;
  });
  return computed(() => {
    version.value;
    return read();
  });
}
