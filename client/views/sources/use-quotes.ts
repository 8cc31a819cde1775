import { useMemo } from "preact/hooks";
import type { Edge, Node } from "../../graph/types.ts";
import { answered, useAnswer } from "../details/use-answer.ts";
import type { ViewProps } from "../props.ts";

/** The relationships that rest on words of a text, in its order, and the nodes they join. */
export interface Quotes {
  edges: readonly Edge[];
  nodes: ReadonlyMap<string, Node>;
  /** How many there are, where not all came. */
  all: number | undefined;
}

/** What was made of a whole text; empty until it is known. */
export function useQuotes(views: ViewProps, document: string): Quotes {
  const input = { key: document, limit: 5000 };
  const reply = answered(useAnswer(views, "GET /api/documents/:key/relationships", input, true));
  return useMemo(
    () => ({
      edges: reply?.edges ?? [],
      nodes: new Map((reply?.nodes ?? []).map((node) => [node.key, node])),
      all: reply?.truncated?.edges,
    }),
    [reply],
  );
}
