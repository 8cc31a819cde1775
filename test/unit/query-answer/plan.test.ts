import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePlans } from "../../../client/query/plan/compare.ts";
import { layOutPlan } from "../../../client/query/plan/layout.ts";
import { dearest, misjudged, operatorsOf, totalsOf } from "../../../client/query/plan/operators.ts";
import { planText } from "../../../client/query/plan/text.ts";
import type { PlanOperator } from "../../../server/schema.ts";

const op = (operator: string, over: Partial<PlanOperator> = {}, ...children: PlanOperator[]): PlanOperator => ({
  ...{ operator: `${operator}@neo4j`, details: "", estimatedRows: 1, children },
  ...over,
});
const { tree } = fc.letrec<{ tree: PlanOperator }>((tie) => ({
  tree: fc.record({
    operator: fc.constantFrom("Filter", "Apply", "Expand(All)", "NodeByLabelScan"),
    details: fc.constantFrom("a", "b"),
    estimatedRows: fc.nat(1000),
    children: fc.oneof({ maxDepth: 5 }, fc.constant<PlanOperator[]>([]), fc.array(tie("tree"), { maxLength: 2 })),
  }),
}));
const sizes = { width: 200, height: 60, step: 30, beside: 12 };

test("boxes of a plan never overlap, and inputs come before what takes their rows", () => {
  fc.assert(
    fc.property(tree, fc.constantFrom("right" as const, "down" as const), (plan, flow) => {
      const placed = operatorsOf(plan);
      const { boxes, ways, width, height } = layOutPlan(placed, flow, sizes);
      const clashes = boxes.flatMap((a, i) =>
        boxes.slice(i + 1).filter((b) => Math.abs(a.x - b.x) < sizes.width && Math.abs(a.y - b.y) < sizes.height),
      );
      const backward = ways.filter(({ from, to }) => {
        const [a, b] = [boxes[from], boxes[to]];
        return !a || !b || (flow === "right" ? a.x >= b.x : a.y >= b.y);
      });
      const outside = boxes.filter(
        ({ x, y }) => x < 0 || y < 0 || x + sizes.width > width || y + sizes.height > height,
      );
      expect({ clashes, backward, outside, ways: ways.length }).toEqual({
        ...{ clashes: [], backward: [], outside: [] },
        ways: placed.length - 1,
      });
    }),
  );
});

test("the dearest operator is that with most db hits, before a profile that with most rows expected", () => {
  const scan = op("NodeByLabelScan", { rows: 5, dbHits: 30, estimatedRows: 5 });
  const plan = op("ProduceResults", { rows: 5, dbHits: 10, estimatedRows: 500 }, scan);
  expect(dearest(operatorsOf(plan))).toEqual({ index: 1, share: 0.75 });
  const planned = op("ProduceResults", { estimatedRows: 30 }, op("AllNodesScan", { estimatedRows: 90 }));
  expect(dearest(operatorsOf(planned))).toEqual({ index: 1, share: 0.75 });
  expect(totalsOf({ type: "r", plan, notifications: [], ms: 4 })).toEqual({ operators: 2, dbHits: 40, rows: 5, ms: 4 });
});

test("an estimate is far off from ten times on, either way", () => {
  const factors = [
    [100, 10],
    [10, 100],
    [9, 1],
    [0.001, 0],
    [50, 0],
  ].map(([estimatedRows = 0, rows]) => misjudged(op("Filter", { estimatedRows, rows })));
  expect(factors).toEqual([10, -10, undefined, undefined, 50]);
});

test("a plan compared with itself has all operators in both; two have each operator of each once", () => {
  fc.assert(
    fc.property(tree, tree, (before, after) => {
      expect(comparePlans(before, before).map((pair) => pair.before === pair.after)).toEqual(
        operatorsOf(before).map(() => true),
      );
      const pairs = comparePlans(before, after);
      expect(pairs.flatMap((pair) => pair.before ?? [])).toEqual(operatorsOf(before).map(({ operator }) => operator));
      expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(operatorsOf(after).map(({ operator }) => operator));
      for (const pair of pairs) if (pair.before && pair.after) expect(pair.before.operator).toBe(pair.after.operator);
    }),
  );
});

test("an index in the place of a scan is an operator only in one, and what stays is side by side", () => {
  const scan = op("ProduceResults", {}, op("Filter", { details: "n.id = $id" }, op("NodeByLabelScan")));
  const seek = op("ProduceResults", {}, op("NodeUniqueIndexSeek"));
  const told = comparePlans(scan, seek).map(({ name, before, after }) => [name, Boolean(before), Boolean(after)]);
  expect(told).toEqual([
    ["ProduceResults", true, true],
    ["Filter", true, false],
    ["NodeByLabelScan", true, false],
    ["NodeUniqueIndexSeek", false, true],
  ]);
});

test("the text of a plan has its operators in columns", () => {
  const plan = op(
    "ProduceResults",
    { details: "n" },
    op("NodeByLabelScan", { details: "n:Measure", estimatedRows: 38 }),
  );
  expect(planText({ type: "r", plan, notifications: [] })).toBe(
    "type r\n\nOperator            Details    Estimated rows\n+ProduceResults     n                       1\n| +NodeByLabelScan  n:Measure              38\n",
  );
});
