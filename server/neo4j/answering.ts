import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../database.ts";
import type { Say } from "../say.ts";

/** Waits for as long as it takes until the database answers a query; says why it does not, each reason once. */
export async function untilAnswering(database: Database, say: Say, signal: AbortSignal): Promise<void> {
  let said = "";
  for (;;) {
    signal.throwIfAborted();
    try {
      await Promise.all([database.keys(signal), database.status()]);
      return;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (why !== said) say(`${why} Trying again every second.`);
      said = why;
    }
    await sleep(1_000, undefined, { signal });
  }
}
