import type { Measure } from "./measure.ts";
import type { Look, Point } from "./picture.ts";

/** A rectangle in px: a node with its caption. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Height of a line of caption in px for a font size. */
export const lineHeight = 1.25;

/** The space a node takes with its caption, around its centre at `at`. */
export function boxOf(look: Look, at: Point, measure: Measure): Box {
  const lines = look.caption ? look.caption.split("\n") : [];
  const wide = Math.max(0, ...lines.map((line) => measure(line, look.size, look.weight)));
  const high = lines.length * look.size * lineHeight;
  const [w, h] = [look.w / 2, look.h / 2];
  const glyph = { left: at.x - w, top: at.y - h, right: at.x + w, bottom: at.y + h };
  if (lines.length === 0) return glyph;
  if (look.side === "below") {
    return {
      ...glyph,
      left: Math.min(glyph.left, at.x - wide / 2),
      right: Math.max(glyph.right, at.x + wide / 2),
      bottom: glyph.bottom + look.gap + high,
    };
  }
  const vertical = { top: Math.min(glyph.top, at.y - high / 2), bottom: Math.max(glyph.bottom, at.y + high / 2) };
  if (look.side === "left") return { ...glyph, ...vertical, left: glyph.left - look.gap - wide };
  if (look.side === "right") return { ...glyph, ...vertical, right: glyph.right + look.gap + wide };
  return { ...vertical, left: Math.min(glyph.left, at.x - wide / 2), right: Math.max(glyph.right, at.x + wide / 2) };
}

/** Whether two boxes share more than a hair. */
export function overlap(a: Box, b: Box): boolean {
  const hair = 1e-6;
  return a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;
}

/** The smallest box around all; undefined where there are none. */
export function around(boxes: Iterable<Box>): Box | undefined {
  let all: Box | undefined;
  for (const box of boxes) {
    all ??= { ...box };
    all.left = Math.min(all.left, box.left);
    all.top = Math.min(all.top, box.top);
    all.right = Math.max(all.right, box.right);
    all.bottom = Math.max(all.bottom, box.bottom);
  }
  return all;
}

/** The box moved by so many px, grown by `margin` on each side. */
export function moved(box: Box, x: number, y: number, margin = 0): Box {
  return {
    left: box.left + x - margin,
    top: box.top + y - margin,
    right: box.right + x + margin,
    bottom: box.bottom + y + margin,
  };
}
