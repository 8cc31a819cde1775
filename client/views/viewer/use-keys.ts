import { useLayoutEffect } from "preact/hooks";
import { walkEdges } from "../../graph/walk.ts";
import type { Viewed } from "../../viewer/viewed.ts";
import { canvasKey } from "../canvas-keys.ts";

/** Keys that would change the picture. */
const withheld = ["Delete", "Backspace"];

/** Keys of the canvas: those of the explorer without what changes the picture; Enter goes to the details. */
export function useViewerKeys({ session, frozen: { explorer } }: Viewed, host: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || withheld.includes(event.key)) return;
      const way = { "]": 1, "[": -1 }[event.key] as 1 | -1 | undefined;
      if (way !== undefined) {
        event.preventDefault();
        walkEdges(explorer.desk, way);
      } else if (event.key === "Enter") {
        event.preventDefault();
        document.querySelector<HTMLElement>(".details h2")?.focus();
      } else canvasKey(event, explorer, session);
    };
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [explorer]);
}
