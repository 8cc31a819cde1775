import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { holding, moved, zoomed } from "../../graph/sieve/axis.ts";
import type { Moment } from "../../graph/sieve/moments.ts";
import type { TimelineProps } from "./timeline-props.ts";

/** Names the mark of a moment among all marks. */
export function markId({ of, key, properties }: Moment): string {
  return `${of} ${key} ${properties.join(" ")}`;
}

/** One mark can be tabbed to; arrows walk in time and between kinds, + - 0 zoom. Gives the one that can be tabbed to. */
export function useMarkKeys(root: RefObject<HTMLElement | null>, { moments, view, look }: TimelineProps) {
  const [at, setAt] = useState<string | undefined>(undefined);
  const wanted = useRef(false);
  const seen = moments.filter(({ span }) => span.to > view.from && span.from < view.to);
  const current = moments.find((moment) => markId(moment) === at) ?? seen[0];
  const focus = (moment: Moment): boolean => {
    const mark = root.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(markId(moment))}"]`);
    mark?.focus();
    return mark !== null && mark !== undefined;
  };
  useEffect(() => {
    if (wanted.current && current && focus(current)) wanted.current = false;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLButtonElement)) return;
    const middle = (view.from + view.to) / 2;
    const zoom = { "+": 0.5, "=": 0.5, "-": 2 }[event.key];
    const next = current && step(event.key, current, moments);
    if (zoom) look(zoomed(view, zoom, middle));
    else if (event.key === "0") look(undefined);
    else if (event.key === "PageUp") look(moved(view, -0.5));
    else if (event.key === "PageDown") look(moved(view, 0.5));
    else if (next) {
      setAt(markId(next));
      wanted.current = !focus(next);
      const now = holding(view, next.span);
      if (now !== view) look(now);
    } else return;
    event.preventDefault();
  };
  return { onKeyDown, current: current && markId(current), focused: (moment: Moment) => setAt(markId(moment)) };
}

/** The next moment of the kind in time, or the nearest in time of the next kind. */
function step(key: string, from: Moment, moments: readonly Moment[]): Moment | undefined {
  const lanes = [...Map.groupBy(moments, ({ of, kind }) => `${of} ${kind}`).values()];
  const lane = lanes.findIndex((all) => all.includes(from));
  const mine = lanes[lane] ?? [];
  const place = mine.indexOf(from);
  if (key === "ArrowRight") return mine[place + 1];
  if (key === "ArrowLeft") return mine[place - 1];
  if (key === "Home") return mine[0];
  if (key === "End") return mine.at(-1);
  const other = key === "ArrowDown" ? lanes[lane + 1] : key === "ArrowUp" ? lanes[lane - 1] : undefined;
  const far = ({ span }: Moment) => Math.abs(span.from - from.span.from);
  return other?.reduce((best, one) => (far(one) < far(best) ? one : best));
}
