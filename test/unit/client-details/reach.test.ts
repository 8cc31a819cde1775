import fc from "fast-check";
import { expect, test } from "vitest";
import { reachOf } from "../../../client/evidence/reach.ts";
import type { Edge, Lens, Node } from "../../../client/graph/types.ts";
import { aNode, anEdge } from "../../build.ts";

const lens: Lens = { labels: {}, relationships: {}, properties: {}, questions: [] };

/** By hand: all walks of one and two steps. */
function walked(nodes: Node[], edges: Edge[], label: string): Record<string, number> {
  const next = (key: string) =>
    edges.flatMap(({ source, target }) => [...(source === key ? [target] : []), ...(target === key ? [source] : [])]);
  const counts = nodes.map(({ key }) => {
    const found = new Set(next(key).flatMap((near) => [near, ...next(near)]));
    found.delete(key);
    return [key, [...found].filter((one) => one.startsWith(`${label}:`)).length] as const;
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

test("each node counts the different nodes of a label that are one or two steps away, itself aside", () => {
  const index = fc.nat(11);
  fc.assert(
    fc.property(fc.array(fc.tuple(index, index), { maxLength: 30 }), (pairs) => {
      const nodes = Array.from({ length: 12 }, (_, at) => {
        const label = at % 3 === 0 ? "Resource" : "Other";
        return aNode({ key: `${label}:${at}`, labels: [label], properties: { id: at } });
      });
      const edges = pairs.map(([from, to], at) =>
        anEdge({ key: `e${at}`, source: nodes[from]?.key ?? "", target: nodes[to]?.key ?? "", type: "T" }),
      );
      expect(Object.fromEntries(reachOf(nodes, edges, "Resource", lens))).toEqual(walked(nodes, edges, "Resource"));
    }),
  );
});
