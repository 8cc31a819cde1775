import { cut, type Measure } from "../../graph/measure.ts";
import type { Surface } from "../../graph/palette.ts";
import type { Language } from "../../session.ts";
import type { Legend, LegendGroup } from "./legend.ts";
import { type SignedRow, signed } from "./legend-sign.ts";
import type { Op } from "./ops.ts";
import { text } from "./shapes.ts";
import { setText } from "./type.ts";

const type = { size: 12, row: 20, title: 18, gap: 28, sign: 28, widest: 240, head: 360 };
/** A longer group goes on in a column beside it. */
const mostRows = 8;

/** What a legend is set by; `zoom`: px of the picture for one px of the graph. */
export interface LegendSetting {
  surface: Surface;
  measure: Measure;
  language: Language;
  zoom: number;
}

interface Column {
  title: string;
  rows: readonly SignedRow[];
  /** From its left edge to the names. */
  indent: number;
  width: number;
}

/** The legend in columns from left to right, in as many bands as the width asks for. */
export function legendOps(
  legend: Legend,
  at: { x: number; y: number; width: number },
  setting: LegendSetting,
): { ops: Op[]; height: number } {
  const columns = legend.flatMap((group) => columnsOf(group, setting));
  const ops: Op[] = [];
  let y = 0;
  for (const band of bandsOf(columns, at.width)) {
    if (y > 0) y += 12;
    const titles = band.map(({ column, x }) => headOf(column, at.x + x, at.y + y, setting));
    const top = y + Math.max(...titles.map(({ height }) => height)) + 4;
    ops.push(...titles.map(({ op }) => op));
    ops.push(...band.flatMap(({ column, x }) => rowOps(column, at.x + x, at.y + top, setting)));
    y = top + Math.max(...band.map(({ column }) => column.rows.reduce((sum, row) => sum + heightOf(row), 0)));
  }
  return { ops, height: y };
}

function bandsOf(columns: readonly Column[], width: number): { column: Column; x: number }[][] {
  const bands: { column: Column; x: number }[][] = [];
  let x = width;
  for (const column of columns) {
    if (x > 0 && x + column.width > width) {
      bands.push([]);
      x = 0;
    }
    bands.at(-1)?.push({ column, x });
    x += column.width + type.gap;
  }
  return bands;
}

function columnsOf({ title, rows }: LegendGroup, { measure, zoom }: LegendSetting): Column[] {
  const parts = Math.ceil(rows.length / mostRows);
  const each = Math.ceil(rows.length / parts);
  const all = signed(rows, zoom, 1);
  return Array.from({ length: parts }, (_, part) => {
    const mine = all.slice(part * each, (part + 1) * each);
    const name = part === 0 ? title : "";
    const indent = Math.max(type.sign, ...mine.map(({ across }) => across + 8));
    const wide = Math.max(...mine.map((row) => indent + measure(row.name, type.size)));
    const head = Math.min(type.head, measure(name, type.size, 600));
    return { title: name, rows: mine, indent, width: Math.ceil(Math.max(head, Math.min(type.widest, wide))) };
  });
}

function headOf({ title, width }: Column, x: number, y: number, { surface, language, measure }: LegendSetting) {
  const face = { size: type.size, line: type.title, weight: 600, colour: surface.text2 };
  return setText(title, face, { x, y, width, most: 2 }, language, measure);
}

const heightOf = ({ across }: SignedRow) => Math.max(type.row, across + 4);

function rowOps({ rows, indent, width }: Column, x: number, y: number, { surface, measure }: LegendSetting): Op[] {
  const { size } = type;
  let top = y;
  return rows.flatMap((row): Op[] => {
    const middle = top + heightOf(row) / 2;
    top += heightOf(row);
    const words = cut(row.name, width - indent, size, measure);
    return [
      { kind: "group", at: { x: x + (indent - 8) / 2, y: middle, scale: row.scale }, ops: row.sign },
      text(words, { x: x + indent, y: middle + size * 0.36 }, { size, colour: surface.text }),
    ];
  });
}
