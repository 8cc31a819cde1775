import { z } from "zod";
import type { Checked, Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import { int, query } from "../queries.ts";
import { Edge, NeighbourCount, Node, type Subgraph } from "../schema.ts";
import { type Place, placeOf, unknownNode } from "./node-keys.ts";

const place = { values: z.array(z.unknown()), id: z.string() };
const filters = { types: z.array(z.string()), labels: z.array(z.string()), direction: z.string() };

const node = query("node", z.object(place), z.object({ start: Node, neighbours: z.array(NeighbourCount) }));
const alone = query("node-alone", z.object(place), z.object({ start: Node }));
const neighbours = query(
  "neighbours",
  z.object({ ...place, ...filters, keys: z.record(z.string(), z.string()), skip: int, limit: int }),
  z.object({ start: Node, nodes: z.array(Node), edges: z.array(z.array(Edge)) }),
);
const totals = query(
  "neighbour-totals",
  z.object({ ...place, ...filters }),
  z.object({ nodes: z.number(), edges: z.number(), loop: z.boolean().nullable() }),
);

/** One node, and the nodes around it. */
export function createNodes(db: Database): Pick<Handlers, "GET /api/nodes/:key" | "GET /api/nodes/:key/neighbours"> {
  return {
    "GET /api/nodes/:key": async ({ key }, signal) => {
      const { names, parameters } = placeOf(key, await db.keys(signal));
      const [row] = await db.read(node, parameters, { names, signal });
      if (row) return { node: row.start, neighbours: row.neighbours };
      const [lonely] = await db.read(alone, parameters, { names, signal });
      if (!lonely) throw unknownNode(key);
      return { node: lonely.start, neighbours: [] };
    },
    "GET /api/nodes/:key/neighbours": async (input, signal) => {
      const keys = await db.keys(signal);
      return neighboursOf(db, input, placeOf(input.key, keys), Object.fromEntries(keys), signal);
    },
  };
}

async function neighboursOf(
  db: Database,
  { key, type, label, direction, limit, skip }: Checked<"GET /api/nodes/:key/neighbours">,
  { names, parameters }: Place,
  keys: Record<string, string>,
  signal: AbortSignal,
): Promise<Subgraph> {
  const asked = { ...parameters, types: type, labels: label, direction };
  const [row] = await db.read(neighbours, { ...asked, keys, skip, limit }, { names, signal });
  if (!row) throw unknownNode(key);
  const subgraph: Subgraph = {
    nodes: [row.start, ...row.nodes.filter((near) => near.key !== row.start.key)],
    edges: row.edges.flat(),
  };
  if (skip === 0 && row.nodes.length < limit) return subgraph;
  const [all] = await db.read(totals, asked, { names, signal });
  if (!all || (skip === 0 && all.nodes === row.nodes.length)) return subgraph;
  return { ...subgraph, truncated: { nodes: all.nodes + (all.loop ? 0 : 1), edges: all.edges } };
}
