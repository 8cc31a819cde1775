import type { Explorer } from "../../graph/explorer.ts";
import { labelLens, own, typeLens } from "../../graph/lens.ts";
import { surfaces } from "../../graph/palette.ts";
import { dashes } from "../../graph/style.ts";
import type { Basis, Facet } from "../../graph/types.ts";
import { t } from "../../i18n/text.ts";
import { rowsOfTypes } from "../../views/legend-rows.ts";
import { glyphOps, lineGlyph } from "./glyphs.ts";
import type { Op } from "./ops.ts";
import { valueGroups } from "./value-legend.ts";

/** A line of the legend; its sign stands around 0, 0 and is at most 20 px wide and 16 high. */
export interface LegendRow {
  sign: readonly Op[];
  name: string;
  /** Of a circle that is as large as the nodes it stands for, in px of the graph. */
  radius?: number;
}

export interface LegendGroup {
  title: string;
  rows: readonly LegendRow[];
}

export type Legend = readonly LegendGroup[];

const isShown = ({ shown, uncounted }: Facet) => shown + uncounted > 0;

/** What is in sight and how it is drawn: kinds, relationships, what they rest on, variants, scales. Groups without a line are left out. */
export function legendOf(explorer: Explorer): Legend {
  const { stage } = explorer.desk;
  const { language, theme } = stage;
  const lens = explorer.lens.peek();
  const words = t(language);
  const state = explorer.state.peek();
  const kinds = state.facets.label.filter(isShown).map(({ value }): LegendRow => {
    const { name, colour, shape, size } = labelLens(lens, value);
    const draw = isByValue(explorer, "node", value) ? "outlined" : "filled";
    return { name: name[language], sign: glyphOps(shape, size, colour[theme], draw, surfaces[theme].canvas) };
  });
  const types = rowsOfTypes(state, lens)
    .filter(({ facet, boxed }) => isShown(facet) && !boxed)
    .map(({ facet }): LegendRow => {
      const { name, colourOf } = typeLens(lens, facet.value);
      const colour = isByValue(explorer, "edge", facet.value)
        ? surfaces[theme].text2
        : labelLens(lens, colourOf).colour[theme];
      return { name: name[language], sign: lineGlyph(colour, undefined) };
    });
  const bases = state.facets.basis.filter((facet) => isShown(facet) && facet.value !== "none");
  const rests = bases.map(({ value }): LegendRow => {
    const basis = value as Basis;
    return { name: words.basis[basis], sign: lineGlyph(surfaces[theme].text2, dashes[basis]) };
  });
  const all = [
    { title: words.kinds, rows: kinds },
    { title: words.relationships, rows: types },
    { title: words.restsOn, rows: rests },
    ...variants(explorer),
    ...valueGroups(explorer),
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

function isByValue(explorer: Explorer, of: "node" | "edge", kind: string): boolean {
  const { styles = [] } = explorer.desk.stage.parts;
  return styles.some((style) => style.channel === "colour" && style.of === of && (style.kind ?? kind) === kind);
}

function variants(explorer: Explorer): LegendGroup[] {
  const { language, theme } = explorer.desk.stage;
  const facets = explorer.state.peek().facets.variant.filter(isShown);
  return Object.entries(explorer.lens.peek().labels).flatMap(([label, { variants, shape, size, colour }]) => {
    if (!variants?.legend) return [];
    const rows = facets.flatMap(({ value }): LegendRow[] => {
      const found = value.startsWith(`${label}:`) ? own(variants.values, value.slice(label.length + 1)) : undefined;
      if (!found) return [];
      const sign = glyphOps(shape, size, colour[theme], found.draw, surfaces[theme].canvas);
      return [{ name: found.name[language], sign }];
    });
    return [{ title: variants.title[language], rows }];
  });
}
