import type { Explorer } from "../../graph/explorer.ts";
import { labelLens } from "../../graph/lens.ts";
import { surfaces } from "../../graph/palette.ts";
import { categorical, neutral } from "../../graph/value-colours.ts";
import { glyphs } from "../../graph/value-glyphs.ts";
import { areaAt, colourAt, placeOf, type ReadStyle, readStyles, usualArea, widthAt } from "../../graph/value-style.ts";
import { styleWords } from "../../i18n/style.ts";
import type { Theme } from "../../session.ts";
import { saidCategory, saidNumber, saidStyle, saidSubject, type Tongue } from "../../views/style/say.ts";
import { lineGlyph } from "./glyphs.ts";
import type { LegendGroup, LegendRow } from "./legend.ts";
import { signOps } from "./marks.ts";
import type { Op } from "./ops.ts";
import { ellipse, line, path, solid } from "./shapes.ts";

/** A group of the legend for each rule by which values are drawn. */
export function valueGroups(explorer: Explorer): LegendGroup[] {
  const { stage } = explorer.desk;
  const tongue: Tongue = { lens: explorer.lens.peek(), language: stage.language };
  return readStyles(stage).map((read) => ({
    title: `${saidStyle(read.style, tongue)} · ${saidSubject(read.style, tongue)}`,
    rows: [
      ...numberRows(read, tongue, stage.theme),
      ...categoryRows(read, tongue, stage.theme),
      ...noValue(read, tongue, stage.theme),
    ],
  }));
}

function numberRows(read: ReadStyle, tongue: Tongue, theme: Theme): LegendRow[] {
  const { numbers, style } = read;
  if (!numbers) return [];
  return numbers.ticks.map((value) => ({
    name: saidNumber(value, numbers, style.property, tongue),
    ...numberSign(read, placeOf(read, value), tongue, theme),
  }));
}

function numberSign({ style }: ReadStyle, at: number, { lens }: Tongue, theme: Theme): Omit<LegendRow, "name"> {
  const { text2 } = surfaces[theme];
  if (style.channel === "width") return { sign: lineGlyph(text2, undefined, widthAt(at)) };
  if (style.channel === "colour") return { sign: mark(style.of, colourAt(style, at, theme)) };
  const radius = Math.sqrt((areaAt(at) * usualArea) / Math.PI);
  const colour = style.kind === undefined ? text2 : labelLens(lens, style.kind).colour[theme];
  return { radius, sign: [path(ellipse(0, 0, radius, radius), { fill: solid(colour) })] };
}

function categoryRows({ style, categories }: ReadStyle, tongue: Tongue, theme: Theme): LegendRow[] {
  if (!categories) return [];
  const { text } = surfaces[theme];
  const rows = categories.categories.map(([value], index): LegendRow => {
    const icon = style.channel === "icon";
    const sign = icon ? signOps(glyphs[index] ?? "", text) : mark(style.of, categorical(theme)[index] ?? text);
    return { name: saidCategory(style.property, value, tongue), sign };
  });
  if (categories.others.values === 0) return rows;
  const words = styleWords(tongue.language).others(categories.others.values);
  return [...rows, { name: words, sign: hollow(style.of, neutral(theme).other, []) }];
}

function noValue({ style, missing }: ReadStyle, { language }: Tongue, theme: Theme): LegendRow[] {
  if (missing === 0 || style.channel === "icon") return [];
  return [{ name: styleWords(language).noValue, sign: hollow(style.of, neutral(theme).none, [1.6, 1.6]) }];
}

function mark(of: "node" | "edge", colour: string): Op[] {
  return of === "edge" ? lineGlyph(colour, undefined, 3) : [path(ellipse(0, 0, 6, 6), { fill: solid(colour) })];
}

function hollow(of: "node" | "edge", colour: string, dash: number[]): Op[] {
  return of === "edge"
    ? lineGlyph(colour, undefined, 1)
    : [path(ellipse(0, 0, 5.25, 5.25), { stroke: line(colour, 1.5, dash) })];
}
