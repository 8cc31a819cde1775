import type { Surface } from "../../graph/palette.ts";
import type { Block, Run } from "../../story/types.ts";
import { flow, gap, type Inline, indented, type Row, type Setting } from "./flow.ts";
import { text } from "./shapes.ts";

/** Sets the text of a step: paragraphs, headings, lists, quotes, with the numbers of its footnotes. */
export function writtenRows(blocks: readonly Block[], surface: Surface, setting: Setting): Row[] {
  return blocks.flatMap((block, index) => {
    const rows = rowsOf(block, surface, setting);
    const before = blocks[index - 1];
    if (!before) return rows;
    const close = block.kind === "item" && before.kind === "item";
    return [gap(setting.line * (close ? 0.15 : 0.5)), ...rows];
  });
}

function rowsOf(block: Block, surface: Surface, setting: Setting): Row[] {
  const { kind, depth = 0, mark = "" } = block;
  const by = kind === "item" ? setting.size * 1.4 * (depth + 1) : kind === "quote" ? setting.size : 0;
  const inner = { ...setting, width: setting.width - by };
  const inlines = block.runs.map((run) => inlineOf(run, kind, surface));
  const rows = flow(inlines, kind === "heading" ? { ...inner, size: setting.size * 1.08 } : inner);
  const moved = rows.map((row) => indented(row, by));
  const [first, ...others] = moved;
  if (kind !== "item" || !first) return moved;
  const { size, line } = setting;
  const bullet = (x: number, y: number) =>
    text(
      mark,
      { x: x + by - size * 0.5, y: y + line / 2 + size * 0.36 },
      { size, colour: surface.text2, anchor: "end" },
    );
  return [{ height: first.height, draw: (x, y) => [bullet(x, y), ...first.draw(x, y)] }, ...others];
}

function inlineOf(run: Run, kind: Block["kind"], surface: Surface): Inline {
  const { strong, em, code, href, footnote } = run;
  if (footnote !== undefined) return { text: String(footnote), weight: 600, colour: surface.accent, rises: true };
  const weight = strong || kind === "heading" ? 600 : em ? 500 : 400;
  const quiet = code || kind === "quote" || kind === "code";
  const colour = href !== undefined ? surface.accent : quiet ? surface.text2 : surface.text;
  return { text: run.text, weight, colour, ...(href === undefined ? {} : { href }) };
}
