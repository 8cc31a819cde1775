import type { Desk } from "./desk.ts";
import type { Doing } from "./doing.ts";
import { loadExpansion } from "./expansion.ts";
import type { Expansion } from "./types.ts";

/** Brings neighbours of all these nodes, by each of the choices, in one step. Gives how many nodes came. */
export async function expandAll(
  { stage, doings, gaze }: Desk,
  keys: readonly string[],
  choices: readonly Expansion[],
  what = keys.join(" "),
): Promise<number> {
  const before = new Set(stage.nodes().map((ele) => ele.id()));
  const [only, ...others] = choices;
  const doing: Doing = { kind: "expand", keys: [...keys], ...(only ? { expansion: only } : {}) };
  if (others.length > 0) doing.with = { choices };
  const grown = await doings.grow(what, doing, (loading) => loadExpansion(loading, keys, choices));
  const added = stage.nodes().flatMap((ele) => (before.has(ele.id()) ? [] : [ele.id()]));
  if (grown && added.length > 0) gaze.bringAll([...keys, ...added]);
  return grown ? added.length : 0;
}
