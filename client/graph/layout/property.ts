import { apart } from "./apart.ts";
import { along, bands } from "./bands.ts";
import { margin } from "./force.ts";
import { countOf, type LayoutRequest, type Work } from "./request.ts";
import { areaOf } from "./shape.ts";
import { table } from "./table.ts";

/**
 * Each node by its value of a property, from left to right, from top to bottom or both. A category is a band: as wide as
 * it needs, in the order of the categories, with all its nodes and its heading. A number beside a category, or alone, is a
 * place that is kept exactly. Two numbers are places too, from which nodes that touch move the shorter way, each half.
 */
export function* property(request: LayoutRequest): Work {
  const { boxes, canvas, axes = {} } = request;
  const numbers = Number(axes.x?.kind === "number") + Number(axes.y?.kind === "number");
  if (numbers === 0) return table(request);
  if (numbers === 1) return yield* bands(request);
  const grow = Math.max(1, Math.sqrt((3.5 * areaOf(boxes, margin)) / (canvas.width * canvas.height)));
  const places = new Float64Array(2 * countOf(request));
  along(places, 0, request, canvas.width * grow);
  along(places, 1, request, canvas.height * grow);
  for (const _ of apart(places, { boxes, margin }, 120)) yield () => places.slice();
  return places;
}
