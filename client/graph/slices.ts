/** Runs work that pauses with `yield`, in slices of about 12 ms so that the page stays alive. Ends early on abort. */
export async function inSlices<T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T | undefined> {
  let until = performance.now() + 12;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (signal?.aborted) return undefined;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + 12;
  }
}

/** Runs such work to its end without a pause. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
