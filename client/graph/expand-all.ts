import type { Desk } from "./desk.ts";
import type { Doing } from "./doing.ts";
import { loadExpansion } from "./expansion.ts";
import type { Expansion } from "./types.ts";

/** Brings neighbours of all these nodes, by each of the choices, in one step; says so where nothing is new. Gives how much came; undefined where it was cancelled. */
export async function expandAll(
  { stage, doings, gaze, session }: Desk,
  keys: readonly string[],
  choices: readonly Expansion[],
  what = keys.join(" "),
): Promise<number | undefined> {
  const before = new Set(
    stage
      .settle()
      .nodes()
      .map((ele) => ele.id()),
  );
  const [only] = choices;
  const doing: Doing = {
    kind: "expand",
    keys: [...keys],
    ...(only && choices.length === 1 ? { expansion: only } : {}),
  };
  let nothing = false;
  const grown = await doings.grow(what, doing, async (loading) => {
    const { scene, parts } = await loadExpansion(loading, keys, choices);
    doing.with = { parts };
    nothing = !scene && !loading.signal.aborted;
    return scene;
  });
  if (nothing) session.travelled.value = { way: "nothing", doing };
  if (!grown) return nothing ? 0 : undefined;
  const added = stage.nodes().flatMap((ele) => (before.has(ele.id()) ? [] : [ele.id()]));
  if (added.length > 0) gaze.bringAll([...keys, ...added]);
  return Math.max(1, added.length);
}
