import { captionOf } from "../../graph/lens.ts";
import type { Edge, Lens, Node } from "../../graph/types.ts";
import type { Language } from "../../session.ts";

/** The group and the card a row of the first picture belongs to, e.g. sector and section. */
export interface Place {
  letter: string;
  group: string;
}

/** Where each row and each group stands, by the lens's first picture. Empty where the lens has none. */
export function placesOf(
  nodes: readonly Node[],
  edges: readonly Edge[],
  lens: Lens,
  language: Language,
): Map<string, Place> {
  const places = new Map<string, Place>();
  const { overview } = lens;
  if (!overview) return places;
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const follow = (type: string) =>
    new Map(edges.filter((edge) => edge.type === type).map((edge) => [edge.source, edge.target]));
  const groups = follow(overview.group.type);
  const cards = follow(overview.card.type);
  for (const node of nodes) {
    const isRow = node.labels.includes(overview.rows.label);
    if (!isRow && !node.labels.includes(overview.group.label)) continue;
    const group = isRow ? byKey.get(groups.get(node.key) ?? "") : node;
    const card = byKey.get(cards.get(group?.key ?? "") ?? "");
    const letter = card?.properties[overview.card.letter];
    if (!group && !card) continue;
    places.set(node.key, {
      letter: typeof letter === "string" ? letter : "",
      group: isRow && group ? captionOf(group, lens, language) : card ? captionOf(card, lens, language) : "",
    });
  }
  return places;
}
