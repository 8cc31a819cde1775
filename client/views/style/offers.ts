import type { GroupOffer } from "../../graph/grouping-offers.ts";
import { labelOf } from "../../graph/lens.ts";
import type { Grouping } from "../../graph/parts.ts";
import type { Node } from "../../graph/types.ts";
import { styleWords } from "../../i18n/style.ts";
import { saidProperty, saidSubject, type Tongue } from "./say.ts";

const few = 3;

/** One way to make boxes by a name of its own. */
export function idOf(by: Grouping["by"]): string {
  if ("property" in by) return `p ${by.property}`;
  return "label" in by ? "l" : `t ${by.types.join(" ")}${by.against ? " <" : ""}`;
}

/** Ways to make boxes in words, in their order. Where two would say the same, they add what they are of. */
export function saidOffers(offers: readonly GroupOffer[], nodes: readonly Node[], tongue: Tongue): string[] {
  const words = styleWords(tongue.language);
  const texts = offers.map((offer) => saidOffer(offer, tongue));
  return offers.map((offer, at) => {
    const text = texts[at] ?? "";
    const alone = texts.indexOf(text) === texts.lastIndexOf(text);
    const of = alone ? [] : whatOf(offer, nodes, tongue);
    return of.length === 0 ? text : words.boxesOf(text, of.slice(0, few), of.length > few);
  });
}

function saidOffer({ by, label }: GroupOffer, tongue: Tongue): string {
  if ("label" in by) return styleWords(tongue.language).kinds;
  if ("property" in by) return saidProperty(by.property, tongue);
  return saidSubject({ of: "node", kind: label ?? "" }, tongue);
}

/** The kinds of node that have a property, or the relationship that leads to a box. */
function whatOf({ by }: GroupOffer, nodes: readonly Node[], tongue: Tongue): string[] {
  if ("label" in by) return [];
  if ("types" in by) return [...new Set(by.types)].map((kind) => saidSubject({ of: "edge", kind }, tongue));
  const having = nodes.filter(({ properties }) => (properties[by.property] ?? "") !== "");
  const labels = new Set(having.map((node) => labelOf(node, tongue.lens)));
  return [...labels].map((kind) => saidSubject({ of: "node", kind }, tongue));
}
