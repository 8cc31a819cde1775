import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { moved, zoomed } from "../../graph/sieve/axis.ts";
import type { Span } from "../../graph/sieve/values.ts";

/** Where the time axis lies in the timeline: its width and its left end in px. Wheels zoom and move it. */
export function usePlot(
  root: RefObject<HTMLElement | null>,
  view: Span,
  look: (view: Span) => void,
): { width: number; left: number } {
  const [plot, setPlot] = useState({ width: 800, left: 0 });
  const now = useRef({ view, look, plot });
  now.current = { view, look, plot };
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      const axis = element.querySelector<HTMLElement>(".time-axis");
      if (axis) setPlot({ width: Math.max(1, axis.clientWidth), left: axis.offsetLeft });
    });
    watch.observe(element);
    const wheel = (event: WheelEvent) => turn(event, element, now.current);
    element.addEventListener("wheel", wheel, { passive: false });
    return () => {
      watch.disconnect();
      element.removeEventListener("wheel", wheel);
    };
  }, []);
  return plot;
}

interface Now {
  view: Span;
  look: (view: Span) => void;
  plot: { width: number; left: number };
}

/** A wheel zooms about the pointer, sideways or with Shift it moves; over lanes that scroll it needs Ctrl or ⌘ to zoom. */
function turn(event: WheelEvent, element: HTMLElement, { view, look, plot }: Now): void {
  const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
  const overAxis = event.target instanceof Element && event.target.closest(".time-axis") !== null;
  const scrolls = element.scrollHeight > element.clientHeight + 1;
  if (sideways) {
    event.preventDefault();
    look(moved(view, ((event.deltaX || event.deltaY) * steps(event)) / plot.width));
    return;
  }
  if (scrolls && !overAxis && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const x = event.clientX - element.getBoundingClientRect().left - plot.left;
  const about = view.from + (Math.min(plot.width, Math.max(0, x)) / plot.width) * (view.to - view.from);
  look(zoomed(view, 1.0015 ** (event.deltaY * steps(event)), about));
}

/** px in a unit of the wheel: pixels, lines or pages. */
function steps({ deltaMode }: WheelEvent): number {
  return deltaMode === 0 ? 1 : deltaMode === 1 ? 16 : 400;
}
