import { useEffect, useMemo, useState } from "preact/hooks";
import type { NodeOf } from "../../evidence/field-words.ts";
import { many } from "../../graph/camera.ts";
import { deriveColumns, derivingColumns, type Ranked } from "../../graph/sieve/derive.ts";
import { fetchKin } from "../../graph/sieve/kin.ts";
import type { Known } from "../../graph/sieve/members.ts";
import { addSieve, keysOut, sift } from "../../graph/sieve/sieve.ts";
import { inShares } from "../../graph/steps.ts";
import type { GraphSchema } from "../../graph/types.ts";
import type { ViewProps } from "../props.ts";
import { useKnown } from "./use-known.ts";

type Props = Pick<ViewProps, "session" | "explorer">;

/** What can be filtered on the canvas, and what is out of sight. */
export interface FacetView {
  known: Known;
  columns: readonly Ranked[];
  out: ReadonlySet<string>;
  /** The rules that hold. */
  rules: readonly string[];
  nodeOf: NodeOf;
}

/** The nodes that can be seen. */
export const inSight = ({ known, out }: FacetView) => known.nodes.filter((node) => !out.has(node.key));

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

/** What can be filtered; of a large canvas it comes a little later, what there was before stays so long. */
function useColumns(known: Known, schema: GraphSchema | undefined): readonly Ranked[] {
  const large = known.nodes.length + known.edges.length >= many;
  const now = useMemo(() => (large ? undefined : deriveColumns(known, schema)), [known, schema]);
  const [late, setLate] = useState<readonly Ranked[]>([]);
  useEffect(() => {
    let wanted = true;
    if (large) void inShares(derivingColumns(known, schema), () => wanted, { done: setLate });
    return () => {
      wanted = false;
    };
  }, [known, schema]);
  return now ?? late;
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
