import type { GroupOp } from "./ops.ts";
import type { Picture } from "./picture.ts";

/** A picture put into a box at a scale, in its middle; what is beyond its region is not seen. */
export function placed(
  { region, ops }: Picture,
  box: { x: number; y: number; width: number; height: number },
): GroupOp {
  const scale = Math.min(box.width / region.width, box.height / region.height);
  const [width, height] = [region.width * scale, region.height * scale];
  const at = {
    x: box.x + (box.width - width) / 2 - region.x * scale,
    y: box.y + (box.height - height) / 2 - region.y * scale,
    scale,
  };
  return { kind: "group", at, clip: region, ops };
}
