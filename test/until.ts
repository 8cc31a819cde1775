import { setTimeout as sleep } from "node:timers/promises";

/**
 * Asks until there is an answer that is neither undefined nor false, for at most 50 s. A test that sleeps for a while instead fails
 * where others work beside it.
 */
export async function until<T>(ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (const end = Date.now() + 50_000; Date.now() < end; await sleep(20)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
  }
  throw new Error("waited 50 s in vain");
}
