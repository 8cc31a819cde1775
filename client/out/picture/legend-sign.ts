import type { LegendRow } from "./legend.ts";

/** Circles are no larger than that, px; where they would be, all of their scale shrink alike. */
const most = 52;

/** A line of the legend with the scale that its sign is drawn at, and the px it takes. */
export interface SignedRow extends LegendRow {
  scale: number;
  across: number;
}

/** Gives circles of sizes the size of their nodes on a picture of that zoom, other signs the size that `usual` says. */
export function signed(rows: readonly LegendRow[], zoom: number, usual: number): SignedRow[] {
  const largest = 2 * zoom * Math.max(0, ...rows.map(({ radius = 0 }) => radius));
  const scale = largest > most ? (zoom * most) / largest : zoom;
  return rows.map((row) =>
    row.radius === undefined
      ? { ...row, scale: usual, across: 19 * usual }
      : { ...row, scale, across: 2 * row.radius * scale },
  );
}
