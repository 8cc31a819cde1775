import { anchored } from "./anchored.ts";
import { aroundFixed, sparing } from "./around-fixed.ts";
import { circle } from "./circle.ts";
import { force } from "./force.ts";
import { property } from "./property.ts";
import type { Arrangement, LayoutRequest, Work } from "./request.ts";
import { concentric, radial } from "./rings.ts";
import { grid } from "./rows.ts";
import { sections } from "./sections.ts";
import { tree } from "./tree.ts";

const plain: Record<Arrangement, (request: LayoutRequest) => Work> = {
  force,
  sections,
  radial,
  concentric,
  tree,
  circle,
  grid,
  property,
};

/** Lays a graph out as asked. The places that are new are whole px; nodes that stay keep theirs to the last digit. */
export function* layOutGraph(request: LayoutRequest): Work {
  if (request.boxes.length === 0) return new Float64Array(0);
  const places = yield* sparing(request, arranged);
  return places.map((value, at) => {
    const held = request.fixed[at] ?? Number.NaN;
    return Number.isNaN(held) ? Math.round(value) + 0 : held;
  });
}

function arranged(request: LayoutRequest): Work {
  const { fixed, name } = request;
  if (!fixed.some((value) => !Number.isNaN(value))) return plain[name](request);
  return name === "force" ? anchored(request) : aroundFixed(request, plain[name]);
}
