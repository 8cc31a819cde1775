import { anchored } from "./anchored.ts";
import { force } from "./force.ts";
import type { LayoutRequest, Work } from "./request.ts";

/** Lays a graph out as asked. The places that are new are whole px; nodes that stay keep theirs to the last digit. */
export function* layOutGraph(request: LayoutRequest): Work {
  const stays = request.fixed.some((value) => !Number.isNaN(value));
  const places = yield* stays ? anchored(request) : force(request);
  return places.map((value, at) => {
    const fixed = request.fixed[at] ?? Number.NaN;
    return Number.isNaN(fixed) ? Math.round(value) + 0 : fixed;
  });
}
