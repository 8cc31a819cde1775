import { labelLens, labelOf } from "../graph/lens.ts";
import type { Edge, Lens, Node } from "../graph/types.ts";
import type { Language } from "../session.ts";
import { detailsOf, nameOf, typeName } from "./names.ts";
import { provenanceOf } from "./provenance.ts";
import { readPlain } from "./reading.ts";

/** Whether a relationship points along the path at this hop; false where the path goes against it. */
export function isAlong(edge: Edge, from: Node): boolean {
  return edge.source === from.key;
}

/** What a hop says, read in the direction of the path. `against`: the lens has no words for that direction; these are of the other. */
export function hopName(
  edge: Edge,
  from: Node,
  lens: Lens,
  language: Language,
): { name: string; details: string; against: boolean } {
  const along = isAlong(edge, from);
  const reverse = lens.relationships[edge.type]?.reverse?.[language];
  const name = typeName(edge.type, lens, language, along ? "out" : "in");
  return { name, details: detailsOf(edge, lens, language), against: !along && reverse === undefined };
}

/** A path as plain text, a line a hop: `1. Commerce — is responsible for → Weigh a case [Source says so] “商務省”`. */
export function pathAsText(
  nodes: readonly Node[],
  edges: readonly Edge[],
  lens: Lens,
  language: Language,
  basis: (edge: Edge) => string,
): string {
  const name = (node: Node | undefined) => (node ? nameOf(node, lens, language) : "");
  const kind = (node: Node | undefined) => (node ? labelLens(lens, labelOf(node, lens)).name[language] : "");
  const lines = edges.map((edge, index) => {
    const [from, to] = [nodes[index], nodes[index + 1]];
    if (!from) return "";
    const hop = hopName(edge, from, lens, language);
    const says = hop.details ? `${hop.name} (${hop.details})` : hop.name;
    const arrow = hop.against ? `← ${says} —` : `— ${says} →`;
    const { quote, source } = provenanceOf(edge);
    const words = quote === undefined ? "" : language === "ja" ? `「${readPlain(quote)}」` : ` “${readPlain(quote)}”`;
    return `${index + 1}. ${name(from)} ${arrow} ${name(to)} [${basis(edge)}]${words}${source ? ` (${source})` : ""}`;
  });
  const head = `${name(nodes[0])} (${kind(nodes[0])}) → ${name(nodes.at(-1))} (${kind(nodes.at(-1))})`;
  return [head, ...lines].join("\n");
}
