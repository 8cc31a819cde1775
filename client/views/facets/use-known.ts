import { useComputed } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Explorer } from "../../graph/explorer.ts";
import type { Known } from "../../graph/sieve/members.ts";
import { knownOf } from "../../graph/sieve/sieve.ts";

/** What is known of the canvas, read anew after each change; the same object as long as it holds the same elements. */
export function useKnown(explorer: Explorer): Known {
  // The facets of the state are new objects after each change of the canvas and the same ones while it is zoomed.
  useComputed(() => explorer.state.value.facets).value;
  return useSame({ ...knownOf(explorer.desk.stage), lens: explorer.lens.value });
}

/** The same object as long as it holds the same elements. */
function useSame(now: Known): Known {
  const last = useRef(now);
  const { nodes, edges, lens, kin } = last.current;
  const same = sameList(nodes, now.nodes) && sameList(edges, now.edges) && lens === now.lens && kin === now.kin;
  if (!same) last.current = now;
  return last.current;
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
