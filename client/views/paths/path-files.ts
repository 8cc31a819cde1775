import { toCsv } from "../../csv.ts";
import { provenanceOf } from "../../evidence/provenance.ts";
import { edgesOf, type Way } from "../../graph/way.ts";

const head = [
  ...["path", "hop", "from", "from_key", "relationship", "to", "to_key", "along", "basis", "confidence", "quote"],
  ...["source", "key"],
];

/** All hops of these paths as a table; `name` gives the name of a node. */
export function waysAsCsv(ways: readonly Way[], name: (node: Way["nodes"][number]) => string): string {
  const rows = ways.flatMap((way, path) =>
    edgesOf(way).flatMap((edge, hop) => {
      const [from, to] = [way.nodes[hop], way.nodes[hop + 1]];
      if (!from || !to) return [];
      const { basis, confidence, quote, source } = provenanceOf(edge);
      const ends = [name(from), from.key, edge.type, name(to), to.key, edge.source === from.key ? "yes" : "no"];
      return [[path + 1, hop + 1, ...ends, basis, confidence ?? "", quote ?? "", source ?? "", edge.key]];
    }),
  );
  return toCsv(head, rows);
}
