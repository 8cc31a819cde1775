import { useMemo } from "preact/hooks";
import type { Edge, Node } from "../../graph/types.ts";
import { answered, useAnswer } from "../details/use-answer.ts";
import type { ViewProps } from "../props.ts";
import { type Place, placesOf } from "./places.ts";

/** Section and sector of the rows of the canvas, asked of the API where the canvas does not hold them. */
export function usePlaces(
  views: ViewProps,
  nodes: readonly Node[],
  edges: readonly Edge[],
): ReadonlyMap<string, Place> {
  const lens = views.explorer.lens.value;
  const language = views.session.language.value;
  const { overview } = lens;
  const rows = overview ? nodes.filter((node) => node.labels.includes(overview.rows.label)).slice(0, 2000) : [];
  const groups = useAnswer(
    views,
    "POST /api/subgraph",
    overview && rows.length > 0
      ? { keys: rows.map((node) => node.key), expand: { types: [overview.group.type], direction: "out", limit: 2000 } }
      : undefined,
    true,
  );
  const found = answered(groups);
  const groupKeys = overview
    ? [...(found?.nodes ?? []), ...nodes]
        .filter((node) => node.labels.includes(overview.group.label))
        .map((node) => node.key)
    : [];
  const keys = [...new Set(groupKeys)].slice(0, 2000);
  const cards = useAnswer(
    views,
    "POST /api/subgraph",
    overview && keys.length > 0
      ? { keys, expand: { types: [overview.card.type], direction: "out", limit: 2000 } }
      : undefined,
    true,
  );
  const more = answered(cards);
  return useMemo(() => {
    const all = [...nodes, ...(found?.nodes ?? []), ...(more?.nodes ?? [])];
    return placesOf(all, [...edges, ...(found?.edges ?? []), ...(more?.edges ?? [])], lens, language);
  }, [nodes, edges, found, more, lens, language]);
}
