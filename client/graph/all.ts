import type { CollectionReturnValue, Core, EdgeSingular, NodeSingular } from "cytoscape";

/** All elements as Cytoscape keeps them, not copied as `cy.elements()` is: thousands of them are asked for often. To read only. */
export function allOf(cy: Core): CollectionReturnValue {
  return (cy as unknown as { mutableElements(): CollectionReturnValue }).mutableElements();
}

/** Nodes and edges of the graph, without what is drawn besides: furniture of the first picture, leaders, bundles. */
export function castOf(cy: Core): { nodes: NodeSingular[]; edges: EdgeSingular[] } {
  const nodes: NodeSingular[] = [];
  const edges: EdgeSingular[] = [];
  const all = allOf(cy);
  for (let index = 0; index < all.length; index++) {
    const ele = all[index];
    if (ele?.isNode()) {
      if (ele.data("node") !== undefined) nodes.push(ele);
    } else if (ele?.data("edge") !== undefined) edges.push(ele as EdgeSingular);
  }
  return { nodes, edges };
}
