import { z } from "zod";
import type { Database } from "../database.ts";
import { int, query } from "../queries.ts";
import { Edge, type Subgraph } from "../schema.ts";
import { inTurn, readLabels, readSize } from "./catalog.ts";
import { nodesById, WithId } from "./node-keys.ts";

const Ids = z.object({ ids: z.array(z.string()) });
const all = query("overview-all", z.object({ limit: int }), z.object({ found: z.array(WithId) }));
const ofLabel = query("overview-label", z.object({ sample: int, limit: int }), Ids);
const ofAny = query("overview-any", z.object({ sample: int, limit: int }), Ids);
const around = query(
  "overview-around",
  z.object({ ids: z.array(z.string()), sample: int, crowd: int, each: int, limit: int }),
  Ids,
);
const between = query(
  "overview-edges",
  z.object({ ids: z.array(z.string()), crowd: int }),
  z.object({ edges: z.array(Edge) }),
);

/** Most nodes of the picture, and about how many of them are chosen for themselves, not as a neighbour. */
const most = 150;
const seeds = 40;
/** First nodes of a label, and first relationships of a node, that are looked at: keeps huge databases within the deadline. */
const sample = 2000;
/** Nodes with more relationships than this are drawn, but not looked through for edges between each other. */
const crowd = 5000;

/**
 * A first picture of a database nobody has described: the best connected of the first nodes of each label, their
 * neighbours, and the edges between them; everything where there are at most 150 nodes. `truncated` has the true counts.
 */
export async function overviewWithoutLens(db: Database, signal: AbortSignal): Promise<Subgraph> {
  const size = await readSize(db, signal);
  const found =
    size.nodes <= most ? await everything(db, signal) : await nodesById(db, await choose(db, signal), signal);
  const ids = found.map(({ id }) => id);
  const edges = (await db.read(between, { ids, crowd }, { signal })).flatMap((row) => row.edges);
  const subgraph = { nodes: found.map(({ node }) => node), edges };
  const whole = found.length >= size.nodes && edges.length >= size.edges;
  return whole ? subgraph : { ...subgraph, truncated: size };
}

async function everything(db: Database, signal: AbortSignal) {
  const [row] = await db.read(all, { limit: most }, { signal });
  return row?.found ?? [];
}

async function choose(db: Database, signal: AbortSignal): Promise<string[]> {
  const labels = (await readLabels(db, signal)).slice(0, most);
  const limit = Math.max(1, Math.floor(seeds / (labels.length + 1)));
  const perLabel = await inTurn(labels, 4, (label) =>
    db.read(ofLabel, { sample, limit }, { names: { label }, signal }),
  );
  const any = await db.read(ofAny, { sample, limit }, { signal });
  const ids = [...new Set([...perLabel.flat(), ...any].flatMap((row) => row.ids))].slice(0, most);
  const [more] = await db.read(around, { ids, sample, crowd, each: 12, limit: most - ids.length }, { signal });
  return [...ids, ...(more?.ids ?? [])];
}
