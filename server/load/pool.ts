import type { Transaction } from "./graph.ts";
import { LoadError } from "./load-error.ts";
import { type LoadLock, lanes } from "./lock.ts";

/** Writes batches side by side, one a lane of the lock. */
export interface Pool {
  /** Hands a batch over and waits until another one may be handed over. Throws what an earlier batch threw. */
  submit(work: (transaction: Transaction) => Promise<void>): Promise<void>;
  /** Waits for all batches. */
  drain(): Promise<void>;
}

/** A pool over the lanes of a lock; after `signal` it takes no more batches and ends those under way. */
export function createPool(lock: LoadLock, signal?: AbortSignal): Pool {
  const busy = new Map<number, Promise<void>>();
  let failed: { error: unknown } | undefined;
  const check = () => {
    if (failed !== undefined) throw failed.error;
    if (signal?.aborted)
      throw new LoadError("stopped", "Stopped; what was written stays, and the same load again writes the rest.");
  };
  const drain = async () => {
    await Promise.all(busy.values());
    check();
  };
  return {
    drain,
    async submit(work) {
      while (busy.size >= lanes) await Promise.race(busy.values());
      if (failed !== undefined || signal?.aborted) await drain();
      const lane = Array.from({ length: lanes }, (_, index) => index).find((index) => !busy.has(index)) ?? 0;
      const done = lock
        .write(lane, work)
        .catch((error: unknown) => {
          failed ??= { error };
        })
        .finally(() => busy.delete(lane));
      busy.set(lane, done);
    },
  };
}
