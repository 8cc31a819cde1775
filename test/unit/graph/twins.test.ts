import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import cytoscape from "cytoscape";
import { expect, test } from "vitest";
import { emptyScene } from "../../../client/graph/scene.ts";
import { Stage } from "../../../client/graph/stage.ts";
import { lean } from "../../../scripts/lean-cytoscape.ts";

const edge = (i: number, source: string, target: string) => ({
  edge: { key: `e${i}`, type: "T", source, target, properties: {} },
});
const actors = ["A:0", "A:1", "A:2"].map((key, i) => ({
  node: { key, labels: ["A"], properties: {} },
  x: i * 300,
  y: 0,
}));

/** A scene of so many edges between two nodes, there and back, and one edge besides. */
const scene = (twins: number) => ({
  ...emptyScene,
  view: "explore" as const,
  actors,
  edges: [
    edge(-1, "A:1", "A:2"),
    ...Array.from({ length: twins }, (_, i) => (i % 2 ? edge(i, "A:0", "A:1") : edge(i, "A:1", "A:0"))),
  ],
});

/** How many edges are drawn each way. */
function ways(stage: Stage): Record<string, number> {
  const styles = stage.edges().map((ele) => String(ele.style("curve-style")));
  return Object.fromEntries([...Map.groupBy(styles, (style) => style)].map(([style, { length }]) => [style, length]));
}

test("up to 30 edges between two nodes fan out; more are drawn straight, and the other way when fewer are left", () => {
  const stage = new Stage(cytoscape({ headless: true, styleEnabled: true }));
  stage.restyle();
  const seen = [30, 31, 30].map((count) => {
    stage.set(scene(count));
    return ways(stage);
  });
  expect(seen).toEqual([{ bezier: 31 }, { bezier: 1, straight: 31 }, { bezier: 31 }]);
});

test("Cytoscape as it is built looks for no other edge beside one of many, loops too", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tsunagi-lean-"));
  try {
    const file = join(folder, "cytoscape.mjs");
    const whole = createRequire(import.meta.url)
      .resolve("cytoscape")
      .replace(/[^/\\]+$/, "cytoscape.esm.mjs");
    writeFileSync(file, lean(readFileSync(whole, "utf8")));
    const made = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: typeof cytoscape };
    const cy = made.default({ headless: true, styleEnabled: true });
    cy.add([..."abc"].map((id) => ({ data: { id } })));
    const add = (source: string, target: string, classes: string) =>
      cy.add([1, 2, 3].map(() => ({ data: { source, target }, classes })));
    const found = [add("a", "b", ""), add("b", "c", "twin"), add("a", "a", "twin")].map((eles) =>
      eles.edges().map((ele) => ele.parallelEdges().length),
    );
    expect(found).toEqual([
      [3, 3, 3],
      [1, 1, 1],
      [1, 1, 1],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
