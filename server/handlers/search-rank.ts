import type { Hit, Node } from "../schema.ts";
import { normal } from "./search-words.ts";

/** The property in which most of the words stand, the shortest of several; empty when none holds one. */
export function fieldOf({ properties }: Node, words: readonly string[]): { field: string; text: string } {
  let best = { field: "", text: "", met: 0 };
  for (const [field, value] of Object.entries(properties)) {
    if (typeof value !== "string" && typeof value !== "number") continue;
    const text = normal(String(value));
    const met = words.filter((word) => text.includes(word)).length;
    if (met > best.met || (met > 0 && met === best.met && text.length < best.text.length)) best = { field, text, met };
  }
  return best;
}

/** What it weighs that the typed text is the whole of a property; index scores of one word are about 1 to 30. */
const wholeWeighs = 30;

/** Hits with their field, best first: the index's score, and how much of the property the typed text is. */
export function rank(found: readonly { node: Node; score: number }[], typed: string, words: readonly string[]): Hit[] {
  const whole = normal(typed);
  const hits = found.map(({ node, score }) => {
    const { field, text } = fieldOf(node, words);
    const share = text.includes(whole) ? whole.length / text.length : 0;
    return { node, score: score + wholeWeighs * share, field };
  });
  return hits.sort((a, b) => b.score - a.score || (a.node.key < b.node.key ? -1 : 1));
}
