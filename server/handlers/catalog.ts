import { z } from "zod";
import type { Database } from "../database.ts";
import { query } from "../queries.ts";

const Names = z.object({ names: z.array(z.string()) });
const labelNames = query("label-names", z.object({}), Names);
const typeNames = query("type-names", z.object({}), Names);
const labelCount = query("label-count", z.object({}), z.object({ count: z.number() }));
const graphSize = query("graph-size", z.object({}), z.object({ nodes: z.number(), edges: z.number() }));

const own = (name: string) => name.startsWith("_Tsunagi") || name.startsWith("_tsunagi");

/** Labels of the graph, ours aside. */
export async function readLabels(db: Database, signal?: AbortSignal): Promise<string[]> {
  return (await namesOf(db, labelNames, signal)).filter((name) => !own(name));
}

/** Relationship types of the graph, ours aside. */
export async function readTypes(db: Database, signal?: AbortSignal): Promise<string[]> {
  return (await namesOf(db, typeNames, signal)).filter((name) => !own(name));
}

/** How many nodes and edges there are, from the count store; ours are taken off. */
export async function readSize(db: Database, signal?: AbortSignal): Promise<{ nodes: number; edges: number }> {
  const hidden = (await namesOf(db, labelNames, signal)).filter(own);
  const [[size], ...counts] = await Promise.all([
    db.read(graphSize, {}, { signal }),
    ...hidden.map((label) => db.read(labelCount, {}, { names: { label }, signal })),
  ]);
  const ours = counts.flat().reduce((sum, { count }) => sum + count, 0);
  return { nodes: (size?.nodes ?? 0) - ours, edges: size?.edges ?? 0 };
}

async function namesOf(db: Database, from: typeof labelNames, signal?: AbortSignal): Promise<string[]> {
  const [row] = await db.read(from, {}, { signal });
  return row?.names ?? [];
}

/** Like `Promise.all` over a list, a few at a time. */
export async function inTurn<T, U>(items: readonly T[], atOnce: number, work: (item: T) => Promise<U>): Promise<U[]> {
  const made: U[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      made[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  return made;
}
