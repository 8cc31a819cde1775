import type { Item } from "./table.ts";

/** Where a column node would like to stand: (2 × median + mean) / 3 of the y of its rows. */
export function wishOf(item: Item, yOf: (row: number) => number): number {
  const ys = item.links.map(({ row }) => yOf(row)).sort((a, b) => a - b);
  const middle = ys.length / 2;
  const upper = ys[Math.floor(middle)] ?? 0;
  const median = Number.isInteger(middle) ? (upper + (ys[middle - 1] ?? upper)) / 2 : upper;
  return (2 * median + ys.reduce((sum, y) => sum + y, 0) / ys.length) / 3;
}

/** The column's order: by wish, then neighbours are swapped while the number of crossings falls. */
export function inOrder(items: Item[], yOf: (row: number) => number): Item[] {
  const wishes = new Map(items.map((item) => [item, wishOf(item, yOf)]));
  const ordered = items.toSorted(
    (a, b) =>
      (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0) || firstWord(a) - firstWord(b) || (a.node.key < b.node.key ? -1 : 1),
  );
  let swapped = true;
  while (swapped) {
    swapped = false;
    for (let i = 1; i < ordered.length; i++) {
      const [above, below] = [ordered[i - 1], ordered[i]];
      if (!above || !below || crossingsOf(below, above) >= crossingsOf(above, below)) continue;
      ordered[i - 1] = below;
      ordered[i] = above;
      swapped = true;
    }
  }
  return ordered;
}

/** Where the source names the node first; nodes that wish the same place stand in the text's order. */
function firstWord({ links }: Item): number {
  const starts = links.map(({ edge }) => edge.properties["quote_start"]).filter((start) => typeof start === "number");
  return Math.min(...starts, Number.MAX_SAFE_INTEGER);
}

function crossingsOf(above: Item, below: Item): number {
  let crossings = 0;
  for (const one of above.links) for (const other of below.links) if (one.row > other.row) crossings++;
  return crossings;
}

/** How many pairs of edges cross between the rows and a column in this order. */
export function countCrossings(items: Item[]): number {
  let crossings = 0;
  items.forEach((item, index) => {
    for (const below of items.slice(index + 1)) crossings += crossingsOf(item, below);
  });
  return crossings;
}

/**
 * Whole px nearest to the wished places (least squares) that keep their order, `gap` apart, within top and bottom.
 * Where they cannot all fit, the gap shrinks to no less than 15 and the column grows beyond the bottom.
 */
export function pushApart(wished: number[], gap: number, top: number, bottom: number): number[] {
  const spaces = Math.max(1, wished.length - 1);
  const step = Math.max(15, Math.min(gap, Math.floor((bottom - top) / spaces)));
  const room = Math.max(top, bottom - spaces * step);
  const blocks: { sum: number; count: number }[] = [];
  wished.forEach((want, index) => {
    let block = { sum: want - index * step, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count >= block.sum / block.count; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: block.sum + last.sum, count: block.count + last.count };
    }
    blocks.push(block);
  });
  const places = blocks.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
  return places.map((place, index) => Math.round(Math.min(room, Math.max(top, place))) + index * step);
}

/** `count` places from top to bottom, evenly. */
export function evenly(count: number, top: number, bottom: number): number[] {
  if (count < 2) return Array<number>(count).fill((top + bottom) / 2);
  return Array.from({ length: count }, (_, index) => top + (index * (bottom - top)) / (count - 1));
}
