import type { Box } from "../boxes.ts";
import type { Point } from "../picture.ts";
import type { Stage } from "../stage.ts";
import type { Arrangement, LayoutRequest } from "./request.ts";
import { createRun, type Run } from "./run.ts";

/** A graph to lay out: the box of each node around (0, 0), edges by the keys of their ends, nodes that stay. */
export interface Crowd {
  boxes: ReadonlyMap<string, Box>;
  links: Iterable<{ source: string; target: string }>;
  fixed?: ReadonlyMap<string, Point>;
  /** Keys of nodes out of sight. */
  later?: ReadonlySet<string>;
}

/** What a layout wants beside the graph, for the nodes in this order. */
export type More = (keys: readonly string[]) => Partial<LayoutRequest>;

const seed = 1;
/** Where the layouts of a canvas are worked out, from the first one on. */
const runs = new WeakMap<Stage, Run>();

/** Asks the engine for places by key; shows how it stands while it lasts. Undefined when given up. */
export async function askForPlaces(
  stage: Stage,
  name: Arrangement,
  crowd: Crowd,
  signal: AbortSignal,
  { more, show }: { more?: More; show?: (places: Map<string, Point>) => void } = {},
): Promise<Map<string, Point> | undefined> {
  const keys = [...crowd.boxes.keys()].sort();
  const byKey = (places: Float64Array) =>
    new Map(keys.map((key, at) => [key, { x: places[2 * at] ?? 0, y: places[2 * at + 1] ?? 0 }]));
  const run = runs.get(stage) ?? createRun();
  runs.set(stage, run);
  const request = { ...toRequest(name, keys, crowd), canvas: { ...stage.size }, seed, ...more?.(keys) };
  const places = await run(request, signal, show && ((now) => show(byKey(now))));
  return places && byKey(places);
}

function toRequest(name: Arrangement, keys: readonly string[], { boxes, links, fixed, later }: Crowd) {
  const index = new Map(keys.map((key, at) => [key, at]));
  const numbers = new Float64Array(4 * keys.length);
  const stays = new Float64Array(fixed?.size ? 2 * keys.length : 0).fill(Number.NaN);
  keys.forEach((key, at) => {
    const box = boxes.get(key);
    if (box) numbers.set([box.left, box.top, box.right, box.bottom], 4 * at);
    const place = fixed?.get(key);
    if (place) stays.set([place.x, place.y], 2 * at);
  });
  const pairs: number[] = [];
  for (const { source, target } of links) {
    const [from, to] = [index.get(source), index.get(target)];
    if (from !== undefined && to !== undefined) pairs.push(from, to);
  }
  const out = later?.size ? Uint8Array.from(keys, (key) => Number(later.has(key))) : undefined;
  return { name, boxes: numbers, links: Int32Array.from(pairs), fixed: stays, later: out };
}
