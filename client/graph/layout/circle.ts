import type { Size } from "../picture.ts";
import { apart } from "./apart.ts";
import { margin } from "./force.ts";
import { direction } from "./random.ts";
import { countOf, type LayoutRequest, type Work } from "./request.ts";
import { gap } from "./rows.ts";

/** Up to so many nodes stand on one round. */
const most = 80;
/** Places on a round, clockwise from the top, for a radius of 1. */
const turn = Array.from({ length: 4096 }, (_, step) => direction((step / 4096 - 0.25) * 2 * Math.PI));

/** Half the width and half the height of a round. */
interface Oval {
  x: number;
  y: number;
}

/**
 * All on one round in the order wanted, clockwise from the top: a circle, or an oval towards the shape of the canvas, as
 * large as the boxes need. More than 80 nodes stand on several rounds, one within another.
 */
export function* circle(request: LayoutRequest): Work {
  const { order, canvas } = request;
  const nodes = Array.from({ length: countOf(request) }, (_, node) => node);
  nodes.sort((a, b) => (order?.[a] ?? 0) - (order?.[b] ?? 0) || a - b);
  const mean = meanOf(request.boxes);
  const boxes = evened(request.boxes, mean);
  const bend = Math.max(0.8, Math.min(1.25, Math.sqrt(canvas.width / canvas.height)));
  const places = new Float64Array(2 * nodes.length);
  if (nodes.length <= most) {
    oneRound(places, nodes, boxes, (radius) => ({ x: radius * bend, y: radius / bend }));
    return places;
  }
  for (const _ of manyRounds(places, nodes, boxes, mean, bend)) yield () => places.slice();
  for (const _ of apart(places, { boxes: request.boxes, margin }, 80)) yield () => places.slice();
  return places;
}

/** The smallest round on which all boxes stand free. */
function oneRound(places: Float64Array, nodes: number[], boxes: Float64Array, ovalOf: (radius: number) => Oval): void {
  const fits = (radius: number) => walk(nodes, boxes, ovalOf(radius), gap).length === nodes.length;
  let [low, high] = [0, 64];
  while (!fits(high)) [low, high] = [high, high * 1.25];
  for (let step = 0; step < 12 && low > 0; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  spread(places, nodes, boxes, ovalOf(high));
}

/** Rounds about a free middle, each filled before the next one further out; as few as go about so large a middle. */
function* manyRounds(
  places: Float64Array,
  nodes: number[],
  boxes: Float64Array,
  mean: Size,
  bend: number,
): Generator<void, void> {
  for (let deep = Math.floor(Math.sqrt(nodes.length / 20)); ; deep++) {
    const rounds: { own: number[]; oval: Oval }[] = [];
    const inner = 0.75 * deep * (mean.width + mean.height + 2 * gap);
    let rest = nodes;
    for (let round = 0; round < deep && rest.length > 0; round++) {
      const oval = { x: inner * bend + round * (mean.width + gap), y: inner / bend + round * (mean.height + gap) };
      const filled = walk(rest, boxes, oval, margin).length;
      rounds.push({ own: rest.slice(0, filled), oval });
      rest = rest.slice(filled);
      yield;
    }
    if (rest.length > 0) continue;
    for (const { own, oval } of rounds) {
      spread(places, own, boxes, oval);
      yield;
    }
    return;
  }
}

/** Puts nodes on a round with as much free room between any two as all of them can have. */
function spread(places: Float64Array, nodes: number[], boxes: Float64Array, oval: Oval): void {
  let [low, high] = [margin, 4 * (oval.x + oval.y)];
  let best = walk(nodes, boxes, oval, low);
  for (let step = 0; step < 16; step++) {
    const free = (low + high) / 2;
    const found = walk(nodes, boxes, oval, free);
    if (found.length === nodes.length) [low, best] = [free, found];
    else high = free;
  }
  best.forEach((at, index) => {
    const { x, y } = turn[at] ?? { x: 0, y: 0 };
    places.set([oval.x * x, oval.y * y], 2 * (nodes[index] ?? 0));
  });
}

/** The step of the turn at which each node comes, one after the other, each as soon as it stands free of all before; of as many as find room. */
function walk(nodes: readonly number[], boxes: Float64Array, oval: Oval, free: number): number[] {
  const steps: number[] = [];
  const touches = (node: number, step: number, other: number, at: number) => {
    const x = oval.x * ((turn[step]?.x ?? 0) - (turn[at]?.x ?? 0));
    const y = oval.y * ((turn[step]?.y ?? 0) - (turn[at]?.y ?? 0));
    const [a, b] = [4 * node, 4 * other];
    return (
      x + (boxes[a] ?? 0) < (boxes[b + 2] ?? 0) + free &&
      (boxes[b] ?? 0) < x + (boxes[a + 2] ?? 0) + free &&
      y + (boxes[a + 1] ?? 0) < (boxes[b + 3] ?? 0) + free &&
      (boxes[b + 1] ?? 0) < y + (boxes[a + 3] ?? 0) + free
    );
  };
  // The ones before are the likeliest to be in the way, at the end of the turn the first ones; on a long round no others are.
  const isFree = (node: number, step: number) => {
    const first = Math.min(8, steps.length);
    const after = steps.length > most ? steps.length - 8 : first;
    for (let at = steps.length - 1; at >= after; at--)
      if (touches(node, step, nodes[at] ?? 0, steps[at] ?? 0)) return false;
    for (let at = 0; at < first; at++) if (touches(node, step, nodes[at] ?? 0, steps[at] ?? 0)) return false;
    return true;
  };
  let step = 0;
  for (const node of nodes) {
    while (step < turn.length && !isFree(node, step)) step++;
    if (step === turn.length) break;
    steps.push(step);
  }
  return steps;
}

function meanOf(boxes: Float64Array): Size & { sides: number[] } {
  const sides = [0, 1, 2, 3].map((side) => {
    let sum = 0;
    for (let at = side; at < boxes.length; at += 4) sum += boxes[at] ?? 0;
    return (4 * sum) / Math.max(4, boxes.length);
  });
  const [left = 0, top = 0, right = 0, bottom = 0] = sides;
  return { width: right - left, height: bottom - top, sides };
}

/** Boxes that are small count as the mean does, so that a round is even. */
function evened(boxes: Float64Array, { sides }: { sides: number[] }): Float64Array {
  return boxes.map((value, at) => (at % 4 < 2 ? Math.min : Math.max)(value, sides[at % 4] ?? 0));
}
