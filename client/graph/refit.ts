import type { NodeSingular } from "cytoscape";
import { exploreLook, forgetLook, type NodeData } from "./elements.ts";
import { captionOf } from "./lens.ts";
import { holdsAny } from "./measure.ts";
import { note } from "./painting.ts";
import type { Stage } from "./stage.ts";
import { inLots, type Steps } from "./steps.ts";
import type { Node } from "./types.ts";

/** Measures and draws anew the captions that hold one of these characters, whose letters have just come; step by step. */
export function* refit(stage: Stage, fresh: ReadonlySet<string>): Steps {
  const { cy, lens, language } = stage;
  stage.measure.forget(fresh);
  const drawn = cy.nodes().toArray() as NodeSingular[];
  const concerned = drawn.filter((ele) => {
    const { node, look } = ele.data() as NodeData;
    return holdsAny(look.caption, fresh) || (node && holdsAny(captionOf(node, lens, language), fresh));
  });
  yield;
  yield* inLots(cy, concerned, 40, (some) => {
    for (const ele of some) {
      if (ele.removed()) continue;
      const { node, refitted = 0 } = ele.data() as NodeData;
      if (node) note(ele, { look: lookNow(stage, ele, node) });
      ele.data("refitted", refitted + 1);
    }
  });
}

function lookNow({ lens, language, measure }: Stage, ele: NodeSingular, node: Node) {
  const here = ele.connectedEdges().filter((edge) => edge.data("edge") !== undefined).length;
  forgetLook(node);
  return exploreLook(node, lens, language, measure, ele.hasClass("focus"), Math.max(node.degree ?? 0, here));
}
