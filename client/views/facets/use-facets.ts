import { useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { NodeOf } from "../../evidence/field-words.ts";
import { deriveColumns, type Ranked } from "../../graph/sieve/derive.ts";
import { fetchKin } from "../../graph/sieve/kin.ts";
import type { Known } from "../../graph/sieve/members.ts";
import { addSieve, keysOut, knownOf, sift } from "../../graph/sieve/sieve.ts";
import type { ViewProps } from "../props.ts";

type Props = Pick<ViewProps, "session" | "explorer">;

/** What can be filtered on the canvas, and what is out of sight. */
export interface FacetView {
  known: Known;
  columns: Ranked[];
  out: ReadonlySet<string>;
  /** The rules that hold. */
  rules: readonly string[];
  nodeOf: NodeOf;
}

/** Reads the canvas anew after each change; derives what can be filtered only where it holds other elements. */
export function useFacets({ session, explorer }: Props): FacetView {
  // The facets of the state are new objects after each change of the canvas and the same ones while it is zoomed.
  useComputed(() => explorer.state.value.facets).value;
  const { stage } = explorer.desk;
  const known = useSame({ ...knownOf(stage), lens: explorer.lens.value });
  const schema = session.schema.value;
  const columns = useMemo(() => deriveColumns(known, schema), [known, schema]);
  useKin(explorer, known);
  const nodeOf = useMemo(() => {
    const nodes = new Map([...known.kin.nodes, ...known.nodes].map((node) => [node.key, node]));
    return (key: string) => nodes.get(key);
  }, [known]);
  return { known, columns, out: keysOut(stage), rules: stage.filters.rules, nodeOf };
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

/** Asks for the groups of nodes where the canvas does not hold them. Without an answer the facet has fewer values. */
function useKin(explorer: Props["explorer"], { nodes }: Known): void {
  useEffect(() => {
    const { stage, call } = explorer.desk;
    addSieve(stage);
    const leave = new AbortController();
    fetchKin({ stage, call, signal: leave.signal }, nodes).then(
      (learned) => learned && sift(stage),
      () => undefined,
    );
    return () => leave.abort();
  }, [nodes]);
}
