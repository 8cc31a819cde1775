import type { Measure } from "../../graph/measure.ts";
import { cut } from "../../graph/measure.ts";
import type { Surface } from "../../graph/palette.ts";
import type { Legend, LegendGroup } from "./legend.ts";
import type { Op } from "./ops.ts";
import { text } from "./shapes.ts";

const type = { size: 12, row: 20, title: 22, gap: 28, sign: 28, widest: 240 };
/** A longer group goes on in a column beside it. */
const mostRows = 8;

interface Column extends LegendGroup {
  width: number;
}

/** The legend in columns from left to right, in as many bands as the width asks for. */
export function legendOps(
  legend: Legend,
  at: { x: number; y: number; width: number },
  surface: Surface,
  measure: Measure,
): { ops: Op[]; height: number } {
  const columns = legend.flatMap((group) => columnsOf(group, measure));
  const ops: Op[] = [];
  let [x, y, band] = [0, 0, 0];
  for (const column of columns) {
    if (x > 0 && x + column.width > at.width) {
      y += band + 12;
      [x, band] = [0, 0];
    }
    ops.push(...columnOps(column, at.x + x, at.y + y, surface, measure));
    x += column.width + type.gap;
    band = Math.max(band, type.title + column.rows.length * type.row);
  }
  return { ops, height: y + band };
}

function columnsOf({ title, rows }: LegendGroup, measure: Measure): Column[] {
  const parts = Math.ceil(rows.length / mostRows);
  const each = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    const mine = rows.slice(part * each, (part + 1) * each);
    const name = part === 0 ? title : "";
    const wide = Math.max(
      measure(name, type.size, 600),
      ...mine.map((row) => type.sign + measure(row.name, type.size)),
    );
    return { title: name, rows: mine, width: Math.min(type.widest, Math.ceil(wide)) };
  });
}

function columnOps({ title, rows, width }: Column, x: number, y: number, surface: Surface, measure: Measure): Op[] {
  const { size } = type;
  const head = text(
    cut(title, width, size, measure, 600),
    { x, y: y + 14 },
    { size, weight: 600, colour: surface.text2 },
  );
  const lines = rows.flatMap(({ sign, name }, index): Op[] => {
    const middle = y + type.title + (index + 0.5) * type.row;
    const words = cut(name, width - type.sign, size, measure);
    return [
      { kind: "group", at: { x: x + 10, y: middle, scale: 1 }, ops: sign },
      text(words, { x: x + type.sign, y: middle + size * 0.36 }, { size, colour: surface.text }),
    ];
  });
  return [...(title === "" ? [] : [head]), ...lines];
}
