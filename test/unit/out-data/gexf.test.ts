import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { expect, test } from "vitest";
import { captionOf, labelLens, labelOf } from "../../../client/graph/lens.ts";
import type { Node } from "../../../server/schema.ts";
import type { Snapshot } from "../../../snapshot/schema.ts";
import { hostileSnapshot, makeText, shippedSnapshot } from "./fixtures.ts";
import {
  asJavaScript,
  expectedData,
  expectedPlace,
  expectedSight,
  readWithPython,
  type Said,
  sayReader,
  visible,
} from "./readers.ts";

const keptOfNodes = ["id", "label", "labels", "in_sight", "x", "y", "size"];
const keptOfEdges = ["id", "label", "in_sight", "weight"];
const snapshots: [name: string, snapshot: Snapshot][] = [
  ["hostile", hostileSnapshot()],
  ["shipped", await shippedSnapshot()],
];

function look(node: Node, snapshot: Snapshot) {
  const { colour, size } = labelLens(snapshot.lens, labelOf(node, snapshot.lens));
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.light.slice(at, at + 2), 16));
  const place = expectedPlace(snapshot, node.key);
  return { rgb: { r, g, b }, size: Math.max(...size), place: place && { x: place.x, y: 0 - place.y } };
}

function expected(snapshot: Snapshot) {
  const { nodes, edges } = snapshot.elements;
  const sight = (key: string): Said => ["bool", expectedSight(snapshot, key) ? "True" : "False"];
  return {
    nodes: nodes.map((node) => {
      const own: Record<string, Said> = {
        label: ["str", visible(captionOf(node, snapshot.lens, "en"))],
        labels: ["str", JSON.stringify(node.labels)],
        in_sight: sight(node.key),
      };
      return { node, data: { ...own, ...expectedData(node, nodes, keptOfNodes) } };
    }),
    edges: edges.map((edge) => {
      const own: Record<string, Said> = { label: ["str", edge.type], in_sight: sight(edge.key) };
      return { ...edge, data: { ...own, ...expectedData(edge, edges, keptOfEdges) } };
    }),
  };
}

test.each(snapshots)("Python reads the %s graph from GEXF with its places and colours", async (_, snapshot) => {
  const read = readWithPython("gexf", await makeText("gexf", snapshot));
  sayReader("GEXF", read?.reader ?? "nobody of Python: there is none");
  if (!read) return;
  const { nodes, edges } = expected(snapshot);
  const drawn = (node: Node) => {
    const { rgb, size, place } = look(node, snapshot);
    return { color: { ...rgb, a: 1 }, size, ...(place ? { position: { ...place, z: 0 } } : {}) };
  };
  expect(read.nodes).toEqual(Object.fromEntries(nodes.map(({ node, data }) => [node.key, { data, viz: drawn(node) }])));
  expect(read.edges).toEqual(
    Object.fromEntries(edges.map(({ key, source, target, data }) => [key, { source, target, data }])),
  );
});

test.each(snapshots)("graphology reads the same of the %s graph", async (_, snapshot) => {
  const graph = parse(MultiDirectedGraph, await makeText("gexf", snapshot));
  const values = (data: Record<string, Said>) =>
    Object.fromEntries(Object.entries(data).map(([name, said]) => [name, asJavaScript(said)]));
  const { nodes, edges } = expected(snapshot);
  const seen = (node: Node) => {
    const { rgb, size, place } = look(node, snapshot);
    return { color: `rgb(${rgb.r},${rgb.g},${rgb.b})`, size, ...(place ? { ...place, z: 0 } : {}) };
  };
  const wanted = nodes.map(({ node, data }) => ({ key: node.key, attributes: { ...values(data), ...seen(node) } }));
  expect(graph.export().nodes).toEqual(wanted);
  const withoutColour = graph.export().edges.map(({ attributes, ...edge }) => {
    const { color, ...rest } = attributes ?? {};
    expect(color).toMatch(/^rgb\(\d+,\d+,\d+\)$/);
    return { ...edge, attributes: rest };
  });
  expect(withoutColour).toEqual(
    edges.map(({ key, source, target, data }) => ({ key, source, target, attributes: values(data) })),
  );
});
