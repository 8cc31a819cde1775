import type { Size } from "../picture.ts";

/** A flat top: from `x` on, `wide` px, at height `y`. */
interface Step {
  x: number;
  y: number;
  wide: number;
}

/**
 * Where the top left corners of boxes come, given largest first, so that they fill a shape like that of the canvas: each
 * as high up as it goes in a sheet of some width, of many widths the one that suits best.
 */
export function pack(sizes: readonly Size[], canvas: Size): { x: number; y: number }[] {
  const widest = Math.max(0, ...sizes.map(({ width }) => width));
  const area = sizes.reduce((sum, { width, height }) => sum + width * height, 0);
  const even = Math.sqrt((area * canvas.width) / canvas.height);
  let best = { corners: [] as { x: number; y: number }[], misfit: Number.POSITIVE_INFINITY };
  for (const share of [0.85, 0.95, 1, 1.05, 1.1, 1.2, 1.3, 1.45, 1.6, 2]) {
    const { corners, width, height } = fill(sizes, Math.max(widest, even * share));
    const misfit = Math.max(width / canvas.width, height / canvas.height);
    if (misfit < best.misfit - 1e-9) best = { corners, misfit };
  }
  return best.corners;
}

function fill(sizes: readonly Size[], within: number): Size & { corners: { x: number; y: number }[] } {
  let tops: Step[] = [{ x: 0, y: 0, wide: within }];
  let [width, height] = [0, 0];
  const corners = sizes.map((size) => {
    const corner = lowest(tops, size.width, within);
    tops = raised(tops, { x: corner.x, y: corner.y + size.height, wide: size.width });
    width = Math.max(width, corner.x + size.width);
    height = Math.max(height, corner.y + size.height);
    return corner;
  });
  return { corners, width, height };
}

/** The place nearest to the top where a box of some width goes. */
function lowest(tops: Step[], wide: number, within: number): { x: number; y: number } {
  let best = { x: 0, y: Number.POSITIVE_INFINITY };
  tops.forEach((step, at) => {
    if (step.x + wide > within + 1e-6 || step.y >= best.y) return;
    let y = step.y;
    for (let next = at + 1; next < tops.length; next++) {
      const other = tops[next];
      if (!other || other.x >= step.x + wide - 1e-6) break;
      y = Math.max(y, other.y);
    }
    if (y < best.y) best = { x: step.x, y };
  });
  return best;
}

/** The tops after a box came onto them. */
function raised(tops: Step[], box: Step): Step[] {
  const end = box.x + box.wide;
  const fresh: Step[] = [];
  let put = false;
  for (const step of tops) {
    const stop = step.x + step.wide;
    if (step.x < box.x && stop > box.x) fresh.push({ ...step, wide: box.x - step.x });
    else if (stop <= box.x) fresh.push(step);
    if (!put && stop > box.x) {
      fresh.push(box);
      put = true;
    }
    if (stop <= end + 1e-6 || stop <= box.x) continue;
    fresh.push(step.x >= end ? step : { x: end, y: step.y, wide: stop - end });
  }
  return fresh;
}
