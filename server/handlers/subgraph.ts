import { z } from "zod";
import type { Checked, Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import { int, query } from "../queries.ts";
import { Edge, type Node, type Subgraph } from "../schema.ts";
import { Filters, toFilters } from "./filters.ts";
import { type FoundNode, findNodes, WithId } from "./node-keys.ts";

const Found = z.object({ total: z.number(), found: z.array(WithId) });
const among = query(
  "edges-among",
  z.object({ ids: z.array(z.string()), limit: int }),
  z.object({ total: z.number(), edge: Edge }),
);
const labelled = query("nodes-by-label", z.object({ limit: int }), Found);
const typed = query("nodes-by-type", z.object({ limit: int }), Found);
const expansion = query("expand", Filters.extend({ ids: z.array(z.string()), limit: int }), Found);

/** Most edges of an answer: between a few thousand nodes there may be millions, more than fits in memory. */
const mostEdges = 50_000;

/** Nodes by key, by label and at the ends of the first edges of a type, one hop further when asked, and the edges between all of them. */
export function createSubgraph(db: Database): Pick<Handlers, "POST /api/subgraph"> {
  return {
    "POST /api/subgraph": async ({ keys, labels, types, limit, expand }, signal) => {
      const chosen = new Map<string, Node>();
      const add = (found: readonly FoundNode[]) => {
        for (const { id, node } of found) chosen.set(id, node);
      };
      const [byKey, byLabel, byType] = await Promise.all([
        findNodes(db, keys, signal),
        Promise.all(labels.filter(visible).map((label) => first(db, labelled, limit, { label }, signal))),
        Promise.all(types.map((type) => first(db, typed, limit, { type }, signal))),
      ]);
      add(byKey);
      for (const { found } of [...byLabel, ...byType]) add(found);
      let missing = byLabel.reduce((sum, { total, found }) => sum + total - found.length, 0);
      if (expand && chosen.size > 0) {
        const more = await expanded(db, [...chosen.keys()], expand, signal);
        add(more.found);
        missing += more.total - more.found.length;
      }
      const { total: between, edges } = await edgesAmong(db, [...chosen.keys()], signal);
      const total = Math.max(between, ...byType.map((answer) => answer.total));
      const subgraph: Subgraph = { nodes: [...chosen.values()], edges };
      const isWhole = missing === 0 && edges.length >= total;
      return isWhole ? subgraph : { ...subgraph, truncated: { nodes: chosen.size + missing, edges: total } };
    },
  };
}

const visible = (label: string) => !label.startsWith("_Tsunagi");

/** The first of a label or type, and how many there are: nodes of the label, edges of the type. */
async function first(
  db: Database,
  query: typeof labelled,
  limit: number,
  names: Record<string, string>,
  signal: AbortSignal,
) {
  const [row] = await db.read(query, { limit }, { names, signal });
  return row ?? { total: 0, found: [] };
}

type Expand = NonNullable<Checked<"POST /api/subgraph">["expand"]>;

async function expanded(db: Database, ids: string[], expand: Expand, signal: AbortSignal) {
  const { types, labels, direction, limit } = expand;
  const [row] = await db.read(expansion, { ...toFilters(types, labels, direction), ids, limit }, { signal });
  return row ?? { total: 0, found: [] };
}

/** The edges whose two ends are among these nodes (element ids), one a row: the driver is slow at reading very long lists. */
async function edgesAmong(db: Database, ids: string[], signal?: AbortSignal) {
  const rows = await db.read(among, { ids, limit: mostEdges }, { signal });
  return { total: rows[0]?.total ?? 0, edges: rows.map(({ edge }) => edge) };
}
