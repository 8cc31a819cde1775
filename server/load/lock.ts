import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { Graph, Transaction } from "./graph.ts";
import { LoadError } from "./load-error.ts";
import { lock as queries, setup } from "./queries.ts";

/** How many batches may be written side by side. */
export const lanes = 3;
/** How long, in milliseconds, a lane stays held without a sign of life; a killed loader blocks others no longer than this. */
const lifetimeMs = 10_000;
const beatMs = 2_500;
const pollMs = 500;

/** The lock of a load. What is written through it is written while it is held, or not at all. */
export interface LoadLock {
  /** How often the lock was taken, this time included. */
  taken: number;
  /** Runs the work in a transaction that first locks the lane (0 to lanes - 1): nobody can take it before that ends. */
  write<T>(lane: number, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  release(): Promise<void>;
}

/** Waits until no load holds the lock and tells how often it was taken so far. Writes nothing. */
export async function untilFree(graph: Graph, say: (line: string) => void, signal?: AbortSignal): Promise<number> {
  let said = false;
  for (;;) {
    const [state] = await graph.run(queries.state, {});
    const heldBy = state?.heldBy ?? null;
    if (heldBy === null) return state?.taken ?? 0;
    if (!said) say(`Another load is running (${heldBy}); waiting until it ends.`);
    said = true;
    await pause(signal);
  }
}

/** Takes the lock as soon as it is free. */
export async function takeLock(graph: Graph, say: (line: string) => void, signal?: AbortSignal): Promise<LoadLock> {
  await graph.run(setup.uniqueKey, {}, { label: "_TsunagiLock", key: "name" });
  const owner = randomUUID();
  const who = `process ${process.pid} on ${hostname()}`;
  for (let said = false; ; said = true) {
    const parameters = { lanes: BigInt(lanes + 1), owner, who, lifetime: BigInt(lifetimeMs) };
    const [taken] = await graph.write((transaction) => transaction.run(queries.take, parameters));
    if (taken !== undefined && taken.heldBy === null) return hold(graph, owner, taken.taken);
    if (!said) say(`Another load is running (${taken?.heldBy}); waiting until it ends.`);
    await pause(signal);
  }
}

async function pause(signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) throw new LoadError("stopped", "Stopped while waiting for another load.");
  await sleep(pollMs);
}

function hold(graph: Graph, owner: string, taken: number): LoadLock {
  const write = <T>(lane: number, work: (transaction: Transaction) => Promise<T>) =>
    graph.write(async (transaction) => {
      const parameters = { lane: BigInt(lane), owner, lifetime: BigInt(lifetimeMs) };
      const held = await transaction.run(queries.hold, parameters);
      if (held.length === 0)
        throw new LoadError(
          "busy",
          "Another load has taken over, because this one gave no sign of life; run it again.",
        );
      return work(transaction);
    });
  const beat = setInterval(() => {
    // A lane of its own; when this fails, so does the next batch, which says why.
    write(lanes, async () => {}).catch(() => {});
  }, beatMs);
  return {
    taken,
    write,
    async release() {
      clearInterval(beat);
      await graph.write((transaction) => transaction.run(queries.release, { owner }));
    },
  };
}
