import { apart } from "./apart.ts";
import { edgeLength, forceOf, margin } from "./force.ts";
import { components, partOf, toNet } from "./net.ts";
import { between } from "./parts.ts";
import { countOf, type LayoutRequest, type Work } from "./request.ts";
import { boxesOf, extentOf } from "./shape.ts";
import { stress } from "./stress.ts";

/**
 * By stress around nodes that stay exactly where they are: what hangs together with one of them is laid out about it, the
 * rest beside, and no box comes to lie on another.
 */
export function* anchored(request: LayoutRequest): Work {
  const { boxes, links, fixed, seed } = request;
  const count = countOf(request);
  const net = toNet(count, links);
  const places = fixed.slice();
  const stays = Uint8Array.from({ length: count }, (_, node) => (Number.isNaN(fixed[2 * node]) ? 0 : 1));
  const rest: Int32Array[] = [];
  for (const members of components(net)) {
    if (!members.some((node) => stays[node] === 1)) rest.push(members);
    else if (members.some((node) => stays[node] !== 1)) {
      const own = Float64Array.from({ length: 2 * members.length }, (_, at) => fixed[at2(members, at)] ?? 0);
      let scale = edgeLength;
      const work = stress(partOf(net, members), seed, (start) => {
        scale = align(start, own);
        return (node) => !Number.isNaN(own[2 * node]);
      });
      let step = work.next();
      for (; !step.done; step = work.next()) yield () => shown(places);
      step.value.forEach((value, at) => {
        if (Number.isNaN(own[at])) places[at2(members, at)] = value * scale;
      });
    }
  }
  if (rest.length > 0) beside(places, boxes, rest, yield* forceOf(request, net, rest));
  for (const _ of apart(places, { boxes, margin, stays }, 80)) yield () => shown(places);
  return places;
}

const at2 = (members: Int32Array, at: number) => 2 * (members[at >> 1] ?? 0) + (at & 1);

const shown = (places: Float64Array) => places.map((value) => (Number.isNaN(value) ? 0 : value));

/** Puts parts that hang on nothing that stays below or to the right of all that is placed. */
function beside(places: Float64Array, boxes: Float64Array, rest: Int32Array[], laid: Float64Array): void {
  const members = Int32Array.from(rest.flatMap((part) => [...part]));
  const others = Int32Array.from({ length: places.length / 2 }, (_, node) => node).filter(
    (node) => !Number.isNaN(places[2 * node]),
  );
  const placesOf = (nodes: Int32Array, from: Float64Array) =>
    Float64Array.from({ length: 2 * nodes.length }, (_, at) => from[at2(nodes, at)] ?? 0);
  const there = extentOf(placesOf(others, places), boxesOf(boxes, others));
  const own = extentOf(placesOf(members, laid), boxesOf(boxes, members));
  const below = there.width > there.height;
  const x = there.left + (below ? 0 : there.width + between) - own.left;
  const y = there.top + (below ? there.height + between : 0) - own.top;
  for (const node of members) {
    places[2 * node] = (laid[2 * node] ?? 0) + x;
    places[2 * node + 1] = (laid[2 * node + 1] ?? 0) + y;
  }
}

/**
 * Turns, mirrors and moves a start in edges so that it lies best on the places in px of nodes that stay (NaN for others),
 * and puts those exactly there. Gives the px of an edge.
 */
function align(start: Float64Array, stay: Float64Array): number {
  const held = Array.from({ length: stay.length / 2 }, (_, node) => node).filter(
    (node) => !Number.isNaN(stay[2 * node]),
  );
  const [mine, theirs] = [middleOf(start, held), middleOf(stay, held)];
  const fits = [1, -1].map((mirror) => {
    let [cos, sin, spread, wide] = [0, 0, 0, 0];
    for (const node of held) {
      const [ax, ay] = [(start[2 * node] ?? 0) - mine.x, mirror * ((start[2 * node + 1] ?? 0) - mine.y)];
      const [bx, by] = [(stay[2 * node] ?? 0) - theirs.x, (stay[2 * node + 1] ?? 0) - theirs.y];
      cos += ax * bx + ay * by;
      sin += ax * by - ay * bx;
      spread += ax * ax + ay * ay;
      wide += bx * bx + by * by;
    }
    return { mirror, cos, sin, match: Math.sqrt(cos * cos + sin * sin), spread, wide };
  });
  const [plain, mirrored] = fits;
  const best = mirrored && plain && mirrored.match > plain.match + 1e-9 ? mirrored : plain;
  const { mirror = 1, cos = 1, sin = 0, match = 0, spread = 0, wide = 0 } = best ?? {};
  const known = spread > 0.01 && wide > 1;
  const scale = known ? Math.max(60, Math.min(180, Math.sqrt(wide / spread))) : edgeLength;
  const [c, s] = match > 1e-9 ? [cos / match, sin / match] : [1, 0];
  for (let node = 0; 2 * node < start.length; node++) {
    const [x, y] = [(start[2 * node] ?? 0) - mine.x, mirror * ((start[2 * node + 1] ?? 0) - mine.y)];
    const free = Number.isNaN(stay[2 * node]);
    start[2 * node] = free ? x * c - y * s + theirs.x / scale : (stay[2 * node] ?? 0) / scale;
    start[2 * node + 1] = free ? x * s + y * c + theirs.y / scale : (stay[2 * node + 1] ?? 0) / scale;
  }
  return scale;
}

function middleOf(places: Float64Array, nodes: readonly number[]): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (const node of nodes) {
    x += (places[2 * node] ?? 0) / nodes.length;
    y += (places[2 * node + 1] ?? 0) / nodes.length;
  }
  return { x, y };
}
