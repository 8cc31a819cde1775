import { scaleUtc } from "d3-scale";
import type { Moment } from "./moments.ts";
import type { Span } from "./values.ts";

const day = 86_400_000;
/** The shortest stretch of time that an axis shows, and the longest, in ms. */
const [shortest, longest] = [3_600_000, 4000 * 365 * day];

/** How precise the names of ticks are. */
export type Unit = "year" | "month" | "day" | "minute";

/** Names the ticks of an axis of this width in px, and says how precise their names must be. */
export function ticksOf({ from, to }: Span, width: number): { at: number[]; unit: Unit } {
  const at = scaleUtc([new Date(from), new Date(to)], [0, width])
    .ticks(Math.max(2, Math.floor(width / 96)))
    .map(Number);
  const step = at.length > 1 ? (at[1] ?? 0) - (at[0] ?? 0) : to - from;
  const unit = step >= 360 * day ? "year" : step >= 27 * day ? "month" : step >= day ? "day" : "minute";
  return { at, unit };
}

/** The stretch that holds all moments, with a margin; a wider one after the last, for its name. */
export function wholeOf(moments: readonly Moment[]): Span {
  const from = Math.min(...moments.map(({ span }) => span.from));
  const to = Math.max(...moments.map(({ span }) => span.to));
  const margin = Math.max((to - from) * 0.03, 15 * day);
  return { from: from - margin, to: to + margin * 5 };
}

/** The stretch to begin with: without the few that lie far before all others, where these would take most of the axis. */
export function homeOf(moments: readonly Moment[]): Span {
  const whole = wholeOf(moments);
  const sorted = moments.map(({ span }) => span.from).toSorted((a, b) => a - b);
  const early = sorted[Math.floor(sorted.length * 0.2)] ?? whole.from;
  const main = moments.filter(({ span }) => span.from >= early);
  if (moments.length < 10) return whole;
  const close = wholeOf(main);
  return (close.to - close.from) * 3 < whole.to - whole.from ? close : whole;
}

/** The stretch zoomed about one of its moments; a factor below 1 shows less of it. */
export function zoomed({ from, to }: Span, factor: number, about: number): Span {
  const length = Math.min(longest, Math.max(shortest, (to - from) * factor));
  const share = (about - from) / (to - from);
  return { from: about - share * length, to: about + (1 - share) * length };
}

/** The stretch moved by a share of its length. */
export function moved({ from, to }: Span, share: number): Span {
  const by = (to - from) * share;
  return { from: from + by, to: to + by };
}

/** The stretch with a moment in it, moved only where it is not. */
export function holding(view: Span, { from, to }: Span): Span {
  const length = view.to - view.from;
  if (from >= view.from && from < view.to - length * 0.02) return view;
  const middle = (from + Math.min(to, from + length)) / 2;
  return { from: middle - length / 2, to: middle + length / 2 };
}
