import cytoscape, { type NodeSingular } from "cytoscape";
import { onTestFinished } from "vitest";
import { boxOf, overlap } from "../../../client/graph/boxes.ts";
import { Explorer } from "../../../client/graph/explorer.ts";
import { createMeasure } from "../../../client/graph/measure.ts";
import { createSession, type Language } from "../../../client/session.ts";
import { aNode, anEdge } from "../../build.ts";
import { readDataset } from "./dataset.ts";
import { createServer, type Graph, schemaOf } from "./server.ts";

/** The dataset of the 38 measures. */
export const first = readDataset("us-supply-chain-2021");

/** An explorer on a headless cy over a graph in memory. */
export function open(
  graph: Graph = first,
  options: { lens?: boolean; before?: (route: string, input: unknown) => Promise<void> } = {},
) {
  const { lens = true, before } = options;
  const cy = cytoscape({ headless: true, styleEnabled: true });
  // Else its clock goes on for ever, sixty times a second, in the files that follow too.
  onTestFinished(() => (cy as unknown as { stopAnimationLoop(): void }).stopAnimationLoop());
  const session = createSession("en" satisfies Language, "light");
  session.datasets.value = lens ? [first.dataset] : [];
  session.schema.value = schemaOf(graph);
  const call = createServer(graph, lens ? first.dataset.lens.overview : undefined, before);
  return { cy, session, explorer: new Explorer(cy, call, session) };
}

export type Opened = ReturnType<typeof open>;

/** Where the nodes of the graph stand. */
export const places = ({ cy }: Opened) => {
  const own = cy.nodes().toArray() as NodeSingular[];
  return Object.fromEntries(own.filter((ele) => ele.data("node")).map((ele) => [ele.id(), { ...ele.position() }]));
};

/** Pairs of nodes whose glyphs or captions share space. */
export function captionsThatOverlap({ cy }: Opened): string[] {
  const measure = createMeasure();
  const boxes = cy.nodes().map((ele) => ({ id: ele.id(), box: boxOf(ele.data("look"), ele.position(), measure) }));
  return boxes.flatMap((one, at) =>
    boxes.slice(at + 1).flatMap((other) => (overlap(one.box, other.box) ? [`${one.id} / ${other.id}`] : [])),
  );
}

/** A hub with `count` leaves, of a database without a lens. */
export const star = (count: number): Graph => {
  const hub = aNode({ key: "Thing:hub", properties: { id: "hub", name: "Hub" } });
  const leaves = Array.from({ length: count }, (_, index) =>
    aNode({ key: `Leaf:${index}`, labels: ["Leaf"], properties: { id: index, title: `Leaf ${index}` } }),
  );
  return {
    nodes: [hub, ...leaves],
    edges: leaves.map(({ key }) => anEdge({ source: "Thing:hub", target: key, type: "HAS_LEAF" })),
  };
};
