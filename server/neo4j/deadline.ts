/** Thrown by `within` when the time is over. */
export class DeadlineError extends Error {
  constructor(ms: number) {
    super(`no answer within ${ms} ms`);
    this.name = "DeadlineError";
  }
}

/**
 * Waits for `work`, at most `ms` milliseconds and only while `signal` is not aborted; rejects with a DeadlineError or
 * the signal's reason. The work itself goes on: the driver can hang against a server that has stopped answering.
 */
export async function within<T>(work: Promise<T>, ms: number, signal?: AbortSignal): Promise<T> {
  const { promise: end, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new DeadlineError(ms)), ms);
  const abort = () => reject(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([end, work]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

/** true when `work` ends well within `ms` milliseconds, else false; never rejects. */
export async function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  try {
    await within(work, ms);
    return true;
  } catch {
    return false;
  }
}
