import type { Edge, Node } from "../server/schema.ts";

/** A node with what a test does not care about filled in. */
export function aNode(over: Partial<Node> = {}): Node {
  return { key: "Thing:1", labels: ["Thing"], properties: { name_ja: "もの", name_en: "Thing" }, ...over };
}

/** An edge between two keys, named as the API names it. */
export function anEdge(over: Partial<Edge> = {}): Edge {
  const { type = "NEXT_TO", source = "Thing:1", target = "Thing:2" } = over;
  return { key: `${source}|${type}|${target}`, type, source, target, properties: {}, ...over };
}
