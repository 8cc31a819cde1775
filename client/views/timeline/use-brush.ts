import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import type { TimelineProps } from "./timeline-props.ts";

const day = 86_400_000;

/** A stretch that is being dragged over the axis, px from its left end. */
export interface Brush {
  stretch: [number, number] | undefined;
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: (event: PointerEvent) => void;
  onPointerCancel: () => void;
}

/** Dragging over the axis, or over the ground between the marks, filters by the whole days it covers. */
export function useBrush(
  root: RefObject<HTMLElement | null>,
  { view, filter }: TimelineProps,
  { width, left }: { width: number; left: number },
): Brush {
  const [stretch, setStretch] = useState<[number, number] | undefined>(undefined);
  const start = useRef<number | undefined>(undefined);
  const at = (event: PointerEvent) => {
    const x = event.clientX - (root.current?.getBoundingClientRect().left ?? 0) - left;
    return Math.min(width, Math.max(0, x));
  };
  const time = (x: number) => view.from + (x / width) * (view.to - view.from);
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const axis = event.target.closest(".time-axis") !== null;
    if (event.target.closest("button") || (event.pointerType === "touch" && !axis)) return;
    if (!axis && !event.target.closest(".lane-plot")) return;
    root.current?.setPointerCapture(event.pointerId);
    start.current = at(event);
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = start.current;
    if (from === undefined) return;
    const to = at(event);
    setStretch(Math.abs(to - from) > 4 ? [Math.min(from, to), Math.max(from, to)] : undefined);
  };
  const onPointerCancel = () => {
    start.current = undefined;
    setStretch(undefined);
  };
  const onPointerUp = () => {
    if (stretch) {
      const [from, to] = stretch.map(time);
      filter(Math.floor((from ?? 0) / day) * day, Math.ceil((to ?? 0) / day) * day - 1);
    }
    onPointerCancel();
  };
  return { stretch, onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}
