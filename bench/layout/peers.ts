import { createRequire } from "node:module";
import cytoscape from "cytoscape";
import { forceCenter, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { MultiGraph } from "graphology";
import type forces from "graphology-layout-forceatlas2";
import { layOutGraph } from "../../client/graph/layout/engine.ts";
import { seeded } from "../../client/graph/layout/random.ts";
import type { Sample } from "./graphs.ts";

/** px each way of a node of the bench. */
export const side = 30;

const require = createRequire(import.meta.url);
const fcose: cytoscape.Ext = require("cytoscape-fcose");
const forceAtlas2: (typeof forces)["default"] = require("graphology-layout-forceatlas2");

cytoscape.use(fcose);

/** x and y of each node. */
export type Layout = (sample: Sample) => Float64Array;

const boxesOf = (count: number) =>
  Float64Array.from({ length: 4 * count }, (_, at) => (at % 4 < 2 ? -side / 2 : side / 2));

/** Ours, in a square window, as the others know of no window. */
export const ours: Layout = ({ count, links }) => {
  const work = layOutGraph({
    ...{ name: "force", boxes: boxesOf(count), links, fixed: new Float64Array(0), seed: 1 },
    canvas: { width: 1000, height: 1000 },
  });
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
};

const pairs = ({ links }: Sample) =>
  Array.from({ length: links.length / 2 }, (_, at): [number, number] => [links[2 * at] ?? 0, links[2 * at + 1] ?? 0]);

/** A canvas without a window that holds the graph; filling it is not timed. */
function canvasOf(sample: Sample): cytoscape.Core {
  return cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { width: side, height: side } }],
    elements: [
      ...Array.from({ length: sample.count }, (_, node) => ({ data: { id: String(node) } })),
      ...pairs(sample).map(([a, b], at) => ({ data: { id: `e${at}`, source: String(a), target: String(b) } })),
    ],
  });
}

/** cytoscape-fcose as it comes, or in its draft quality. */
export function prepareFcose(sample: Sample, quality: "default" | "draft"): () => Float64Array {
  const cy = canvasOf(sample);
  return () => {
    const options = {
      name: "fcose",
      quality,
      animate: false,
      randomize: true,
      boundingBox: { x1: 0, y1: 0, w: 1000, h: 1000 },
    };
    cy.layout(options as cytoscape.LayoutOptions).run();
    const places = new Float64Array(2 * sample.count);
    cy.nodes().forEach((ele, node) => {
      places.set([ele.position("x"), ele.position("y")], 2 * node);
    });
    return places;
  };
}

/** graphology's ForceAtlas2 with the settings it infers itself, 300 rounds, no overlap of sizes asked for. */
export function prepareForceAtlas(sample: Sample): () => Float64Array {
  const random = seeded(3);
  const graph = new MultiGraph();
  for (let node = 0; node < sample.count; node++)
    graph.addNode(String(node), { x: 1000 * random(), y: 1000 * random(), size: side / 2 });
  for (const [a, b] of pairs(sample)) graph.addEdge(String(a), String(b));
  return () => {
    const found = forceAtlas2(graph, { iterations: 300, settings: forceAtlas2.inferSettings(graph) });
    const places = new Float64Array(2 * sample.count);
    for (let node = 0; node < sample.count; node++) {
      const { x = 0, y = 0 } = found[String(node)] ?? {};
      places.set([x, y], 2 * node);
    }
    return places;
  };
}

/** d3-force as its examples have it: links, charges, a pull to the middle, 300 rounds. */
export function prepareD3(sample: Sample): () => Float64Array {
  const nodes = Array.from({ length: sample.count }, (): { x?: number; y?: number } => ({}));
  const links = pairs(sample).map(([source, target]) => ({ source, target }));
  return () => {
    const simulation = forceSimulation(nodes)
      .force("link", forceLink(links))
      .force("charge", forceManyBody())
      .force("center", forceCenter())
      .force("x", forceX())
      .force("y", forceY())
      .stop();
    simulation.tick(300);
    return Float64Array.from({ length: 2 * sample.count }, (_, at) => {
      const { x = 0, y = 0 } = nodes[at >> 1] ?? {};
      return at % 2 === 0 ? x : y;
    });
  };
}
