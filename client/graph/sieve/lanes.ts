import type { Moment } from "./moments.ts";
import type { Span } from "./values.ts";

/** A moment on the axis, px from its left end; `bar` is as long as it lasts, or as what is known of it is imprecise. */
export interface Mark {
  moment: Moment;
  x: number;
  bar: number;
  row: number;
  /** Whether there is room for its name. */
  named: boolean;
}

/** Many moments close together. */
export interface Cluster {
  x: number;
  width: number;
  span: Span;
  count: number;
  /** Share of the fullest cluster of its lane, over 0 to 1. */
  share: number;
}

/** The moments of one kind. */
export interface Lane {
  of: "node" | "edge";
  kind: string;
  /** All of them, also those beyond the ends of the axis. */
  count: number;
  rows: number;
  marks: Mark[];
  clusters: Cluster[];
}

/** Width of a mark's glyph with the space around it in px. */
export const glyphWidth = 18;
/** Names are cut to this width in px. */
export const nameWidth = 168;
const [mostRows, mostNamedRows, mostMarks, clusterWidth] = [10, 8, 240, 24];

/** Where the moments of each kind stand on an axis; crowded ones stack, too many are counted instead. */
export function layLanes(
  moments: readonly Moment[],
  view: Span,
  width: number,
  widthOf: (moment: Moment) => number,
): Lane[] {
  const scale = (time: number) => ((time - view.from) / (view.to - view.from)) * width;
  return [...Map.groupBy(moments, ({ of, kind }) => `${of} ${kind}`).values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const { of, kind } = first;
    const seen = all.filter(({ span }) => span.to > view.from && span.from < view.to);
    const packed = seen.length > mostMarks ? undefined : pack(seen, scale, widthOf);
    return [{ of, kind, count: all.length, clusters: [], ...(packed ?? crowd(seen, view, width, scale)) }];
  });
}

/** Marks in as few rows as they need without touching, with names where these fit; undefined where they need too many. */
function pack(moments: readonly Moment[], scale: (time: number) => number, widthOf: (moment: Moment) => number) {
  const named = rowsOf(moments, scale, (moment) => glyphWidth + Math.min(nameWidth, widthOf(moment)) + 8);
  if (named.rows <= mostNamedRows) return { ...named, marks: named.marks.map((mark) => ({ ...mark, named: true })) };
  const bare = rowsOf(moments, scale, () => glyphWidth);
  return bare.rows <= mostRows ? bare : undefined;
}

function rowsOf(moments: readonly Moment[], scale: (time: number) => number, need: (moment: Moment) => number) {
  const ends: number[] = [];
  const marks = moments.map((moment): Mark => {
    const x = Math.max(scale(moment.span.from), -glyphWidth);
    const bar = scale(moment.span.to) - x;
    const free = ends.findIndex((end) => end <= x);
    const row = free < 0 ? ends.length : free;
    ends[row] = x + Math.max(need(moment), bar + 4);
    return { moment, x, bar, row, named: false };
  });
  return { marks, rows: Math.max(1, ends.length) };
}

const crowdRows = 3;

/** Counts where many are close together; one that stands alone is a mark at the foot of the lane. */
function crowd(moments: readonly Moment[], view: Span, width: number, scale: (time: number) => number) {
  const columns = Math.max(1, Math.floor(width / clusterWidth));
  const length = (view.to - view.from) / columns;
  const place = ({ span }: Moment) => Math.min(columns - 1, Math.max(0, Math.floor((span.from - view.from) / length)));
  const groups = [...Map.groupBy(moments, place)].toSorted(([a], [b]) => a - b);
  const most = Math.max(...groups.map(([, all]) => all.length));
  const marks = groups
    .flatMap(([, all]) => (all.length === 1 ? all : []))
    .map((moment): Mark => {
      const x = Math.max(scale(moment.span.from), -glyphWidth);
      return { moment, x, bar: 0, row: crowdRows - 1, named: false };
    });
  const clusters = groups
    .filter(([, all]) => all.length > 1)
    .map(([at, all]): Cluster => {
      const span = { from: view.from + at * length, to: view.from + (at + 1) * length };
      return { x: (at * width) / columns, width: width / columns, span, count: all.length, share: all.length / most };
    });
  return { rows: crowdRows, marks, clusters };
}
