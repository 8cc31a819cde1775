import { useEffect, useMemo, useState } from "preact/hooks";
import type { NodeOf } from "../../evidence/field-words.ts";
import { deriveColumns, type Ranked } from "../../graph/sieve/derive.ts";
import { fetchKin } from "../../graph/sieve/kin.ts";
import type { Known } from "../../graph/sieve/members.ts";
import { addSieve, keysOut, sift } from "../../graph/sieve/sieve.ts";
import type { GraphSchema } from "../../graph/types.ts";
import type { ViewProps } from "../props.ts";
import { useKnown } from "./use-known.ts";

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
  const { stage } = explorer.desk;
  const known = useKnown(explorer);
  const schema = session.schema.value;
  const columns = useColumns(known, schema);
  useKin(explorer, known);
  const nodeOf = useMemo(() => {
    const nodes = new Map([...known.kin.nodes, ...known.nodes].map((node) => [node.key, node]));
    return (key: string) => nodes.get(key);
  }, [known]);
  return { known, columns, out: keysOut(stage), rules: stage.filters.rules, nodeOf };
}

/** What can be filtered; of a large canvas in a task of its own, a moment after it changed. */
function useColumns(known: Known, schema: GraphSchema | undefined): Ranked[] {
  const [columns, setColumns] = useState<Ranked[]>([]);
  useEffect(() => {
    const derive = () => setColumns(deriveColumns(known, schema));
    if (known.nodes.length + known.edges.length < large) return derive();
    const timer = setTimeout(derive, 100);
    return () => clearTimeout(timer);
  }, [known, schema]);
  return columns;
}

const large = 1000;

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
