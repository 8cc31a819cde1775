import { cut, type Measure } from "../../graph/measure.ts";
import type { Surface } from "../../graph/palette.ts";
import type { Row } from "./flow.ts";
import type { Legend, LegendRow } from "./legend.ts";
import { text } from "./shapes.ts";

const type = { size: 10.5, line: 17, sign: 24, gap: 18, widest: 220 };

/** The legend as running lines, for where there is little height. */
export function legendLines(legend: Legend, width: number, surface: Surface, measure: Measure): Row[] {
  const lines: { row: LegendRow; x: number }[][] = [];
  let x = width;
  for (const row of legend.flatMap(({ rows }) => rows)) {
    const wide = type.sign + Math.min(type.widest, measure(row.name, type.size));
    if (x > 0 && x + wide > width) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ row, x });
    x += wide + type.gap;
  }
  return lines.map((line) => ({
    height: type.line,
    draw: (left, top) =>
      line.flatMap(({ row: { sign, name }, x: at }) => {
        const middle = top + type.line / 2;
        const words = cut(name, type.widest, type.size, measure);
        const place = { x: left + at + type.sign, y: middle + type.size * 0.36 };
        return [
          { kind: "group" as const, at: { x: left + at + 9, y: middle, scale: 0.85 }, ops: sign },
          text(words, place, { size: type.size, colour: surface.text2 }),
        ];
      }),
  }));
}
