import type { Loading } from "./overview.ts";
import type { Graph } from "./questions.ts";
import type { Edge, Node } from "./types.ts";

/** Keys that one request may hold. */
const most = 10_000;

/** All edges that the database has between `fresh` nodes, and from them to those that are `there`; in as few requests as can be. */
export async function edgesAmong(
  { call, signal }: Pick<Loading, "call" | "signal">,
  fresh: readonly string[],
  there: readonly string[],
): Promise<Edge[]> {
  return (await among({ call, signal }, fresh, there)).edges;
}

/** The same with the nodes, which then tell how many relationships they have in all. */
export async function among(
  { call, signal }: Pick<Loading, "call" | "signal">,
  fresh: readonly string[],
  there: readonly string[],
): Promise<Graph> {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();
  for (const keys of requests(fresh, there)) {
    const reply = await call("POST /api/subgraph", { keys }, signal);
    for (const node of reply.nodes) nodes.set(node.key, node);
    for (const edge of reply.edges) edges.set(edge.key, edge);
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** Lists of keys such that each pair with a fresh key in it is in one of them. */
function requests(fresh: readonly string[], there: readonly string[]): string[][] {
  if (fresh.length === 0) return [];
  if (fresh.length + there.length <= most) return [[...fresh, ...there]];
  return chunks(fresh, most / 2).flatMap((own, at) => {
    const others = [...there, ...fresh.slice((at + 1) * (most / 2))];
    const groups = chunks(others, most - own.length);
    return (groups.length > 0 ? groups : [[]]).map((group) => [...own, ...group]);
  });
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
