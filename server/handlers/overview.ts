import { z } from "zod";
import type { Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import type { OverviewLens } from "../lens.ts";
import { int, query } from "../queries.ts";
import { Edge, type Subgraph } from "../schema.ts";
import { readDatasets } from "./datasets.ts";
import { WithDegree } from "./node-keys.ts";
import { overviewWithoutLens } from "./overview-without-lens.ts";

const Step = z.object({ type: z.string(), labels: z.array(z.string()) });
const fromLens = query(
  "overview-lens",
  z.object({ steps: z.array(Step), limit: int }),
  z.object({ total: z.number(), taken: z.number(), nodes: z.array(WithDegree), edges: z.array(Edge) }),
);

/** Most rows of a first picture. */
const mostRows = 500;

/** The first picture: by the lens of the first dataset that has one, else well-connected nodes of every label. */
export function createOverview(db: Database): Pick<Handlers, "GET /api/overview"> {
  return {
    "GET /api/overview": async (_input, signal) => {
      const datasets = await readDatasets(db, signal);
      const lens = datasets.find((dataset) => dataset.lens.overview)?.lens.overview;
      const made = lens ? await overviewByLens(db, lens, signal) : undefined;
      return made ?? (await overviewWithoutLens(db, signal));
    },
  };
}

/** Undefined when the graph holds no rows of the lens. */
async function overviewByLens(db: Database, lens: OverviewLens, signal: AbortSignal): Promise<Subgraph | undefined> {
  const { rows, group, card, amount, left, right } = lens;
  const columns = [...left, ...right].map(({ type, labels }) => ({ type, labels }));
  const single = [group, ...(amount ? [amount] : [])].map(({ type, label }) => ({ type, labels: [label] }));
  const names = { rows: rows.label, order: rows.order, group: group.label, cardType: card.type, card: card.label };
  const [row] = await db.read(fromLens, { steps: [...single, ...columns], limit: mostRows }, { names, signal });
  if (!row || row.taken === 0) return undefined;
  const nodes = [...new Map(row.nodes.map((node) => [node.key, node])).values()];
  const missing = row.total - row.taken;
  const subgraph: Subgraph = { nodes, edges: row.edges };
  return missing === 0
    ? subgraph
    : { ...subgraph, truncated: { nodes: nodes.length + missing, edges: row.edges.length } };
}
