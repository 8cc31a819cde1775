import { z } from "zod";
import type { Checked, Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import { int, query } from "../queries.ts";
import { Edge, type Node, type Subgraph } from "../schema.ts";
import { Filters, toFilters } from "./filters.ts";
import { type FoundNode, findNodes, WithId } from "./node-keys.ts";

const Found = z.object({ total: z.number(), found: z.array(WithId) });
const among = query("edges-among", z.object({ ids: z.array(z.string()) }), z.object({ edges: z.array(Edge) }));
const labelled = query("nodes-by-label", z.object({ limit: int }), Found);
const expansion = query("expand", Filters.extend({ ids: z.array(z.string()), limit: int }), Found);

/** Most nodes that one label adds. */
const mostLabelled = 2000;

/** Nodes by key and label, one hop further when asked, and the edges between all of them. */
export function createSubgraph(db: Database): Pick<Handlers, "POST /api/subgraph"> {
  return {
    "POST /api/subgraph": async ({ keys, labels, expand }, signal) => {
      const chosen = new Map<string, Node>();
      const add = (found: readonly FoundNode[]) => {
        for (const { id, node } of found) chosen.set(id, node);
      };
      const [byKey, ...byLabel] = await Promise.all([
        findNodes(db, keys, signal),
        ...labels.filter(visible).map((label) => nodesOfLabel(db, label, signal)),
      ]);
      add(byKey);
      for (const { found } of byLabel) add(found);
      let missing = byLabel.reduce((sum, { total, found }) => sum + total - found.length, 0);
      if (expand && chosen.size > 0) {
        const more = await expanded(db, [...chosen.keys()], expand, signal);
        add(more.found);
        missing += more.total - more.found.length;
      }
      const edges = await edgesAmong(db, [...chosen.keys()], signal);
      const subgraph: Subgraph = { nodes: [...chosen.values()], edges };
      return missing > 0 ? { ...subgraph, truncated: { nodes: chosen.size + missing, edges: edges.length } } : subgraph;
    },
  };
}

const visible = (label: string) => !label.startsWith("_Tsunagi");

async function nodesOfLabel(db: Database, label: string, signal: AbortSignal) {
  const [row] = await db.read(labelled, { limit: mostLabelled }, { names: { label }, signal });
  return row ?? { total: 0, found: [] };
}

type Expand = NonNullable<Checked<"POST /api/subgraph">["expand"]>;

async function expanded(db: Database, ids: string[], expand: Expand, signal: AbortSignal) {
  const { types, labels, direction, limit } = expand;
  const [row] = await db.read(expansion, { ...toFilters(types, labels, direction), ids, limit }, { signal });
  return row ?? { total: 0, found: [] };
}

/** Every edge whose two ends are among these nodes (element ids). */
async function edgesAmong(db: Database, ids: string[], signal?: AbortSignal): Promise<Edge[]> {
  const [row] = await db.read(among, { ids }, { signal });
  return row?.edges ?? [];
}
