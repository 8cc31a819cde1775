import { labelLens, typeLens } from "../graph/lens.ts";
import type { Basis, Lens } from "../graph/types.ts";
import type { Theme } from "../session.ts";

const dashes: Record<Basis, string | undefined> = {
  source: undefined,
  heading: "7 3",
  inferred: "4 2.5",
  external: "0.5 3",
  none: undefined,
};

interface Props {
  /** Solid for `source` and where left out. */
  basis?: Basis;
  /** Takes the colour of this relationship type; neutral where left out. */
  type?: string;
  lens?: Lens;
  theme?: Theme;
}

/** A short line as on the canvas: its colour says the type, its dash what it rests on. Decorative. */
export function EdgeGlyph({ basis = "source", type, lens, theme = "light" }: Props) {
  const colour = type && lens ? labelLens(lens, typeLens(lens, type).colourOf).colour[theme] : "currentColor";
  return (
    <svg class="glyph edge-glyph" width="18" height="16" viewBox="0 0 18 16" aria-hidden="true">
      <line
        x1="0.5"
        x2="17.5"
        y1="8"
        y2="8"
        stroke={colour}
        stroke-width="1.75"
        stroke-dasharray={dashes[basis]}
        stroke-linecap={basis === "external" ? "round" : "butt"}
      />
    </svg>
  );
}
