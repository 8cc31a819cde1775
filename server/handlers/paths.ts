import { z } from "zod";
import type { Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import { HttpError } from "../errors.ts";
import { Region } from "../paths/region.ts";
import { findPaths, type Path } from "../paths/search.ts";
import type { Budget, Neighbours } from "../paths/side.ts";
import { int, query } from "../queries.ts";
import { Edge, type FoundPath, type Node } from "../schema.ts";
import { type FoundNode, findNodes, nodesById, unknownNode } from "./node-keys.ts";

const ids = z.array(z.string());
const Types = z.object({ types: z.array(z.string()), anyType: z.boolean() });
const near = query(
  "paths-near",
  Types.extend({ ids }),
  z.object({ id: z.string(), near: ids, degrees: z.array(z.number()) }),
);
const between = query("paths-edges", Types.extend({ pairs: z.array(ids), each: int }), z.object({ edge: Edge }));

/** Time for the search itself, ms; what was found by then is the answer. */
const searchMs = 3_000;
/** Hops that one search reads at most. */
const mostHops = 200_000;
/** Parallel edges of one hop that are told at most. */
const mostParallel = 100;

/** Paths between nodes, in bounded time on any graph. */
export function createPaths(db: Database): Pick<Handlers, "POST /api/paths"> {
  return {
    "POST /api/paths": async ({ from, to, maxHops, limit, types }, signal) => {
      const found = await findNodes(db, [...from, ...to], signal);
      const filter = { types, anyType: types.length === 0 };
      const byKey = new Map(found.map((one) => [one.node.key, one]));
      const region = new Region();
      const budget = startBudget();
      const neighbours = asks(db, filter, budget, signal);
      const paths: Path[] = [];
      let complete = true;
      for (const pair of pairsOf(ends(byKey, from), ends(byKey, to))) {
        signal.throwIfAborted();
        const known = [toKnown(pair[0]), toKnown(pair[1])] as const;
        const best = await findPaths(region, known, { maxHops, limit }, neighbours, budget);
        paths.push(...best.paths);
        complete &&= best.complete;
      }
      return { ...(await told(db, paths, found, filter, signal)), complete };
    },
  };
}

function startBudget(): Budget & { left(): number } {
  const until = performance.now() + searchMs;
  const left = () => until - performance.now();
  return { hops: mostHops, over: () => left() <= 0, left };
}

/** The neighbours of nodes by id; undefined when the time ran out while the database was at it. */
function asks(
  db: Database,
  filter: z.input<typeof Types>,
  budget: { left(): number },
  signal: AbortSignal,
): Neighbours {
  return async (ids) => {
    const timeoutMs = Math.max(1, Math.ceil(budget.left()));
    try {
      const rows = await db.read(near, { ...filter, ids }, { signal, timeoutMs });
      return new Map(
        rows.map((row) => [row.id, row.near.map((id, at) => ({ id, degree: row.degrees[at] ?? 0 }))] as const),
      );
    } catch (error) {
      if (error instanceof HttpError && error.code === "query_timeout") return undefined;
      throw error;
    }
  };
}

function ends(byKey: ReadonlyMap<string, FoundNode>, keys: readonly string[]): FoundNode[] {
  return [...new Set(keys)].map((key) => {
    const found = byKey.get(key);
    if (!found) throw unknownNode(key);
    return found;
  });
}

/** Every pair of a start and an end that are two nodes; each two only once, whichever is the start. */
function pairsOf(from: readonly FoundNode[], to: readonly FoundNode[]): [FoundNode, FoundNode][] {
  const pairs = new Map<string, [FoundNode, FoundNode]>();
  for (const a of from) {
    for (const b of to) {
      const name = [a.id, b.id].sort().join(" ");
      if (a.id !== b.id && !pairs.has(name)) pairs.set(name, [a, b]);
    }
  }
  return [...pairs.values()];
}

function toKnown({ id, node }: FoundNode) {
  return { id, degree: node.degree ?? 0 };
}

/** The paths with their nodes and edges, shortest first, then the rarest; the ends are told even where nothing joins them. */
async function told(
  db: Database,
  paths: readonly Path[],
  found: readonly FoundNode[],
  filter: z.input<typeof Types>,
  signal: AbortSignal,
) {
  const nodes = new Map<string, Node>(found.map(({ id, node }) => [id, node]));
  const more = [...new Set(paths.flatMap((path) => path.nodes))].filter((id) => !nodes.has(id));
  const pairs = pairsAlong(paths);
  const [others, rows] = await Promise.all([
    nodesById(db, more, signal),
    pairs.length === 0 ? [] : db.read(between, { ...filter, pairs, each: mostParallel }, { signal }),
  ]);
  for (const { id, node } of others) nodes.set(id, node);
  const edges = rows.map(({ edge }) => edge);
  const hops = Map.groupBy(edges, ({ source, target }) => [source, target].sort().join(" "));
  const made = paths.flatMap((path) => toPath(path, nodes, hops) ?? []);
  made.sort((a, b) => a.length - b.length || a.weight - b.weight || compare(a.nodes, b.nodes));
  return { paths: made, nodes: [...nodes.values()], edges };
}

/** The pairs of neighbours on any path, each once. */
function pairsAlong(paths: readonly Path[]): string[][] {
  const pairs = new Map<string, string[]>();
  for (const { nodes } of paths) {
    for (let at = 1; at < nodes.length; at++) {
      const pair = [nodes[at - 1] ?? "", nodes[at] ?? ""].sort();
      pairs.set(pair.join(" "), pair);
    }
  }
  return [...pairs.values()];
}

/** undefined where a node or edge of it was taken away while the search was at it. */
function toPath(
  { nodes: ids, weight }: Path,
  nodes: ReadonlyMap<string, Node>,
  hops: ReadonlyMap<string, Edge[]>,
): FoundPath | undefined {
  const keys = ids.flatMap((id) => nodes.get(id)?.key ?? []);
  const parallel = keys
    .slice(1)
    .map((key, at) => (hops.get([keys[at] ?? "", key].sort().join(" ")) ?? []).map(edgeKey));
  if (keys.length < ids.length || parallel.some((hop) => hop.length === 0)) return undefined;
  const edges = parallel.map((hop) => hop[0] ?? "");
  return { nodes: keys, edges, length: edges.length, weight: Math.round(weight * 1000) / 1000, parallel };
}

function edgeKey({ key }: Edge): string {
  return key;
}

function compare(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a.join("\n"), b.join("\n")];
  return one < other ? -1 : one > other ? 1 : 0;
}
