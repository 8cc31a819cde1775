import type { OutTask } from "./format.ts";

/** How long work may hold up the page at a time, in milliseconds. */
const share = 12;

/** Joins the pieces of a file while the page goes on. `expected`: how many pieces there will be, for the progress. */
export async function gatherPieces(
  pieces: Iterable<string>,
  expected: number,
  { progress, signal }: Pick<OutTask, "progress" | "signal">,
): Promise<string[]> {
  const made: string[] = [];
  const pause = pauses(signal);
  for (const piece of pieces) {
    made.push(piece);
    if (!pause.isDue()) continue;
    await pause.take();
    progress(Math.min(made.length / Math.max(expected, 1), 0.99));
  }
  signal.throwIfAborted();
  return made;
}

/** The pieces as one file. */
export async function toFile(
  pieces: Iterable<string>,
  expected: number,
  type: string,
  task: Pick<OutTask, "progress" | "signal">,
): Promise<Blob> {
  const made = await gatherPieces(pieces, expected, task);
  task.progress(1);
  return new Blob(made, { type });
}

/** Tells when work has held up the page for long enough, and lets it go on. */
export function pauses(signal?: AbortSignal): { isDue(): boolean; take(): Promise<void> } {
  let since = performance.now();
  return {
    isDue: () => performance.now() - since >= share,
    take: async () => {
      await breath(signal);
      since = performance.now();
    },
  };
}

/** Lets the page do what waits, and throws where the work was given up. */
export async function breath(signal?: AbortSignal): Promise<void> {
  await new Promise((done) => setTimeout(done));
  signal?.throwIfAborted();
}
