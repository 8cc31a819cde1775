import type { Core, SingularElementReturnValue } from "cytoscape";
import type { EdgeData, NodeData } from "../../graph/elements.ts";
import { captionOf, edgeLabel } from "../../graph/lens.ts";
import { surfaces } from "../../graph/palette.ts";
import type { Stage } from "../../graph/stage.ts";
import type { OutTask } from "../format.ts";
import { pauses } from "../pieces.ts";
import { marksOps } from "./marks.ts";
import type { GroupOp, Op } from "./ops.ts";
import { type Descent, Recorder } from "./recorder.ts";

type Ele = SingularElementReturnValue & {
  effectiveOpacity(): number;
  pstyle(name: string): { value: unknown };
};

/** What is used here of Cytoscape's canvas renderer, which its types do not name. */
interface Renderer {
  path2dEnabled(on: boolean): void;
  recalculateRenderedStyle(eles: Ele[], useCache: boolean): void;
  getCachedZSortedEles(anew: boolean): Ele[];
  drawElement(context: Recorder, ele: Ele, shift: null, label: boolean, overlay: boolean, opacity: boolean): void;
  drawElementUnderlay(context: Recorder, ele: Ele): void;
  drawElementOverlay(context: Recorder, ele: Ele): void;
  drawElementText(context: Recorder, ele: Ele, shift: null, force: boolean, prefix: "main", opacity: boolean): void;
}

/** What goes with long work: who waits for it, and may give it up. */
export type Work = Partial<Pick<OutTask, "progress" | "signal">>;

/** Draws what a mounted canvas shows, in its order, as a list: one group an element of the graph. A large one in shares. */
export async function drawGraph(stage: Stage, { progress, signal }: Work): Promise<GroupOp[]> {
  const { cy } = stage;
  const renderer = rendererOf(cy);
  // Cached outlines cannot be read.
  renderer.path2dEnabled(false);
  renderer.recalculateRenderedStyle(cy.elements().toArray() as unknown as Ele[], false);
  const recorder = new Recorder(descents());
  const groups: GroupOp[] = [];
  const pause = pauses(signal);
  const all = [...renderer.getCachedZSortedEles(true)];
  for (const [index, ele] of all.entries()) {
    const ops = ele.visible() ? drawOne(stage, renderer, recorder, ele) : [];
    if (ops.length > 0) groups.push({ kind: "group", ops, ...namesOf(stage, ele) });
    if (!pause.isDue()) continue;
    await pause.take();
    progress?.(index / all.length);
  }
  return groups;
}

function rendererOf(cy: Core): Renderer {
  return (cy as unknown as { renderer(): Renderer }).renderer();
}

/** As Cytoscape lays its cached images of an element: what is beneath, the element, its caption, each with its opacity. */
function drawOne(stage: Stage, renderer: Renderer, recorder: Recorder, ele: Ele): Op[] {
  renderer.drawElementUnderlay(recorder, ele);
  const under = recorder.take();
  renderer.drawElement(recorder, ele, null, false, false, false);
  const body = [...recorder.take(), ...marksIn(stage, ele)];
  renderer.drawElementText(recorder, ele, null, true, "main", false);
  const words = recorder.take();
  renderer.drawElementOverlay(recorder, ele);
  const opacity = ele.effectiveOpacity();
  const speaks = opacity * Number(ele.pstyle("text-opacity").value);
  return [...under, ...faded(body, opacity), ...faded(words, speaks), ...recorder.take()];
}

function faded(ops: Op[], opacity: number): Op[] {
  if (ops.length === 0 || opacity <= 0) return [];
  return opacity >= 1 ? ops : [{ kind: "group", ops, opacity }];
}

/** Where the rules of a picture leave the image of marks out, as those of a step do, there are none. */
function marksIn({ theme }: Stage, ele: Ele): Op[] {
  if (ele.group() !== "nodes" || String(ele.pstyle("background-image").value) === "none") return [];
  const { look, marks, value } = ele.data() as NodeData;
  return look ? marksOps(look, marks, surfaces[theme], value?.icon, ele.position()) : [];
}

function namesOf({ cy, lens, language }: Stage, ele: Ele): Pick<GroupOp, "key" | "title"> {
  if (ele.group() === "nodes") {
    const { node } = ele.data() as NodeData;
    return node ? { key: node.key, title: captionOf(node, lens, language) } : {};
  }
  const { edge } = ele.data() as EdgeData;
  if (!edge) return {};
  const name = (key: string) => {
    const { node } = cy.getElementById(key).data() as NodeData;
    return node ? captionOf(node, lens, language) : key;
  };
  return { key: edge.key, title: `${name(edge.source)} – ${edgeLabel(edge, lens, language)} → ${name(edge.target)}` };
}

/** How far each font reaches below its baseline where this browser writes on its bottom. */
function descents(): Descent {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  const known = new Map<string, number>();
  const ascent = (css: string, baseline: CanvasTextBaseline) => {
    if (!context) return 0;
    context.font = css;
    context.textBaseline = baseline;
    return context.measureText("国g").actualBoundingBoxAscent;
  };
  return (css) => {
    const depth = known.get(css) ?? ascent(css, "bottom") - ascent(css, "alphabetic");
    known.set(css, depth);
    return depth;
  };
}
