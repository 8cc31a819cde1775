import { useEffect, useState } from "preact/hooks";
import type { NeighbourCount } from "../../../server/schema.ts";
import { neighboursHere } from "../../graph/neighbours-here.ts";
import type { ViewProps } from "../props.ts";

/** Neighbours of some nodes of one type, direction and label: how many there are, and how many of them are on the canvas. */
export interface Count extends NeighbourCount {
  here: number;
}

/** Nodes that are asked for; the counts of more would take too long. */
export const fewNodes = 20;

type State =
  | { state: "loading" }
  | { state: "failed"; error: unknown; retry: () => void }
  | { state: "ready"; counts: Count[] };

/** What the database has around these nodes, by type, direction and label, in the order of the lens. */
export function useCounts({ explorer, call }: ViewProps, nodes: readonly string[]): State {
  const [state, setState] = useState<State>({ state: "loading" });
  const [tried, setTried] = useState(0);
  const few = nodes.slice(0, fewNodes);
  const id = few.join("\n");
  useEffect(() => {
    const abort = new AbortController();
    setState({ state: "loading" });
    Promise.all(few.map((key) => call("GET /api/nodes/:key", { key }, abort.signal))).then(
      (replies) => {
        const counts = replies.flatMap(({ neighbours }, at) =>
          neighbours.map((one) => ({ ...one, here: neighboursHere(explorer.desk.stage, few[at] ?? "", one) })),
        );
        if (!abort.signal.aborted) setState({ state: "ready", counts: inOrder(summed(counts), explorer) });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setState({ state: "failed", error, retry: () => setTried(tried + 1) });
      },
    );
    return () => abort.abort();
  }, [id, tried]);
  return state;
}

/** A name for a kind of neighbours. */
export function countId({ type, direction, label }: NeighbourCount): string {
  return [direction, type, label].join("\n");
}

function summed(counts: readonly Count[]): Count[] {
  const sums = new Map<string, Count>();
  for (const one of counts) {
    const { count = 0, here = 0 } = sums.get(countId(one)) ?? {};
    sums.set(countId(one), { ...one, count: count + one.count, here: here + Math.min(one.here, one.count) });
  }
  return [...sums.values()];
}

function inOrder(counts: readonly Count[], { lens }: ViewProps["explorer"]): Count[] {
  const labels = Object.keys(lens.peek().labels);
  const rank = ({ label }: Count) => (labels.includes(label) ? labels.indexOf(label) : labels.length);
  return counts.toSorted((a, b) => rank(a) - rank(b) || b.count - a.count || (a.type < b.type ? -1 : 1));
}
