import { type Box, moved } from "../boxes.ts";
import { reach } from "../marks.ts";
import type { Drawn } from "./renderer.ts";

/** The space an element takes when it is drawn, in px of the graph; a little more rather than less. */
export function boundsOf(ele: Drawn): Box {
  const { rscratch, group } = ele._private;
  return withLabel(group === "nodes" ? nodeBounds(ele) : edgeBounds(rscratch.allpts ?? []), rscratch);
}

function nodeBounds(ele: Drawn): Box {
  const { x, y } = ele.position();
  const [w, h] = [ele.outerWidth() / 2 + reach.x, ele.outerHeight() / 2 + reach.y];
  return { left: x - w, right: x + w, top: y - h, bottom: y + h };
}

function edgeBounds(points: number[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x = 0, y = 0] = [points[at], points[at + 1]];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return moved(box, 0, 0, 16);
}

function withLabel(box: Box, { labelX, labelY, labelWidth = 0, labelHeight = 0 }: Drawn["_private"]["rscratch"]): Box {
  if (labelWidth === 0 || labelX === undefined || labelY === undefined) return box;
  const [w, h] = [labelWidth + 8, labelHeight + 8];
  return {
    left: Math.min(box.left, labelX - w),
    right: Math.max(box.right, labelX + w),
    top: Math.min(box.top, labelY - h),
    bottom: Math.max(box.bottom, labelY + h),
  };
}
