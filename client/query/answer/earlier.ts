import type { Answer, Workbench } from "../types.ts";

/** What tells whether an answer is that of the query at hand. */
export type AtHand = Pick<Workbench, "refused" | "running" | "latest">;

/**
 * Whether an answer is an earlier one: the last thing was refused, is another query, or runs anew and has no line yet. What
 * comes at once (`slow` is false) takes its place before it need be said.
 */
export function isEarlier({ refused, running, latest }: AtHand, { asked, state }: Answer, slow: boolean): boolean {
  if (refused.value) return true;
  const now = running.value;
  if (!now) return asked.cypher !== latest.value;
  if (!slow || state.value === "running") return false;
  return now.what === "run" || asked.cypher !== latest.value;
}
