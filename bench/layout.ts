/**
 * Our force layout against cytoscape-fcose (default and draft), graphology's ForceAtlas2 and d3-force, each as it comes, on
 * the same graphs in the same run: time, normalised stress at the best scale, share of neighbours that stay nearest,
 * crossings an edge, overlaps of nodes of 30 px. Medians. A peer that would take minutes is left out: "–".
 * Usage: npm run bench -- layout [quick | ROUNDS]
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { toNet } from "../client/graph/layout/net.ts";
import { readDataset } from "./layout/datasets.ts";
import { barabasiAlbert, communities, grid, type Sample, star } from "./layout/graphs.ts";
import { crossings, overlaps, preservation, stressOf } from "./layout/measures.ts";
import { ours, prepareD3, prepareFcose, prepareForceAtlas, side } from "./layout/peers.ts";

const quick = process.argv[2] === "quick";
const rounds = quick ? 1 : Number(process.argv[2] ?? 3);
const names = ["ours", "fcose", "fcose draft", "ForceAtlas2", "d3-force"] as const;
type Name = (typeof names)[number];

interface Result {
  sample: Sample;
  name: Name;
  ms: number;
  stress: number;
  kept: number;
  crossings: number;
  overlaps: number;
}

const prepared: Record<Name, (sample: Sample) => () => Float64Array> = {
  ours: (sample) => () => ours(sample),
  fcose: (sample) => prepareFcose(sample, "default"),
  "fcose draft": (sample) => prepareFcose(sample, "draft"),
  ForceAtlas2: prepareForceAtlas,
  "d3-force": prepareD3,
};

/** How many nodes a peer is given at most: beyond, one round takes minutes. */
const most: Record<Name, number> = {
  ...{ ours: 10_000, fcose: 1_000, "fcose draft": quick ? 1_000 : 5_000, ForceAtlas2: quick ? 1_000 : 10_000 },
  "d3-force": 10_000,
};

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function measure(sample: Sample, name: Name): Result | undefined {
  if (sample.count > most[name]) return undefined;
  const slow = sample.count > 1_000 && name !== "ours";
  const times: number[] = [];
  let places = new Float64Array(0) as Float64Array;
  const turns = name === "ours" ? Math.max(5, rounds) : slow || quick ? 1 : rounds;
  for (let round = 0; round < turns; round++) {
    const layout = prepared[name](sample);
    const start = performance.now();
    places = layout();
    times.push(performance.now() - start);
  }
  const net = toNet(sample.count, sample.links);
  return {
    ...{ sample, name, ms: median(times), stress: stressOf(net, places), kept: preservation(net, places) },
    ...{ crossings: crossings(sample.links, places), overlaps: overlaps(places, side) },
  };
}

function tell(sample: Sample, name: Name, result: Result | undefined): void {
  const cells = result
    ? [
        result.ms.toFixed(result.ms < 100 ? 1 : 0),
        result.stress.toFixed(4),
        result.kept.toFixed(3),
        result.crossings.toFixed(2),
        String(result.overlaps),
      ]
    : ["–", "–", "–", "–", "–"];
  const widths = [8, 7, 6, 9, 8];
  const numbers = cells.map((cell, at) => cell.padStart(widths[at] ?? 8)).join(" | ");
  console.log(`| ${sample.name.padEnd(21)} | ${String(sample.count).padStart(6)} | ${name.padEnd(11)} | ${numbers} |`);
}

const sizes = quick ? [100, 1_000, 10_000] : [100, 1_000, 5_000, 10_000];
const samples = [
  ...readdirSync(join(import.meta.dirname, "..", "data"))
    .sort()
    .map(readDataset),
  ...sizes.flatMap((count) => [barabasiAlbert, communities, grid, star].map((make) => make(count))),
];
// The engines of all warm up on a small graph.
for (const name of names) for (let round = 0; round < 5; round++) prepared[name](grid(100))();
ours(barabasiAlbert(1_000));
console.log("| graph                 |  nodes | layout      |  ms      | stress  | kept   | crossings | overlaps |");
console.log("| --------------------- | -----: | ----------- | -------: | ------: | -----: | --------: | -------: |");
const results: Result[] = [];
for (const sample of samples) {
  for (const name of names) {
    const result = measure(sample, name);
    tell(sample, name, result);
    if (result) results.push(result);
  }
}

/** Ours against a peer on all graphs of a size: the share of its time for all together, the greatest share of its stress. */
function against(peer: Name, count: number): { time: number; stress: number } {
  const of = (name: Name) => results.filter((result) => result.name === name && result.sample.count === count);
  const both = of("ours").flatMap((own) => {
    const other = of(peer).find(({ sample }) => sample === own.sample);
    return other ? [{ own, other }] : [];
  });
  for (const { own, other } of both)
    console.log(`${own.sample.name}, ${count} nodes: ${(own.ms / other.ms).toFixed(4)} of ${peer}'s time`);
  const sum = (which: "own" | "other") => both.reduce((all, pair) => all + pair[which].ms, 0);
  return {
    time: sum("own") / sum("other"),
    stress: Math.max(...both.map(({ own, other }) => own.stress / other.stress)),
  };
}

const [fcose, d3] = [against("fcose", 1_000), against("d3-force", 10_000)];
const touching = results.reduce((sum, result) => sum + (result.name === "ours" ? result.overlaps : 0), 0);
console.log(`layout: ${fcose.time.toFixed(4)} of fcose's time at 1,000 nodes (goal 0.0250)`);
console.log(`layout: ${fcose.stress.toFixed(2)} of fcose's stress at 1,000 nodes, at most (goal 1.00)`);
console.log(`layout: ${d3.time.toFixed(4)} of d3-force's time at 10,000 nodes (goal 0.0250)`);
console.log(`layout: ${d3.stress.toFixed(2)} of d3-force's stress at 10,000 nodes, at most (goal 1.10)`);
console.log(`layout: ${touching} overlapping nodes of ours (goal 0)`);
