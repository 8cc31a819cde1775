import { z } from "zod";
import type { Checked, Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import { int, query } from "../queries.ts";
import { Edge, NeighbourCount, Node, type Subgraph } from "../schema.ts";
import { Filters, isAll, toFilters } from "./filters.ts";
import { type Place, placeOf, unknownNode, WithDegree } from "./node-keys.ts";

const place = { values: z.array(z.unknown()), id: z.string() };
const paging = { key: z.string(), skip: int, limit: int };
const Near = z.object({ start: WithDegree, nodes: z.array(WithDegree), edges: z.array(z.array(Edge)) });

const node = query("node", z.object(place), z.object({ start: Node, neighbours: z.array(NeighbourCount) }));
const alone = query("node-alone", z.object(place), z.object({ start: Node }));
const neighbours = query("neighbours", z.object({ ...place, ...paging }), Near);
const filtered = query("neighbours-filtered", Filters.extend({ ...place, ...paging }), Near);
const Totals = z.object({ nodes: z.number(), edges: z.number(), loop: z.boolean().nullable() });
const totals = query("neighbour-totals", z.object(place), Totals);
const filteredTotals = query("neighbour-totals-filtered", Filters.extend(place), Totals);

/** One node, and the nodes around it. */
export function createNodes(db: Database): Pick<Handlers, "GET /api/nodes/:key" | "GET /api/nodes/:key/neighbours"> {
  return {
    "GET /api/nodes/:key": async ({ key }, signal) => {
      const { names, parameters } = placeOf(key, await db.keys(signal));
      const [row] = await db.read(node, parameters, { names, signal });
      if (row)
        return { node: row.start, neighbours: row.neighbours.filter(({ label }) => !label.startsWith("_Tsunagi")) };
      const [lonely] = await db.read(alone, parameters, { names, signal });
      if (!lonely) throw unknownNode(key);
      return { node: lonely.start, neighbours: [] };
    },
    "GET /api/nodes/:key/neighbours": async (input, signal) => {
      const keys = await db.keys(signal);
      return neighboursOf(db, input, placeOf(input.key, keys), mostUsed([...keys.values()]), signal);
    },
  };
}

async function neighboursOf(
  db: Database,
  { key, type, label, direction, limit, skip }: Checked<"GET /api/nodes/:key/neighbours">,
  { names, parameters }: Place,
  property: string,
  signal: AbortSignal,
): Promise<Subgraph> {
  const filters = toFilters(type, label, direction);
  const page = { ...parameters, key: property, skip, limit };
  const [row] = isAll(filters)
    ? await db.read(neighbours, page, { names, signal })
    : await db.read(filtered, { ...filters, ...page }, { names, signal });
  if (!row) throw unknownNode(key);
  const subgraph: Subgraph = {
    nodes: [row.start, ...row.nodes.filter((near) => near.key !== row.start.key)],
    edges: row.edges.flat(),
  };
  if (skip === 0 && row.nodes.length < limit) return subgraph;
  const [all] = isAll(filters)
    ? await db.read(totals, parameters, { names, signal })
    : await db.read(filteredTotals, { ...filters, ...parameters }, { names, signal });
  if (!all || (skip === 0 && all.nodes === row.nodes.length)) return subgraph;
  return { ...subgraph, truncated: { nodes: all.nodes + (all.loop ? 0 : 1), edges: all.edges } };
}

/** The key property by which neighbours are put in order: that of most labels. */
function mostUsed(properties: readonly string[]): string {
  const uses = (property: string) => properties.filter((one) => one === property).length;
  return [...new Set(properties)].sort((a, b) => uses(b) - uses(a) || (a < b ? -1 : 1))[0] ?? "id";
}
