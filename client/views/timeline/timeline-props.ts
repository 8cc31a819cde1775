import type { Moment } from "../../graph/sieve/moments.ts";
import type { Test } from "../../graph/sieve/rule.ts";
import type { Span } from "../../graph/sieve/values.ts";
import type { ViewProps } from "../props.ts";

/** What the parts of the timeline share. */
export interface TimelineProps extends ViewProps {
  moments: readonly Moment[];
  /** The stretch of time that the axis shows. */
  view: Span;
  /** Shows another stretch; undefined: the one it begins with. */
  look: (view: Span | undefined) => void;
  /** The filter on all times. */
  range: (Test & { mode: "range" }) | undefined;
  /** Filters by time; open ends where undefined. */
  filter: (from: number | undefined, to: number | undefined) => void;
}
