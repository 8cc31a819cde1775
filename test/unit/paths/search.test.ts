import fc from "fast-check";
import { expect, test } from "vitest";
import { allPaths, denseGraph, plenty, search } from "./brute.ts";

const round = (paths: { nodes: string[]; weight: number }[]) =>
  paths.map(({ nodes, weight }) => [nodes.length - 1, Math.round(weight * 1e6)]);

test("finds what trying everything finds: the same lengths, the same rarity, each path once, none through a node twice", async () => {
  const graph = fc.integer({ min: 2, max: 9 }).chain((count) => {
    const node = fc.integer({ min: 0, max: count - 1 });
    return fc.record({ pairs: fc.array(fc.tuple(node, node), { maxLength: 24 }), from: node, to: node });
  });
  const wanted = fc.record({ maxHops: fc.integer({ min: 1, max: 8 }), limit: fc.integer({ min: 1, max: 40 }) });
  await fc.assert(
    fc.asyncProperty(graph, wanted, async ({ pairs, from, to }, { maxHops, limit }) => {
      const { paths, complete } = await search(pairs, from, to, { maxHops, limit });
      const all = allPaths(pairs, from, to, maxHops);
      const names = paths.map(({ nodes }) => nodes.join(" "));
      const possible = new Set(all.map(({ nodes }) => nodes.join(" ")));
      expect(round(paths)).toEqual(round(all.slice(0, limit)));
      expect([complete, new Set(names).size, names.filter((one) => !possible.has(one))]).toEqual([
        true,
        paths.length,
        [],
      ]);
    }),
    { numRuns: 400 },
  );
});

test("of paths of one length the one through a rare node comes before the one through a hub", async () => {
  const leaves = Array.from({ length: 20 }, (_, index): [number, number] => [1, 10 + index]);
  const { paths } = await search([[0, 1], [1, 3], [0, 2], [2, 3], ...leaves], 0, 3, { maxHops: 4, limit: 10 });
  expect(paths.map(({ nodes }) => nodes)).toEqual([
    ["n0", "n2", "n3"],
    ["n0", "n1", "n3"],
  ]);
});

test("asks about no hub that lies beyond the paths wanted", async () => {
  const leaves = Array.from({ length: 500 }, (_, index): [number, number] => [2, 10 + index]);
  const { paths, questions } = await search([[0, 1], [1, 3], [1, 2], ...leaves], 0, 3, { maxHops: 6, limit: 1 });
  expect([paths.map(({ nodes }) => nodes), questions.flat().includes("n2")]).toEqual([[["n0", "n1", "n3"]], false]);
});

test("a budget that does not reach over a hub says that something may be missing", async () => {
  const leaves = Array.from({ length: 500 }, (_, index): [number, number] => [1, 10 + index]);
  const pairs: [number, number][] = [[0, 1], [0, 4], [1, 2], [4, 5], [5, 6], [6, 2], [2, 3], ...leaves];
  const { paths, complete } = await search(pairs, 0, 3, { maxHops: 8, limit: 10 }, { ...plenty(), hops: 100 });
  expect(complete).toBe(false);
  expect(paths.map(({ nodes }) => nodes.join(" "))).toContain("n0 n1 n2 n3");
});

test("when the time is over what was found is told, and that it may not be all", async () => {
  let looks = 0;
  const pairs = denseGraph(300, 3000, 5);
  const late = { hops: 1_000_000, over: () => ++looks > 2 };
  const { complete } = await search(pairs, 20, 30, { maxHops: 10, limit: 50 }, late);
  expect(complete).toBe(false);
});

test("2,000 nodes with 100,000 edges and hubs are searched in well under a second, up to ten hops", async () => {
  const pairs = denseGraph(2000, 100_000, 20);
  const before = process.threadCpuUsage();
  const { paths, complete } = await search(pairs, 1500, 1700, { maxHops: 10, limit: 50 });
  expect([paths.length, complete]).toEqual([50, true]);
  expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(1500);
});

test("a grid, where walks come back on themselves without end, is given up and not hung on", async () => {
  const at = (x: number, y: number) => 20 * y + x;
  const pairs: [number, number][] = [];
  for (let y = 0; y < 20; y++) {
    for (let x = 0; x < 20; x++) {
      if (x < 19) pairs.push([at(x, y), at(x + 1, y)]);
      if (y < 19) pairs.push([at(x, y), at(x, y + 1)]);
    }
  }
  const before = process.threadCpuUsage();
  const { paths } = await search(pairs, at(8, 8), at(10, 10), { maxHops: 10, limit: 50 });
  expect([paths.length, paths[0]?.nodes.length]).toEqual([50, 5]);
  expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(1500);
});
