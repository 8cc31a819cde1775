import type { Call } from "../../../client/api.ts";
import { CallError } from "../../../client/api.ts";
import type { OverviewLens } from "../../../server/lens.ts";
import { Region } from "../../../server/paths/region.ts";
import { findPaths } from "../../../server/paths/search.ts";
import type { Edge, FoundPath, GraphSchema, Node, Paths, Subgraph } from "../../../server/schema.ts";

export interface Graph {
  nodes: Node[];
  edges: Edge[];
}

type Handler = (input: Record<string, unknown>) => unknown;

/** The HTTP API over a graph in memory, as far as the explorer uses it. `before` is awaited ahead of each answer. */
export function createServer(
  graph: Graph,
  overview?: OverviewLens,
  before?: (route: string, input: unknown) => Promise<void>,
): Call {
  const handlers: Record<string, Handler> = {
    "GET /api/overview": () => (overview ? firstPicture(graph, overview) : withEdges(graph, graph.nodes)),
    "GET /api/nodes/:key/neighbours": (input) => neighbours(graph, input),
    "POST /api/subgraph": (input) => subgraph(graph, input),
    "POST /api/paths": (input) => paths(graph, input),
  };
  return async (route, input, signal) => {
    await before?.(route, input);
    if (signal?.aborted) throw new CallError("aborted", "the caller went away");
    const reply = await handlers[route]?.(input as Record<string, unknown>);
    if (reply === undefined) throw new CallError("not_found", route);
    return structuredClone(reply) as never;
  };
}

/** What labels and types the graph has. */
export function schemaOf({ nodes, edges }: Graph): GraphSchema {
  const labels = Map.groupBy(nodes, (node) => node.labels[0] ?? "");
  const types = Map.groupBy(edges, (edge) => edge.type);
  return {
    totals: { nodes: nodes.length, relationships: edges.length },
    labels: [...labels].map(([name, all]) => ({ name, count: all.length, key: "id", properties: propertiesOf(all) })),
    relationships: [...types].map(([name, all]) => ({ name, count: all.length, properties: [], joins: joinsOf(all) })),
  };
}

function propertiesOf(nodes: Node[]) {
  const names = new Set(nodes.flatMap((node) => Object.keys(node.properties)));
  return [...names].map((name) => ({ name, types: ["String"], fill: 1 }));
}

function joinsOf(edges: Edge[]) {
  const [from = "", to = ""] = [edges[0]?.source.split(":")[0], edges[0]?.target.split(":")[0]];
  return [{ from, to, count: edges.length }];
}

function withEdges({ edges }: Graph, nodes: Node[]): Subgraph {
  const keys = new Set(nodes.map((node) => node.key));
  const degree = (key: string) => edges.filter((edge) => edge.source === key || edge.target === key).length;
  return {
    nodes: nodes.map((node) => ({ ...node, degree: degree(node.key) })),
    edges: edges.filter((edge) => keys.has(edge.source) && keys.has(edge.target)),
  };
}

function firstPicture(graph: Graph, overview: OverviewLens): Subgraph {
  const columns = [...overview.left, ...overview.right];
  const types = [overview.group, overview.card, ...(overview.amount ? [overview.amount] : []), ...columns].map(
    ({ type }) => type,
  );
  const edges = graph.edges.filter((edge) => types.includes(edge.type));
  const ends = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  return {
    ...withEdges(
      graph,
      graph.nodes.filter((node) => ends.has(node.key)),
    ),
    edges,
  };
}

interface Hop {
  types: string[];
  labels: string[];
  direction: string;
}

function hop(graph: Graph, keys: Set<string>, { types, labels, direction }: Hop): Node[] {
  const reached = new Set<string>();
  for (const { type, source, target } of graph.edges) {
    if (types.length > 0 && !types.includes(type)) continue;
    if (direction !== "in" && keys.has(source)) reached.add(target);
    if (direction !== "out" && keys.has(target)) reached.add(source);
  }
  return graph.nodes.filter(
    (node) => reached.has(node.key) && (labels.length === 0 || labels.includes(node.labels[0] ?? "")),
  );
}

function neighbours(graph: Graph, input: Record<string, unknown>): Subgraph {
  const start = graph.nodes.find((node) => node.key === input["key"]);
  if (!start) throw new CallError("unknown_node", String(input["key"]));
  const {
    type = [],
    label = [],
    direction = "both",
    limit = 200,
    skip = 0,
  } = input as { type?: string[]; label?: string[]; direction?: string; limit?: number; skip?: number };
  const far = hop(graph, new Set([start.key]), { types: type, labels: label, direction }).filter(
    (node) => node !== start,
  );
  const taken = far.slice(skip, skip + limit);
  const found = withEdges(graph, [start, ...taken]);
  return taken.length + skip < far.length
    ? { ...found, truncated: { nodes: far.length + 1, edges: found.edges.length } }
    : found;
}

function subgraph(graph: Graph, input: Record<string, unknown>): Subgraph {
  const {
    keys = [],
    labels = [],
    types = [],
    limit = 2000,
    expand,
  } = input as {
    keys?: string[];
    labels?: string[];
    types?: string[];
    limit?: number;
    expand?: Partial<Hop>;
  };
  const ofLabels = labels.flatMap((label) => graph.nodes.filter((node) => node.labels[0] === label).slice(0, limit));
  const ofTypes = types.flatMap((type) => graph.edges.filter((edge) => edge.type === type).slice(0, limit));
  const ends = new Set(ofTypes.flatMap(({ source, target }) => [source, target]));
  const chosen = graph.nodes.filter((node) => keys.includes(node.key) || ofLabels.includes(node) || ends.has(node.key));
  const { types: along = [], labels: far = [], direction = "both" } = expand ?? {};
  const more = expand
    ? hop(graph, new Set(chosen.map((node) => node.key)), { types: along, labels: far, direction })
    : [];
  return withEdges(graph, [...new Set([...chosen, ...more])]);
}

async function paths(graph: Graph, input: Record<string, unknown>): Promise<Paths> {
  const { from, to, maxHops = 6, limit = 10, types = [] } = input as unknown as Asked;
  const edges = types.length > 0 ? graph.edges.filter(({ type }) => types.includes(type)) : graph.edges;
  const between = (a: string, b: string) =>
    edges.filter(({ source, target }) => (source === a && target === b) || (source === b && target === a));
  const degree = (key: string) => graph.edges.filter(({ source, target }) => source === key || target === key).length;
  const known = (id: string) => ({ id, degree: degree(id) });
  const near = (key: string) =>
    edges.flatMap(({ source, target }) => (source === key ? [target] : target === key ? [source] : []));
  const neighbours = async (ids: string[]) => new Map(ids.map((id) => [id, near(id).map(known)]));
  const budget = { hops: 1_000_000, over: () => false };
  const found: FoundPath[] = [];
  const starts = [from].flat();
  for (const [a, b] of starts.flatMap((one) => [to].flat().map((other) => [one, other] as const))) {
    if (starts.length > 1 && a >= b) continue;
    const best = await findPaths(new Region(), [known(a), known(b)], { maxHops, limit }, neighbours, budget);
    for (const { nodes, weight } of best.paths) {
      const parallel = nodes.slice(1).map((key, at) => between(nodes[at] ?? "", key).map((edge) => edge.key));
      found.push({ nodes, weight, parallel, edges: parallel.map(([key = ""]) => key), length: parallel.length });
    }
  }
  found.sort((a, b) => a.length - b.length || a.weight - b.weight);
  const used = new Set(found.flatMap(({ nodes }) => nodes));
  const parts = withEdges(
    { ...graph, edges },
    graph.nodes.filter(({ key }) => used.has(key)),
  );
  return { paths: found, ...parts, complete: true };
}

interface Asked {
  from: string | string[];
  to: string | string[];
  maxHops?: number;
  limit?: number;
  types?: string[];
}
