import type { ShownGroup } from "./grouping-painter.ts";
import type { Stage } from "./stage.ts";
import type { Basis, Edge } from "./types.ts";

/** Edges between the same two ends, at least one of them a box, drawn as one. */
export interface Merged {
  id: string;
  source: string;
  target: string;
  type: string;
  /** Keys of the edges it stands for. */
  edges: string[];
  colourOf: string;
  basis: Basis;
}

/** From firm to weak: a merged edge says the weakest of what its edges rest on. */
const firmness: readonly Basis[] = ["none", "source", "heading", "inferred", "external"];

/** The edges in sight that end at a folded box or at a node that a box stands for, merged by their ends and type. */
export function mergedEdges(stage: Stage, groups: readonly ShownGroup[], boxId: (value: string) => string): Merged[] {
  const box = new Map<string, string>();
  const home = new Map<string, string>();
  for (const { value, node, folded, members } of groups) {
    if (node !== undefined) box.set(node, boxId(value));
    for (const key of members) {
      home.set(key, boxId(value));
      if (folded) box.set(key, boxId(value));
    }
  }
  const merged = new Map<string, Merged>();
  for (const ele of stage.edges()) {
    if (ele.hasClass("out")) continue;
    const { key, type, source: from, target: to } = ele.data("edge") as Edge;
    if (!box.has(from) && !box.has(to)) continue;
    const [source, target] = [box.get(from) ?? from, box.get(to) ?? to];
    // What stands in a box has its relationship to it said by place.
    if (source === target || home.get(from) === target || home.get(to) === source) continue;
    const id = `[edges] ${type} ${source} ${target}`;
    const basis: Basis = ele.data("basis");
    const made: Merged = { id, source, target, type, edges: [], colourOf: ele.data("colourOf"), basis };
    const one = merged.get(id) ?? made;
    one.edges.push(key);
    if (firmness.indexOf(basis) > firmness.indexOf(one.basis)) one.basis = basis;
    merged.set(id, one);
  }
  return [...merged.values()];
}

/** Makes the merged edges of the canvas these. */
export function drawMerged({ cy }: Stage, merged: readonly Merged[]): void {
  const wanted = new Set(merged.map(({ id }) => id));
  cy.edges(".merged")
    .filter((ele) => !wanted.has(ele.id()))
    .remove();
  for (const { id, source, target, edges, colourOf, basis } of merged) {
    const shown = { count: edges.length, edges, colourOf, basis };
    const there = cy.getElementById(id);
    if (there.nonempty()) there.data(shown);
    else cy.add({ group: "edges", data: { id, source, target, thin: false, ...shown }, classes: "drawn merged" });
  }
}
