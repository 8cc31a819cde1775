import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-graphml";
import { expect, test } from "vitest";
import { captionOf } from "../../../client/graph/lens.ts";
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

const kept = ["id", "key", "label", "labels", "x", "y", "in_sight"];
const snapshots: [name: string, snapshot: Snapshot][] = [
  ["hostile", hostileSnapshot()],
  ["shipped", await shippedSnapshot()],
];

/** What a reader is to find, in the words of Python. */
function expected(snapshot: Snapshot) {
  const { nodes, edges } = snapshot.elements;
  const bool = (is: boolean): Said => ["bool", is ? "True" : "False"];
  const float = (value: number): Said => ["float", Number.isInteger(value) ? `${value}.0` : String(value)];
  return {
    nodes: nodes.map((node) => {
      const place = expectedPlace(snapshot, node.key);
      const own: Record<string, Said> = {
        label: ["str", visible(captionOf(node, snapshot.lens, "en"))],
        labels: ["str", JSON.stringify(node.labels)],
        ...(place ? { x: float(place.x), y: float(place.y) } : {}),
        in_sight: bool(expectedSight(snapshot, node.key)),
      };
      return [node.key, { ...own, ...expectedData(node, nodes, kept) }] as const;
    }),
    edges: edges.map((edge) => {
      const own: Record<string, Said> = {
        label: ["str", edge.type],
        in_sight: bool(expectedSight(snapshot, edge.key)),
      };
      const data = { ...own, ...expectedData(edge, edges, kept) };
      return [edge.key, { source: edge.source, target: edge.target, data }] as const;
    }),
  };
}

test.each(snapshots)(
  "Python reads every node, relationship and typed value of the %s graph from GraphML",
  async (_, snapshot) => {
    const read = readWithPython("graphml", await makeText("graphml", snapshot));
    sayReader("GraphML", read?.reader ?? "nobody of Python: there is none");
    if (!read) return;
    const { nodes, edges } = expected(snapshot);
    expect(Object.fromEntries(Object.entries(read.nodes).map(([key, { data }]) => [key, data]))).toEqual(
      Object.fromEntries(nodes),
    );
    expect(read.edges).toEqual(Object.fromEntries(edges));
  },
);

test.each(snapshots)("graphology reads the same of the %s graph", async (_, snapshot) => {
  const graph = parse(MultiDirectedGraph, await makeText("graphml", snapshot));
  const { nodes, edges } = expected(snapshot);
  const values = (data: Record<string, Said>) =>
    Object.fromEntries(Object.entries(data).map(([name, said]) => [name, asJavaScript(said)]));
  expect(graph.export().nodes).toEqual(nodes.map(([key, data]) => ({ key, attributes: values(data) })));
  expect(graph.export().edges).toEqual(
    edges.map(([key, { source, target, data }]) => ({ key, source, target, attributes: values(data) })),
  );
  const { as_of, snapshot_sha256 } = graph.getAttributes();
  expect([as_of, snapshot_sha256]).toEqual([
    snapshot.datasets.length > 0 ? snapshot.datasets.map(({ asOf }) => asOf).join("; ") : undefined,
    snapshot.sha256,
  ]);
});
