import type { Edge, Node } from "../server/schema.ts";
import { canonical } from "./canonical.ts";
import type { Changes } from "./schema.ts";

interface Elements {
  nodes: readonly Node[];
  edges: readonly Edge[];
}

/** What is otherwise in `after` than in `before`. How many neighbours a node has in the database is not compared. */
export function compareElements(before: Elements, after: Elements): Changes {
  const nodes = compare(before.nodes, after.nodes, ({ labels, properties }) => [labels.toSorted(), properties]);
  const edges = compare(before.edges, after.edges, ({ type, source, target, properties }) => {
    return [type, source, target, properties];
  });
  return {
    added: { nodes: nodes.added, edges: edges.added },
    removed: { nodes: nodes.removed, edges: edges.removed },
    changed: { nodes: nodes.changed, edges: edges.changed },
  };
}

function compare<T extends { key: string }>(before: readonly T[], after: readonly T[], said: (one: T) => unknown) {
  const then = new Map(before.map((one) => [one.key, one]));
  const now = new Map(after.map((one) => [one.key, one]));
  const differs = (a: T, b: T) => canonical(said(a)) !== canonical(said(b));
  return {
    added: after.filter(({ key }) => !then.has(key)),
    removed: before.map(({ key }) => key).filter((key) => !now.has(key)),
    changed: before.flatMap((one) => {
      const other = now.get(one.key);
      return other && differs(one, other) ? [{ key: one.key, before: one, after: other }] : [];
    }),
  };
}
