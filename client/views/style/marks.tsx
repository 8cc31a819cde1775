import type { ValueStyle } from "../../graph/parts.ts";
import { glyphs } from "../../graph/value-glyphs.ts";

interface Mark {
  of: ValueStyle["of"];
  colour: string;
}

/** A category of the legend: a filled square for nodes, a line for edges. */
export function ColourMark({ of, colour, hollow = false }: Mark & { hollow?: boolean }) {
  return (
    <svg class="scale-mark" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      {of === "edge" && <path d="M-8 0h16" stroke={colour} stroke-width="3" />}
      {of === "node" && !hollow && <circle r="6" fill={colour} />}
      {of === "node" && hollow && <circle r="5" fill="none" stroke={colour} stroke-width="1.75" />}
    </svg>
  );
}

/** How what has no value is drawn: outlined with dots, or as a thin pale line. */
export function EmptyMark({ of, colour, channel }: Mark & { channel: ValueStyle["channel"] }) {
  return (
    <svg class="scale-mark" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      {of === "edge" && (
        <path d="M-8 0h16" stroke={colour} stroke-width={channel === "width" ? 0.75 : 1.5} opacity=".6" />
      )}
      {of === "node" && (
        <circle
          r={channel === "size" ? 3.5 : 5.5}
          fill="none"
          stroke={colour}
          stroke-width="1.5"
          stroke-dasharray="1.6 1.6"
        />
      )}
    </svg>
  );
}

/** The sign that stands in the nodes of a category. */
export function SignMark({ index }: { index: number }) {
  return (
    <svg
      class="scale-mark"
      width="16"
      height="16"
      viewBox="-6 -6 12 12"
      fill="currentColor"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: glyphs[index] ?? "" }}
    />
  );
}
