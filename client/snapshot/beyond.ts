import type { Snapshot } from "../../snapshot/schema.ts";
import type { Call } from "../api.ts";

/** Keys that a snapshot may hold. */
const most = 20_000;

/**
 * Keys of the edges between the nodes of a picture that the graph has and the picture has not: by them it can be told later
 * which are new. undefined where nobody can say, and where they are too many to be told.
 */
export async function edgesBeyond(
  { nodes, edges }: Snapshot["elements"],
  call: Call,
  signal?: AbortSignal,
): Promise<string[] | undefined> {
  const shown = new Set(edges.map(({ key }) => key));
  try {
    const all = await call("POST /api/subgraph", { keys: nodes.map(({ key }) => key) }, signal);
    const beyond = all.edges.map(({ key }) => key).filter((key) => !shown.has(key));
    return all.truncated || beyond.length > most ? undefined : beyond;
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}
