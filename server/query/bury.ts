import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Database } from "../database.ts";
import { query } from "../queries.ts";

const end = query("query-end", z.object({ query: z.string() }), z.object({ message: z.string() }));

/** How long a query that was ended may stay in the database, in milliseconds. */
const patienceMs = 10_000;

/**
 * Ends the transactions of a query in the database, whatever has become of its connection, and waits until they are gone.
 * false: they are still there, and cannot be ended.
 */
export async function bury(database: Database, id: string): Promise<boolean> {
  const until = performance.now() + patienceMs;
  let gone = true;
  for (let pause = 20; performance.now() < until; pause = Math.min(pause * 2, 1_000)) {
    try {
      gone = (await database.read(end, { query: id }, { timeoutMs: 2_000 })).length === 0;
      if (gone) return true;
    } catch {
      // It does not answer: whether it is away is for others to find out.
    }
    await sleep(pause);
  }
  return gone;
}
