import type { Box } from "./boxes.ts";
import type { Marks } from "./elements.ts";
import type { Surface } from "./palette.ts";
import type { Look, Point } from "./picture.ts";

/** How far the drawing of marks reaches beyond a node: left and right, top and bottom, px. */
export const reach = { x: 44, y: 22 };

/** The badge's place relative to the centre of its node. */
function badge({ w, h }: Pick<Look, "w" | "h">, more: number): Box {
  const left = w / 2 - 6;
  const top = -h / 2 - 8.5;
  return { left, top, right: left + 9 + 6.2 * (String(more).length + 1), bottom: top + 15 };
}

/** How far what is drawn at the corners reaches beyond a node, px: top, right, bottom, left. */
export function rimOf(marks: Marks | undefined): [number, number, number, number] {
  const { more = 0, warns = false, focused = false, pinned = false } = marks ?? {};
  const around = focused ? 10 : 6;
  const right = more > 0 ? 5 + Math.ceil(6.2 * (String(more).length + 1)) + (pinned ? 10 : 0) : around;
  return [warns ? 15 : Math.max(around, more > 0 ? 9 : 0), Math.max(around, right), around, warns ? 14 : around];
}

/** Whether a point of the canvas is on the badge of a node at `at`. */
export function isOnBadge(look: Look, marks: Marks | undefined, at: Point, point: Point): boolean {
  if (!marks || marks.more <= 0) return false;
  const { left, right, top, bottom } = badge(look, marks.more);
  const [x, y] = [point.x - at.x, point.y - at.y];
  return x >= left - 3 && x <= right + 3 && y >= top - 3 && y <= bottom + 3;
}

/** The marks of a node as the address of an SVG that lies centred over it; "none" where there are none. */
export function drawMarks(look: Look, marks: Marks | undefined, surface: Surface, icon = ""): string {
  const marked = marks && (marks.more > 0 || marks.warns || marks.pinned || marks.focused);
  if (!marked && !icon) return "none";
  const w = look.w + 2 * reach.x;
  const h = look.h + 2 * reach.y;
  const parts: string[] = [icon];
  if (marks?.focused) {
    const [x, y] = [-look.w / 2 - 8, -look.h / 2 - 8];
    const size = `width="${look.w + 16}" height="${look.h + 16}" rx="6"`;
    parts.push(`<rect x="${x}" y="${y}" ${size} fill="none" stroke="${surface.accent}" stroke-width="2"/>`);
  }
  if (marks && marks.more > 0) parts.push(pill(badge(look, marks.more), `+${marks.more}`, surface));
  if (marks?.warns) {
    const at = `translate(${-look.w / 2 - 13} ${-look.h / 2 - 14})`;
    const path = "M7 1.6 13.2 12.4H.8ZM7 5.4v3.2M7 10.5v.1";
    parts.push(
      `<path transform="${at}" d="${path}" fill="${surface.canvas}" stroke="${surface.warn}" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/>`,
    );
  }
  if (marks?.pinned) {
    // Beside the badge, so that its number can be read.
    const { right, top } = badge(look, marks.more);
    const at = marks.more > 0 ? `cx="${right + 6}" cy="${top + 7.5}"` : `cx="${look.w / 2}" cy="${-look.h / 2}"`;
    parts.push(`<circle ${at} r="4" fill="${surface.text}"/>`);
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${-w / 2} ${-h / 2} ${w} ${h}">${parts.join("")}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

function pill({ left, top, right }: Box, text: string, surface: Surface): string {
  const at = `x="${left + 0.5}" y="${top + 0.5}" width="${right - left - 1}" height="14" rx="7"`;
  const words = `x="${(left + right) / 2}" y="${top + 11}" text-anchor="middle" font-family="system-ui,sans-serif"`;
  return `<rect ${at} fill="${surface.panel}" stroke="${surface.line2}"/><text ${words} font-size="10" font-weight="500" fill="${surface.text2}">${text}</text>`;
}
