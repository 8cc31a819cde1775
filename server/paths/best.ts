import { Heap } from "./heap.ts";
import type { Region } from "./region.ts";

/** A path by the numbers of its nodes; `cost` is the sum over its inner nodes. */
export interface Way {
  nodes: number[];
  cost: number;
}

/** The beginning of a path, backwards. */
interface Start {
  node: number;
  before: Start | undefined;
  left: number;
  cost: number;
}

/** Beginnings of paths that one search may look at: on graphs where most walks come back on themselves there is no end to them. */
const mostStarts = 200_000;

/**
 * The cheapest `limit` paths of exactly `length` hops between two nodes of a region, cheapest first, none through a
 * node twice. Best first by what a walk to the end costs at least, so nothing is enumerated that is not needed.
 * `whole` is false where it gave up before it had looked at everything.
 */
export function bestWays(
  region: Region,
  [from, to]: readonly [number, number],
  length: number,
  limit: number,
): { ways: Way[]; whole: boolean } {
  const toGo = costsToGo(region, to, from, length);
  const ways: Way[] = [];
  const queue = new Heap<Start>();
  const push = (start: Start, ahead: number | undefined) => {
    if (ahead !== undefined) queue.push(start.cost + ahead, start);
  };
  push({ node: from, before: undefined, left: length, cost: 0 }, toGo[length]?.get(from));
  let looked = 0;
  for (let start = queue.pop(); start; start = queue.pop()) {
    if (start.left === 0) {
      ways.push({ nodes: nodesOf(start), cost: start.cost });
      if (ways.length === limit) return { ways, whole: true };
      continue;
    }
    const left = start.left - 1;
    const ahead = toGo[left];
    for (const node of region.near[start.node] ?? []) {
      const least = ahead?.get(node);
      if (least === undefined || isOn(start, node)) continue;
      if (++looked > mostStarts) return { ways, whole: false };
      push({ node, before: start, left, cost: start.cost + (left === 0 ? 0 : region.cost(node)) }, least);
    }
  }
  return { ways, whole: true };
}

/** By number of hops: from which nodes the end can be reached in exactly so many, and what the inner nodes ahead cost at least. */
function costsToGo(region: Region, to: number, from: number, length: number): Map<number, number>[] {
  const levels = [new Map([[to, 0]])];
  for (let hops = 1; hops <= length; hops++) {
    const level = new Map<number, number>();
    for (const [node, least] of levels[hops - 1] ?? []) {
      const cost = least + (node === to ? 0 : region.cost(node));
      for (const other of region.near[node] ?? []) {
        if (other === to || (other === from) !== (hops === length)) continue;
        const known = level.get(other);
        if (known === undefined || cost < known) level.set(other, cost);
      }
    }
    levels.push(level);
  }
  return levels;
}

function isOn(start: Start, node: number): boolean {
  for (let at: Start | undefined = start; at; at = at.before) if (at.node === node) return true;
  return false;
}

function nodesOf(end: Start): number[] {
  const nodes: number[] = [];
  for (let at: Start | undefined = end; at; at = at.before) nodes.push(at.node);
  return nodes.reverse();
}
