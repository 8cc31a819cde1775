import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Brings the marked words into view, else the pieces of the selected node, whenever `what` changes. */
export function useScrollTo(scroller: RefObject<HTMLElement | null>, what: string): void {
  useEffect(() => {
    if (what === "") return;
    const place = scroller.current?.querySelector("mark") ?? scroller.current?.querySelector("[aria-current]");
    place?.scrollIntoView({ block: "center" });
  }, [what]);
}
