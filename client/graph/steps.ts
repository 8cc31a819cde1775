import type { Core } from "cytoscape";
import type { Stage } from "./stage.ts";

/** Work that can rest after each of its steps. */
export type Steps<T = void> = Generator<void, T>;

/** Ms that work may take before the page is given a turn. */
export const usualShare = 12;
/** Gives the page a turn. */
export const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Does something with all of a list, so many at a time as one change of the canvas, with a rest after each lot. */
export function* inLots<T>(cy: Core, list: readonly T[], lot: number, act: (some: T[]) => void): Steps {
  for (let from = 0; from < list.length; from += lot) {
    cy.batch(() => act(list.slice(from, from + lot)));
    yield;
  }
}

/** Does all the work without a rest. */
export function atOnce(work: Steps): void {
  for (const _ of work);
}

/** Does the work in shares of so many ms, the page has its turn between them; false where it was given up because `goesOn` said no. */
export async function inShares<T>(
  work: Steps<T>,
  goesOn: () => boolean,
  { share = usualShare, done }: { share?: number; done?: (made: T) => void } = {},
): Promise<boolean> {
  for (;;) {
    const until = performance.now() + share;
    do {
      const step = work.next();
      if (!step.done) continue;
      done?.(step.value);
      return true;
    } while (performance.now() < until);
    await pause();
    if (!goesOn()) return false;
  }
}

/** Gives the page a turn between two pieces of work, where somebody looks. */
export async function rest({ share }: Stage): Promise<void> {
  if (share !== undefined) await pause();
}
