import type { Work } from "./request.ts";

/** ms between two looks at the work. */
const everyMs = 250;

/**
 * Runs work in slices so that messages and the page get their turn in between; now and then shows how it stands. Undefined
 * when given up.
 */
export async function inSlices(
  work: Work,
  sliceMs: number,
  signal: AbortSignal,
  show?: (places: Float64Array) => void,
): Promise<Float64Array | undefined> {
  let until = performance.now() + sliceMs;
  let next = performance.now() + everyMs;
  for (;;) {
    const step = work.next();
    if (signal.aborted) return undefined;
    if (step.done) return step.value;
    const now = performance.now();
    if (show && now > next) {
      show(step.value());
      next = performance.now() + everyMs;
    }
    if (now < until) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + sliceMs;
  }
}
