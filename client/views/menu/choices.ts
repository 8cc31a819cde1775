import type { Expansion } from "../../graph/types.ts";
import type { Count } from "./use-counts.ts";

/** What to ask for: one question a kind; a single one where all that is missing is wanted and no limit cuts it. */
export function choicesOf(all: readonly Count[], chosen: readonly Count[], limit: number, nodes: number): Expansion[] {
  const missing = all.filter(({ count, here }) => here < count);
  const rest = missing.reduce((sum, { count, here }) => sum + count - here, 0);
  const cut = missing.some(({ count, here }) => count - here > limit);
  if (chosen.length === missing.length && !cut && nodes === 1 && rest <= 2000) return [{ limit: Math.max(1, rest) }];
  return chosen.map(({ type, direction, label }) => ({ types: [type], labels: [label], direction, limit }));
}
