import type { Lens } from "../graph/types.ts";

/** The shapes that the canvas can draw. */
const shapes =
  /^(ellipse|barrel|star|vee|((round|cut|bottom-round)-)?rectangle|(right-)?rhomboid|concave-hexagon|(round-)?(triangle|diamond|pentagon|hexagon|heptagon|octagon|tag))$/;

/** A lens from a document that anybody may have written: other shapes are ellipses, sizes such as can be seen. */
export function drawable(lens: Lens): Lens {
  const px = (size: number) => Math.max(4, Math.min(400, size));
  const labels = Object.entries(lens.labels).map(([name, label]) => {
    const [w, h] = label.size;
    const shape = shapes.test(label.shape) ? label.shape : "ellipse";
    return [name, { ...label, shape, size: [px(w), px(h)] satisfies [number, number] }] as const;
  });
  return { ...lens, labels: Object.fromEntries(labels) };
}
