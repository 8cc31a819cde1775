import { effect, type Signal, signal } from "@preact/signals";
import { read, write } from "../storage.ts";
import type { Limits } from "./types.ts";

/** The rows an answer may have, to choose from. */
export const rowChoices = [100, 500, 1000, 5000, 10_000, 20_000, 50_000, 100_000] as const;
/** The seconds a query may run, to choose from. */
export const secondChoices = [1, 2, 5, 10, 15, 30, 60] as const;
/** The limits where nobody chose. */
export const usualLimits: Limits = { rows: 10_000, seconds: 15 };

/** The limits of queries as this browser remembers them; changes are kept. */
export function keptLimits(): Signal<Limits> {
  const limits = signal(parseLimits(read("query.limits")));
  effect(() => write("query.limits", JSON.stringify(limits.value)));
  return limits;
}

/** Limits as they were kept; the usual ones where that is nothing to choose. */
export function parseLimits(kept: string | undefined): Limits {
  try {
    const { rows, seconds } = Object(JSON.parse(kept ?? "{}"));
    return {
      rows: rowChoices.find((one) => one === rows) ?? usualLimits.rows,
      seconds: secondChoices.find((one) => one === seconds) ?? usualLimits.seconds,
    };
  } catch {
    return usualLimits;
  }
}

/** The next larger number of rows to choose; undefined at the largest. */
export function moreRows({ rows }: Limits): number | undefined {
  return rowChoices.find((one) => one > rows);
}
