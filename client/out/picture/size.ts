import { OutFailure } from "../failure.ts";
import type { Sheet } from "./ops.ts";

/** What browsers can draw in one image: px of a side, and of the whole. */
const most = { side: 16_384, area: 100_000_000 };

interface Size {
  width: number;
  height: number;
}

/** The size of a drawing in px of an image. */
export function sizeIn({ width, height }: Pick<Sheet, "width" | "height">, scale: number): Size {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Whether a browser cannot draw an image of so many px. */
export function isTooLarge({ width, height }: Size): boolean {
  return width > most.side || height > most.side || width * height > most.area;
}

/** The size of a drawing in px of an image that can be drawn. Throws OutFailure `too_large`. */
export function sizeAt(sheet: Pick<Sheet, "width" | "height">, scale: number): Size {
  const size = sizeIn(sheet, scale);
  if (isTooLarge(size)) throw new OutFailure("too_large", `${size.width} × ${size.height} px`);
  return size;
}
