import { vi } from "vitest";

/** Waits until it holds, however busy the machine is: a test that sleeps for a while instead fails where others work beside it. */
export async function until(holds: () => unknown): Promise<void> {
  await vi.waitUntil(() => Boolean(holds()), { timeout: 15_000, interval: 5 });
}
