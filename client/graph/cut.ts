import type { Stage } from "./stage.ts";
import type { CanvasState, Edge, Expansion, Node } from "./types.ts";

/** What of the picture, or of a node's neighbours, a limit cut; counted as the canvas stands. Undefined once all is here. */
export function cutNow(stage: Stage): CanvasState["truncated"] {
  const { truncated } = stage;
  if (truncated?.of === undefined || !truncated.next) return truncated;
  const near = neighboursHere(stage, truncated.of, truncated.next);
  if (near.here >= truncated.total) return undefined;
  return { ...truncated, shown: near.shown };
}

/** Neighbours of a node that an expansion asks for: on the canvas, and of those in sight. */
function neighboursHere({ cy }: Stage, key: string, { types, labels, direction = "both" }: Expansion) {
  const here = new Set<string>();
  const shown = new Set<string>();
  for (const ele of cy.getElementById(key).connectedEdges().toArray()) {
    const edge: Edge | undefined = ele.data("edge");
    if (!edge || edge.source === edge.target || (types && !types.includes(edge.type))) continue;
    const way = edge.source === key ? "out" : "in";
    if (direction !== "both" && direction !== way) continue;
    const far = way === "out" ? ele.target() : ele.source();
    const node: Node | undefined = far.data("node");
    if (labels && !node?.labels.some((label) => labels.includes(label))) continue;
    here.add(far.id());
    if (!ele.hasClass("out") && !far.hasClass("out")) shown.add(far.id());
  }
  return { here: here.size, shown: shown.size };
}
