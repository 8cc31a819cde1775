import { cut, type Measure } from "../../graph/measure.ts";
import type { Surface } from "../../graph/palette.ts";
import type { Row } from "./flow.ts";
import type { Legend, LegendGroup } from "./legend.ts";
import { type SignedRow, signed } from "./legend-sign.ts";
import type { Op } from "./ops.ts";
import { text } from "./shapes.ts";

const type = { size: 10.5, line: 17, sign: 24, gap: 16, groups: 30, widest: 220, scale: 0.85 };

/** What stands in a line: how large it is, and what draws it from its left in the middle of the line. */
interface Item {
  width: number;
  height: number;
  draw(x: number, middle: number): Op[];
}

/** The legend as running lines, for where there is little height. A group that has no room in a line begins the next. */
export function legendLines(legend: Legend, width: number, zoom: number, surface: Surface, measure: Measure): Row[] {
  const lines: { item: Item; x: number }[][] = [];
  let x = width;
  const next = () => {
    lines.push([]);
    x = 0;
  };
  for (const group of legend) {
    const items = itemsOf(group, zoom, surface, measure);
    if (x > 0 && x + widthOf(items) > width) next();
    for (const item of items) {
      if (x > 0 && x + item.width > width) next();
      lines.at(-1)?.push({ item, x });
      x += item.width + type.gap;
    }
    x += type.groups - type.gap;
  }
  return lines.map((line) => {
    const height = Math.max(type.line, ...line.map(({ item }) => item.height));
    return { height, draw: (left, top) => line.flatMap(({ item, x: at }) => item.draw(left + at, top + height / 2)) };
  });
}

function widthOf(items: readonly Item[]): number {
  return items.reduce((sum, { width }) => sum + width, (items.length - 1) * type.gap);
}

function itemsOf({ title, rows }: LegendGroup, zoom: number, { text2 }: Surface, measure: Measure): Item[] {
  const { size } = type;
  const head: Item = {
    width: measure(title, size, 600),
    height: type.line,
    draw: (x, middle) => [text(title, { x, y: middle + size * 0.36 }, { size, weight: 600, colour: text2 })],
  };
  return [head, ...signed(rows, zoom, type.scale).map((row) => itemOf(row, text2, measure))];
}

function itemOf({ sign, name, scale, across }: SignedRow, colour: string, measure: Measure): Item {
  const { size } = type;
  const words = cut(name, type.widest, size, measure);
  const indent = Math.max(type.sign, across + 6);
  return {
    width: indent + measure(words, size),
    height: across + 3,
    draw: (x, middle) => [
      { kind: "group", at: { x: x + (indent - 6) / 2, y: middle, scale }, ops: sign },
      text(words, { x: x + indent, y: middle + size * 0.36 }, { size, colour }),
    ],
  };
}
