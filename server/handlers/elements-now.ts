import { z } from "zod";
import type { Database } from "../database.ts";
import { HttpError } from "../errors.ts";
import { int, query } from "../queries.ts";
import { Edge, type Node } from "../schema.ts";
import { type FoundNode, findNodes, nodesById } from "./node-keys.ts";

const between = query(
  "changes-edges",
  z.object({ sources: z.array(z.string()), targets: z.array(z.string()), limit: int }),
  z.object({ edge: Edge }),
);

/** Edges of one answer at most, and nodes from which one question goes on. */
const mostEdges = 20_000;
const mostSources = 1_000;

/** Nodes and the edges among them, as the graph has them now. */
export interface Now {
  nodes: Node[];
  edges: Edge[];
}

/**
 * The nodes of these keys as they are now, and of the edges among them those that `wanted` chooses. A node that is asked for
 * by `~` and the id of the database keeps that name, whatever its key is by now.
 */
export async function elementsNow(
  db: Database,
  keys: readonly string[],
  wanted: (edge: Edge) => boolean,
  signal: AbortSignal,
): Promise<Now> {
  const ids = keys.filter((key) => key.startsWith("~")).map((key) => key.slice(1));
  const [byKey, byId] = await Promise.all([
    findNodes(
      db,
      keys.filter((key) => !key.startsWith("~")),
      signal,
    ),
    nodesById(db, ids, signal),
  ]);
  const renamed = new Map(byId.flatMap(({ id, node }) => (node.key === `~${id}` ? [] : [[node.key, `~${id}`]])));
  const found = new Map([...byKey, ...byId.map((one) => named(one))].map((one) => [one.id, one.node]));
  const all = [...found.keys()];
  const edges: Edge[] = [];
  for (let at = 0; at < all.length; at += mostSources) {
    const sources = all.slice(at, at + mostSources);
    for await (const edge of edgesFrom(db, sources, all, signal)) {
      const told = renamed.size > 0 ? rename(edge, renamed) : edge;
      if (wanted(told)) edges.push(told);
    }
  }
  return { nodes: [...found.values()], edges };
}

function named({ id, node }: FoundNode): FoundNode {
  return { id, node: { ...node, key: `~${id}` } };
}

/** The same edge between the names that its ends have in the snapshot. */
function rename(edge: Edge, renamed: ReadonlyMap<string, string>): Edge {
  const { key, type } = edge;
  const source = renamed.get(edge.source) ?? edge.source;
  const target = renamed.get(edge.target) ?? edge.target;
  const suffix = key.slice(`${edge.source}|${type}|${edge.target}`.length);
  return { ...edge, source, target, key: `${source}|${type}|${target}${suffix}` };
}

/** Where an answer would be too long, half of the nodes are asked for at a time: all edges of a node come in one answer, so that theirs keys are right. */
async function* edgesFrom(
  db: Database,
  sources: readonly string[],
  targets: string[],
  signal: AbortSignal,
): AsyncGenerator<Edge> {
  const rows = await db.read(between, { sources: [...sources], targets, limit: mostEdges + 1 }, { signal });
  if (rows.length <= mostEdges) {
    for (const { edge } of rows) yield edge;
    return;
  }
  if (sources.length === 1)
    throw new HttpError("query_too_big", `A node has more than ${mostEdges} relationships to others of the snapshot.`);
  const half = Math.ceil(sources.length / 2);
  yield* edgesFrom(db, sources.slice(0, half), targets, signal);
  yield* edgesFrom(db, sources.slice(half), targets, signal);
}
