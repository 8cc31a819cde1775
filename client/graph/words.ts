import type { Language } from "../session.ts";
import { labelOf, variantOf } from "./lens.ts";
import { cut, type Measure } from "./measure.ts";
import type { Inert, Ink } from "./picture.ts";
import type { Block, Table } from "./table.ts";
import type { Lens, OverviewLens } from "./types.ts";

interface Words {
  id: string;
  x: number;
  y: number;
  text: string;
  size: number;
  weight?: number;
  ink?: Ink;
  /** Which end of the text stands at x. */
  end?: boolean;
  of?: string;
}

/** A text on the canvas that is no node. */
export function words({ id, x, y, text, size, weight = 400, ink = "text", end = false, of }: Words): Inert {
  const side = end ? "left" : "right";
  const look = { w: 1, h: 1, caption: text, size, weight, side, gap: -0.5, ink, border: 0 } as const;
  return { id: `#${id}`, kind: "words", x, y, ...look, ...(of ? { of } : {}) };
}

/** A letter on the glyph of a node at (x, y). */
export function seal(key: string, x: number, y: number, letter: string, size: number, measure: Measure): Inert {
  const odd = Math.ceil(measure(letter, size, 700)) % 2;
  const look = words({
    id: `letter ${key}`,
    x: x + odd / 2,
    y: y + 0.8,
    text: letter,
    size,
    weight: 700,
    ink: "panel",
  });
  return { ...look, side: "middle", gap: 0 };
}

/** A heading with its count after it; with `end` the count ends at x. */
export function heading(at: Omit<Words, "size" | "weight" | "ink">, count: string, measure: Measure): Inert[] {
  const { id, x, end = false, text } = at;
  const shift = Math.round(end ? -measure(count, 12.5) - 6 : measure(text, 12.5, 600) + 6);
  return [
    words({ ...at, x: end ? x + shift : x, size: 12.5, weight: 600 }),
    words({ ...at, id: `${id} count`, x: end ? x : x + shift, text: count, size: 12.5, ink: "text3" }),
  ];
}

/** "19 + 1 unspecified": placeholders are not counted. */
export function countOf(block: Block, lens: Lens, language: Language): string {
  const loose = block.items.filter(({ node }) => !variantOf(node, lens).counted);
  const sure = block.items.length - loose.length;
  const first = loose[0]?.node;
  if (!first) return String(sure);
  const name = lens.labels[labelOf(first, lens)]?.variants?.values[variantOf(first, lens).value]?.name[language] ?? "";
  return language === "ja" ? `${sure} ＋ ${name}${loose.length}` : `${sure} + ${loose.length} ${name.toLowerCase()}`;
}

/** "38 in 13 sectors, 4 sections". */
export function tableCount(table: Table, lens: Lens, overview: OverviewLens, language: Language): string {
  const cards = table.cards.filter((card) => card.node).length;
  const groups = table.cards.flatMap((card) => card.groups.filter((group) => group.node)).length;
  const plural = (label: string) => lens.labels[label]?.plural[language] ?? label;
  if (language === "ja") {
    return `${table.rows}（${groups}${plural(overview.group.label)}・${cards}${plural(overview.card.label)}）`;
  }
  const [group, card] = [plural(overview.group.label), plural(overview.card.label)].map((name) => name.toLowerCase());
  return `${table.rows} in ${groups} ${group}, ${cards} ${card}`;
}

/** "Sectors and their measures". */
export function foldedTitle(lens: Lens, overview: OverviewLens, language: Language): string {
  const groups = lens.labels[overview.group.label]?.plural[language] ?? overview.group.label;
  const rows = overview.rows.title[language];
  return language === "ja" ? `${groups}と${rows}` : `${groups} and their ${rows.toLowerCase()}`;
}

/** Amounts of one row as one text: what stands before and after the figures is said once ("$5 + 15 bn"). */
export function joinAmounts(texts: string[], language: Language): string {
  const first = texts[0] ?? "";
  if (texts.length < 2) return first;
  const before = /^\D*/.exec(first)?.[0] ?? "";
  const after = /\D*$/.exec(first)?.[0] ?? "";
  const plus = language === "ja" ? "＋" : " + ";
  if (texts.some((text) => /^\D*/.exec(text)?.[0] !== before || /\D*$/.exec(text)?.[0] !== after))
    return texts.join(plus);
  return before + texts.map((text) => text.slice(before.length, text.length - after.length)).join(plus) + after;
}

/** A text cut to a width, never to less than an ellipsis. */
export function within(text: string, width: number, size: number, measure: Measure, weight = 400): string {
  return cut(text, Math.max(size, width), size, measure, weight);
}
