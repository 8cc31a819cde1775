import { useEffect, useMemo, useState } from "preact/hooks";
import type { Snapshot } from "../../../snapshot/schema.ts";
import { documentLabel } from "../../evidence/provenance.ts";
import type { Edge, Node } from "../../graph/types.ts";
import { quotedTexts } from "../../snapshot/texts.ts";
import { footnotesOf } from "../../story/footnotes.ts";
import type { Footnote } from "../../story/types.ts";
import type { StepProps } from "./StepEditor.tsx";

interface Fetched {
  texts: Snapshot["texts"];
  nodes: Node[];
}

const nothing: Fetched = { texts: [], nodes: [] };

/** The footnotes of a step as they will be read; their sentences come when the server has told them. */
export function useCited({ draft, call, explorer, session, step }: StepProps): Footnote[] {
  const [fetched, setFetched] = useState(nothing);
  const elements = draft.elements.value;
  const cited = step.footnotes.join("\n");
  useEffect(() => {
    const ending = new AbortController();
    const edges = elements.edges.filter(({ key }) => step.footnotes.includes(key));
    if (edges.length === 0) return setFetched(nothing);
    fetchCited(edges, call, ending.signal).then(setFetched, () => {});
    return () => ending.abort();
  }, [cited]);
  const language = session.language.value;
  const lens = explorer.lens.value;
  return useMemo(() => {
    const nodes = [...elements.nodes, ...fetched.nodes];
    return footnotesOf({ elements: { nodes, edges: elements.edges }, texts: fetched.texts, lens }, step, language);
  }, [cited, elements, fetched, lens, language]);
}

async function fetchCited(edges: readonly Edge[], call: StepProps["call"], signal: AbortSignal): Promise<Fetched> {
  const { texts, nodes } = await quotedTexts(edges, call, signal);
  const sources = edges.map(({ properties }) => properties["source"]).filter((source) => isDocument(source));
  const keys = [...new Set([...sources, ...nodes, ...texts.map(({ document }) => document)])];
  const found = keys.length === 0 ? [] : (await call("POST /api/subgraph", { keys }, signal)).nodes;
  return { texts, nodes: found };
}

function isDocument(source: unknown): source is string {
  return typeof source === "string" && source.startsWith(`${documentLabel}:`);
}
