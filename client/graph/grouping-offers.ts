import { labelOf } from "./lens.ts";
import type { Grouping } from "./parts.ts";
import type { Stage } from "./stage.ts";
import { isSilent, textsOf } from "./style-offers.ts";
import type { Edge, Node } from "./types.ts";
import { profileOf, toValue } from "./values.ts";

/** A way to make boxes, with the label of the nodes that they stand for where there are such. */
export interface GroupOffer {
  by: Grouping["by"];
  label?: string;
}

/** Ways to make boxes of what is on the canvas: by the lens's own groups, by kind, by a property, by relationships that lead many to one. */
export function groupOffers(stage: Stage): GroupOffer[] {
  const { overview } = stage.lens;
  const nodes = stage.nodes().map((ele) => ele.data("node") as Node);
  const rows = overview && nodes.some((node) => labelOf(node, stage.lens) === overview.rows.label);
  const own: GroupOffer[] = rows
    ? [
        { by: { types: [overview.group.type] }, label: overview.group.label },
        { by: { types: [overview.group.type, overview.card.type] }, label: overview.card.label },
      ]
    : [];
  const labels = new Set(nodes.map((node) => labelOf(node, stage.lens)));
  const byLabel: GroupOffer[] = labels.size > 1 ? [{ by: { label: true } }] : [];
  const taken = new Set(overview ? [overview.group.type, overview.card.type] : []);
  return [...own, ...byLabel, ...propertyOffers(stage, nodes), ...typeOffers(stage, taken)];
}

function propertyOffers({ lens }: Stage, nodes: Node[]): GroupOffer[] {
  const names = new Set(nodes.flatMap(({ properties }) => Object.keys(properties)));
  const texts = new Set(nodes.flatMap((node) => [...textsOf(lens, labelOf(node, lens))]));
  return [...names].flatMap((property): GroupOffer[] => {
    if (isSilent(property, names) || texts.has(property)) return [];
    const profile = profileOf(nodes.map((node) => toValue(node.properties[property])));
    const few = profile.categories.length >= 2 && profile.categories.length <= 24;
    return few && profile.filled >= 2 * profile.categories.length ? [{ by: { property } }] : [];
  });
}

/** Relationships that lead from many nodes to one each, in the one direction or the other. */
function typeOffers(stage: Stage, taken: ReadonlySet<string>): GroupOffer[] {
  const edges = stage.edges().map((ele) => ele.data("edge") as Edge);
  const labelAt = (key: string) => labelOf(stage.cy.getElementById(key).data("node") as Node, stage.lens);
  return [...Map.groupBy(edges, ({ type }) => type)].flatMap(([type, all]): GroupOffer[] => {
    if (taken.has(type)) return [];
    for (const against of [false, true]) {
      const [from, to] = against ? (["target", "source"] as const) : (["source", "target"] as const);
      const members = new Set(all.map((edge) => edge[from]));
      const boxes = new Set(all.map((edge) => edge[to]));
      const manyToOne = all.length <= members.size * 1.1 && members.size >= 2 * boxes.size && boxes.size >= 2;
      const [first] = boxes;
      if (manyToOne && first !== undefined) {
        return [{ by: { types: [type], ...(against ? { against: true } : {}) }, label: labelAt(first) }];
      }
    }
    return [];
  });
}
