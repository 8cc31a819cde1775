import { castOf } from "./all.ts";
import { cutNow } from "./cut.ts";
import { countFacets } from "./facets.ts";
import { selectedOf, selectionOf } from "./selection.ts";
import type { Stage } from "./stage.ts";
import type { CanvasState, Edge, GraphSchema, Node } from "./types.ts";

/** What the views need to know of the canvas, but for the zoom. */
export function readState(
  stage: Stage,
  schema: GraphSchema | undefined,
): Omit<CanvasState, "zoom" | "canUndo" | "canRedo"> {
  const cast = castOf(stage.cy);
  const nodes = cast.nodes.map((ele) => ({ element: ele.data("node") as Node, out: ele.hasClass("out") }));
  const edges = cast.edges.map((ele) => ({ element: ele.data("edge") as Edge, out: ele.hasClass("out") }));
  const all = schema?.totals.nodes ?? nodes.length;
  const out = nodes.filter((one) => one.out).length + edges.filter((one) => one.out).length;
  const selection = selectionOf(stage);
  return {
    view: stage.view,
    nodes: nodes.length,
    edges: edges.length,
    hidden: out,
    notHere: Math.max(0, all - nodes.length),
    facets: countFacets(nodes, edges, stage.lens, schema, stage.filters),
    selected: selection.length === 1 ? selectedOf(stage) : undefined,
    selection,
    layout: stage.layout,
    truncated: cutNow(stage),
    notes: stage.parts.notes ?? [],
  };
}
