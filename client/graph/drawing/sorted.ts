import type { Core } from "cytoscape";
import { type Drawn, drawnOf, type Renderer, type Sorted } from "./renderer.ts";

/** All elements in the order in which they are drawn, as Cytoscape sorts them, but pausing; their styles are worked out before. */
export function* sorted(cy: Core, renderer: Renderer): Generator<void, Sorted> {
  if (renderer.cachedZSortedEles) return renderer.cachedZSortedEles;
  const all = [...drawnOf(cy)];
  const compound = (cy as unknown as { hasCompoundNodes(): boolean }).hasCompoundNodes();
  const keyed: { ele: Drawn; keys: number[] }[] = [];
  for (const [index, ele] of all.entries()) {
    if (index % 50 === 49) yield;
    keyed.push({ ele, keys: keysOf(ele, compound, index) });
  }
  yield;
  keyed.sort((a, b) => {
    for (const [at, key] of a.keys.entries()) if (key !== b.keys[at]) return key - (b.keys[at] ?? 0);
    return 0;
  });
  yield;
  const eles = keyed.map(({ ele }) => ele);
  const interactive = eles.filter((ele) => ele.interactive());
  yield;
  renderer.cachedZSortedEles = Object.assign(eles, { interactive, drag: [], nondrag: eles });
  renderer.updateCachedGrabbedEles();
  return renderer.cachedZSortedEles;
}

function keysOf(ele: Drawn, compound: boolean, index: number): number[] {
  const depth = String(ele.pstyle("z-compound-depth").value);
  const kind = ele.pstyle("z-index-compare").value === "auto" && ele._private.group === "nodes" ? 1 : 0;
  const auto = compound ? ele.zDepth() : 0;
  return [
    { bottom: -1, top: Number.MAX_SAFE_INTEGER, orphan: 0 }[depth] ?? auto,
    kind,
    Number(ele.pstyle("z-index").value),
    index,
  ];
}
