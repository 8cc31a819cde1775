import type { Drawn, Renderer } from "./renderer.ts";

/** Elements whose style or shape is not worked out yet. */
export function dirtyOf(eles: Iterable<Drawn>): Drawn[] {
  const dirty: Drawn[] = [];
  for (const ele of eles) {
    const { styleDirty, rstyle, group } = ele._private;
    if (styleDirty || !rstyle.clean || (group === "nodes" && !rstyle.cleanConnected)) dirty.push(ele);
  }
  return dirty;
}

const isNode = (ele: Drawn) => ele._private.group === "nodes";

/** Works out style and shape of elements as Cytoscape does before a frame, but pausing: nodes first, then edges. */
export function* clean(renderer: Renderer, dirty: Drawn[]): Generator<void, void> {
  const moved = dirty.filter((ele) => isNode(ele) && !ele._private.rstyle.cleanConnected);
  for (const ele of dirty) if (!isNode(ele)) ele._private.rstyle.clean = false;
  yield* cleanAll(renderer, dirty.filter(isNode));
  const edges = new Set(dirty.filter((ele) => !isNode(ele)));
  for (const [index, node] of moved.entries()) {
    for (const edge of (node as unknown as { connectedEdges(): { toArray(): Drawn[] } }).connectedEdges().toArray()) {
      edge._private.rstyle.clean = false;
      edges.add(edge);
    }
    node._private.rstyle.cleanConnected = true;
    if (index % 50 === 49) yield;
  }
  yield* cleanAll(renderer, [...edges]);
}

function* cleanAll(renderer: Renderer, eles: Drawn[]): Generator<void, void> {
  for (let from = 0; from < eles.length; from += 12) {
    const part = eles.slice(from, from + 12).filter((ele) => !ele.removed());
    for (const ele of part) ele.cleanStyle();
    renderer.recalculateRenderedStyle(part);
    // What is out of sight is left as it is; it is looked at again when its style changes.
    for (const ele of part) ele._private.rstyle.clean = true;
    yield;
  }
}
