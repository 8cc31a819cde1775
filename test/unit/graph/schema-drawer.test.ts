import fc from "fast-check";
import { expect, test } from "vitest";
import { loadSample } from "../../../client/graph/samples.ts";
import { beside, mostDrawn, schemaPicture } from "../../../client/graph/schema-picture.ts";
import type { GraphSchema } from "../../../client/graph/types.ts";
import { open, places, star } from "./opened.ts";

const size = { width: 760, height: 340 };
const schema = (labels: number, joins: [number, number][]): GraphSchema => ({
  totals: { nodes: labels, relationships: joins.length },
  labels: Array.from({ length: labels }, (_, at) => ({ name: `L${at}`, count: 1000 - at, properties: [] })),
  relationships: joins.map(([from, to], at) => ({
    name: `R${at}`,
    count: at + 1,
    properties: [],
    joins: [{ from: `L${from}`, to: `L${to}`, count: at + 1 }],
  })),
});

test("every label that is drawn has a place of its own inside the picture, every line joins two of them", () => {
  const label = fc.nat({ max: 40 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 41 }),
      fc.array(fc.tuple(label, label), { maxLength: 40 }),
      (count, joins) => {
        const known = joins.filter(([a, b]) => a < count && b < count);
        const { labels, links, left } = schemaPicture(schema(count, known), size);
        const names = new Set(labels.map(({ name }) => name));
        const inside = labels.every(({ x, y }) => x > 0 && x < size.width && y > 0 && y < size.height);
        expect([labels.length + left, Math.min(count, mostDrawn), inside]).toEqual([count, labels.length, true]);
        expect(new Set(labels.map(({ x, y }) => `${x} ${y}`)).size).toBe(labels.length);
        expect(links.every(({ from, to }) => names.has(from) && names.has(to))).toBe(true);
        expect(schemaPicture(schema(count, known), size)).toEqual({ labels, links, left });
      },
    ),
  );
});

test("many labels stand on two sides, each caption on a line of its own; a low drawer draws fewer", () => {
  const { labels } = schemaPicture(schema(60, []), size);
  for (const side of ["left", "right"]) {
    const lines = labels
      .filter((label) => label.side === side)
      .map(({ y }) => y)
      .toSorted((a, b) => a - b);
    expect(Math.min(...lines.slice(1).map((y, at) => y - (lines[at] ?? 0)))).toBeGreaterThanOrEqual(20);
  }
  expect([labels.length, schemaPicture(schema(60, []), { width: 760, height: 200 }).labels.length]).toEqual([24, 14]);
});

test("relationships of one pair are one line whichever way they point; of a label with itself a loop", () => {
  const { links } = schemaPicture(
    schema(3, [
      [0, 1],
      [1, 0],
      [2, 2],
    ]),
    size,
  );
  expect(links.map(({ from, to, types, line }) => [from, to, types.length, line !== undefined])).toEqual([
    ["L0", "L1", 2, true],
    ["L2", "L2", 1, false],
  ]);
});

test("labels that belong together stand side by side", () => {
  const { labels } = schemaPicture(
    schema(12, [
      [0, 11],
      [1, 10],
      [2, 9],
    ]),
    size,
  );
  const order = labels.map(({ name }) => name);
  const apart = (a: string, b: string) => {
    const by = Math.abs(order.indexOf(a) - order.indexOf(b));
    return Math.min(by, order.length - by);
  };
  expect([apart("L0", "L11"), apart("L1", "L10"), apart("L2", "L9")]).toEqual([1, 1, 1]);
});

test("the names of a line stand nearer to its far end", () => {
  const { links, labels } = schemaPicture(schema(4, [[0, 2]]), size);
  const [link] = links;
  const place = (name: string) => labels.find((one) => one.name === name) ?? { x: 0, y: 0 };
  const at = link ? beside(link, "L0") : { x: 0, y: 0 };
  const far = (name: string) => Math.hypot(place(name).x - at.x, place(name).y - at.y);
  expect(far("L2")).toBeLessThan(far("L0"));
});

test("a sample brings up to 25 more of a label as one step, until all are there; nothing that is there moves", async () => {
  const opened = open(star(40), { lens: false });
  const { explorer } = opened;
  await explorer.openAround("Thing:hub", { limit: 5 });
  const before = places(opened);
  const leaves = () => explorer.nodes().filter(({ labels }) => labels.includes("Leaf")).length;
  const samples = [];
  for (let round = 0; round < 3; round++)
    samples.push([await loadSample(explorer.desk, { kind: "label", name: "Leaf" }, 40), leaves()]);
  expect(samples).toEqual([
    [{ count: 25, total: 40 }, 30],
    [{ count: 10, total: 40 }, 40],
    [undefined, 40],
  ]);
  expect(explorer.steps.map(({ doing }) => [doing.kind, doing.with])).toEqual(
    [
      ["around", undefined],
      ["add", { label: "Leaf", of: 40, count: 25 }],
      ["add", { label: "Leaf", of: 40, count: 10 }],
    ].slice(-2),
  );
  const after = places(opened);
  expect(Object.fromEntries(Object.keys(before).map((key) => [key, after[key]]))).toEqual(before);
});

test("a sample of a relationship type brings its first relationships with their ends, on a fresh canvas where there is none", async () => {
  const { explorer } = open(star(40), { lens: false });
  const sample = await loadSample(explorer.desk, { kind: "type", name: "HAS_LEAF" }, 40);
  expect([sample, explorer.nodes().length, explorer.edges().length]).toEqual([{ count: 25, total: 40 }, 26, 25]);
});
