import { z } from "zod";
import type { Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import { int, query } from "../queries.ts";
import { type Hit, Node } from "../schema.ts";
import { rank } from "./search-rank.ts";
import { normal, toLucene, words } from "./search-words.ts";

const indexes = query("fulltext-indexes", z.object({}), z.object({ names: z.array(z.string()) }));
const inIndex = query(
  "search-index",
  z.object({ index: z.string(), words: z.string(), labels: z.array(z.string()), limit: int }),
  z.object({ total: z.number(), hits: z.array(z.object({ node: Node, score: z.number() })) }),
);
const Scanned = z.object({ total: z.number(), nodes: z.array(Node) });
const scanParameters = z.object({ text: z.string(), scan: int, limit: int });
const scanAll = query("search-scan", scanParameters, Scanned);
const scanLabel = query("search-scan-label", scanParameters, Scanned);

/** The index the loader makes over every text property of our datasets. */
const ours = "_tsunagi_text";
/** Hits that are ranked again by how much of their property the words are; more than a caller may ask for. */
const ranked = 200;
/** Nodes that are looked through, of the database or of each label, where no index can answer. */
const scan = 50_000;

type Found = { total: number; hits: { node: Node; score: number }[] };

/**
 * Search by words. `total` counts up to 10,000. What a full-text index cannot find (one Chinese character, the middle
 * of a word) is looked for in the properties of the first 50,000 nodes.
 */
export function createSearch(db: Database): Pick<Handlers, "GET /api/search"> {
  return {
    "GET /api/search": async ({ q, label, limit }, signal) => {
      const labels = label.filter((name) => !name.startsWith("_Tsunagi"));
      if (labels.length < label.length && labels.length === 0) return { hits: [], total: 0 };
      const found = (await byIndex(db, q, labels, signal)) ?? (await byScan(db, q, labels, signal));
      const hits: Hit[] = rank(found.hits, q, words(q));
      return { hits: hits.slice(0, limit), total: found.total };
    },
  };
}

/** Undefined when there is no index, it cannot be asked for this, or it finds nothing. */
async function byIndex(db: Database, q: string, labels: string[], signal: AbortSignal): Promise<Found | undefined> {
  const lucene = toLucene(q);
  if (lucene === undefined) return undefined;
  const names = (await db.read(indexes, {}, { signal })).flatMap((row) => row.names);
  const asked = names.includes(ours) ? [ours] : names;
  const answers = await Promise.all(
    asked.map((index) => db.read(inIndex, { index, words: lucene, labels, limit: ranked }, { signal })),
  );
  const found = merge(answers.flat());
  return found.total > 0 ? found : undefined;
}

/** Several indexes may hold the same node; its best score counts. */
function merge(answers: readonly Found[]): Found {
  const best = new Map<string, { node: Node; score: number }>();
  let twice = 0;
  for (const hit of answers.flatMap((answer) => answer.hits)) {
    const before = best.get(hit.node.key);
    if (before) twice += 1;
    if (!before || before.score < hit.score) best.set(hit.node.key, hit);
  }
  return { total: answers.reduce((sum, { total }) => sum + total, 0) - twice, hits: [...best.values()] };
}

async function byScan(db: Database, q: string, labels: string[], signal: AbortSignal): Promise<Found> {
  const parameters = { text: normal(q), scan, limit: ranked };
  const rows = labels.length === 0 ? await db.read(scanAll, parameters, { signal }) : [];
  for (const label of labels) rows.push(...(await db.read(scanLabel, parameters, { names: { label }, signal })));
  return merge(rows.map(({ total, nodes }) => ({ total, hits: nodes.map((node) => ({ node, score: 1 })) })));
}
