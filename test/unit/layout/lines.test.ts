import fc from "fast-check";
import { expect, it } from "vitest";
import type { Axis } from "../../../client/graph/layout/request.ts";
import { laidOut, lopsided, lopsidedRequest, overlapsOf } from "./crowds.ts";

/** Rows from top to bottom as the columns in which their nodes stand; columns are told from every x that occurs. */
function rowsOf(places: Float64Array, nodes: readonly number[]): number[][] {
  const columns = [...new Set(nodes.map((node) => places[2 * node] ?? 0))].sort((a, b) => a - b);
  const rows = Map.groupBy(nodes, (node) => places[2 * node + 1] ?? 0);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row.map((node) => columns.indexOf(places[2 * node] ?? 0)).sort((a, b) => a - b));
}

/** Whether rows are filled from the left, all but the last to the full. */
function expectLines(rows: number[][]): void {
  const full = Math.max(...rows.map((row) => row.length));
  rows.forEach((row, at) => {
    expect(row).toEqual(Array.from({ length: at < rows.length - 1 ? full : row.length }, (_, column) => column));
  });
}

const indexes = (count: number) => Array.from({ length: count }, (_, node) => node);

it("in a grid, nodes of one column share their x and those of a row their y, whatever badge they have", () => {
  fc.assert(
    fc.property(lopsided(60), (boxes) => {
      const request = lopsidedRequest("grid", boxes);
      const places = laidOut(request);
      expectLines(rowsOf(places, indexes(boxes.length)));
      expect(overlapsOf(request, places)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it("a column by kind has one x, or as many as it is broken into, and then rows", () => {
  const ends = fc.array(fc.tuple(fc.nat(79), fc.nat(79)), { maxLength: 80 });
  fc.assert(
    fc.property(lopsided(80), ends, (boxes, links) => {
      const count = boxes.length;
      const request = lopsidedRequest(
        "sections",
        boxes,
        links.map(([a, b]) => [a % count, b % count]),
      );
      const columns = Int32Array.from({ length: count }, (_, node) => node % 3);
      const places = laidOut({ ...request, columns });
      for (const kind of [0, 1, 2]) {
        const rows = rowsOf(
          places,
          indexes(count).filter((node) => node % 3 === kind),
        );
        if (rows.length > 0) expectLines(rows);
      }
      expect(overlapsOf(request, places)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it("in a tree, what bears more shares the x of its level, leaves stand in rows beside, and a chain is straight", () => {
  fc.assert(
    fc.property(lopsided(40), fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }), (boxes, chances) => {
      const parents = boxes.map((_, node) => (node === 0 ? -1 : (chances[node] ?? 0) % node));
      const depth: number[] = [];
      for (const parent of parents) depth.push(parent < 0 ? 0 : (depth[parent] ?? 0) + 1);
      const ends = parents.flatMap((parent, node): [number, number][] => (parent < 0 ? [] : [[parent, node]]));
      const request = { ...lopsidedRequest("tree", boxes, ends), centres: [0] };
      const places = laidOut(request);
      const x = (node: number) => places[2 * node] ?? 0;
      const nodes = indexes(boxes.length);
      for (const node of nodes) {
        const level = nodes.filter((other) => depth[other] === depth[node]);
        const children = nodes.filter((other) => parents[other] === node);
        const leaves = children.filter((child) => !parents.includes(child));
        if (children.length > 0) expect(x(node)).toBe(Math.min(...level.map(x)));
        if (leaves.length > 0) expectLines(rowsOf(places, leaves));
        if (leaves.length > 0)
          expect(Math.min(...leaves.map(x))).toBe(
            Math.min(...nodes.filter((other) => depth[other] === (depth[node] ?? 0) + 1).map(x)),
          );
        if (children.length === 1) expect(places[2 * (children[0] ?? 0) + 1]).toBe(places[2 * node + 1]);
      }
      expect(overlapsOf(request, places)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it("in a table by two properties, the nodes of a cell stand in rows and columns", () => {
  const category = (count: number, of: (node: number) => number): Axis => ({
    kind: "category",
    values: Float64Array.from({ length: count }, (_, node) => of(node)),
  });
  fc.assert(
    fc.property(lopsided(60), (boxes) => {
      const count = boxes.length;
      const [across, down] = [(node: number) => node % 3, (node: number) => (node >> 2) % 2];
      const axes = { x: category(count, across), y: category(count, down) };
      const request = lopsidedRequest("property", boxes);
      const places = laidOut({ ...request, axes });
      for (const cell of Map.groupBy(indexes(count), (node) => `${across(node)} ${down(node)}`).values())
        expectLines(rowsOf(places, cell));
      expect(overlapsOf(request, places)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
