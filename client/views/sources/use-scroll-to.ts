import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { scrollWithin } from "../details/scroll-within.ts";

/** Brings the marked words into view, else the pieces of the selected node, whenever `what` changes. */
export function useScrollTo(scroller: RefObject<HTMLElement | null>, what: string): void {
  useEffect(() => {
    if (what === "") return;
    const place = scroller.current?.querySelector("mark") ?? scroller.current?.querySelector("[aria-current]");
    if (scroller.current && place) scrollWithin(scroller.current, place, "center");
  }, [what]);
}
