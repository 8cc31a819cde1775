import type { Basis } from "../../graph/types.ts";

const dashes: Partial<Record<Basis, string>> = { heading: "5 2", inferred: "2.5 2", external: "0.5 2.5" };

/** A short line between two glyphs, with the dash of what the hop rests on. Decorative. */
export function HopLine({ basis }: { basis: Basis }) {
  return (
    <svg class="hop-line" width="10" height="14" viewBox="0 0 10 14" aria-hidden="true">
      <line x1="0.5" x2="9.5" y1="7" y2="7" stroke="currentColor" stroke-width="1.5" stroke-dasharray={dashes[basis]} />
    </svg>
  );
}
