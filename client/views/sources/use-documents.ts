import { documentLabel, provenanceOf } from "../../evidence/provenance.ts";
import type { Node } from "../../graph/types.ts";
import { type Answer, useAnswer } from "../details/use-answer.ts";
import type { ViewProps } from "../props.ts";

/** All documents of the graph; the one that the canvas quotes most comes first, then those that are quoted, then by key. */
export function useDocuments(views: ViewProps): Answer<Node[]> {
  const known = views.session.schema.value?.labels.some(({ name }) => name === documentLabel) ?? true;
  const input = known ? { keys: [], labels: [documentLabel] } : undefined;
  const answer = useAnswer(views, "POST /api/subgraph", input, true);
  if (!known) return { state: "ready", value: [] };
  if (answer.state !== "ready") return answer;
  const quotes = countQuotes(views);
  const nodes = answer.value.nodes.filter(({ labels }) => labels.includes(documentLabel));
  const count = ({ key }: Node) => quotes.get(key) ?? 0;
  return { state: "ready", value: nodes.toSorted((a, b) => count(b) - count(a) || a.key.localeCompare(b.key)) };
}

/** How many relationships of the canvas quote each document. */
export function countQuotes({ explorer }: ViewProps): Map<string, number> {
  const counts = new Map<string, number>();
  for (const edge of explorer.edges()) {
    const { source, quote } = provenanceOf(edge);
    if (source !== undefined && quote !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return counts;
}
