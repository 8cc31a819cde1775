import type { EdgeSingular, NodeSingular } from "cytoscape";
import { exploreLook, type Marks, type NodeData, toNode, warns } from "./elements.ts";
import { typeLens } from "./lens.ts";
import { bow, type Curve, type Picture } from "./picture.ts";
import type { Stage } from "./stage.ts";
import type { Edge, Lens, Node } from "./types.ts";

/** Writes what differs from what is there: what stays the same is not styled anew. */
export function note(ele: NodeSingular | EdgeSingular, wanted: object): void {
  const is = ele.data() as Record<string, unknown>;
  const changed = Object.entries(wanted).filter(([name, value]) => !same(is[name], value));
  if (changed.length > 0) ele.data(Object.fromEntries(changed));
}

/** Gives a class or takes it, where it is not so already. */
export function mark(ele: NodeSingular | EdgeSingular, name: string, on: boolean): void {
  if (ele.hasClass(name) !== on) ele.toggleClass(name, on);
}

/** Whether two values are one, or plain objects with the same values. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b || Array.isArray(a)) return false;
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return one.length === other.size && one.every(([name, value]) => other.has(name) && other.get(name) === value);
}

/** Edges of the graph at each node, a loop once. */
export function countEdges(edges: readonly Pick<Edge, "source" | "target">[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of edges) {
    counts.set(source, (counts.get(source) ?? 0) + 1);
    if (target !== source) counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  return counts;
}

/** How a node looks now; `shown`: its edges on the canvas. In the first picture also where it stands. */
export function paintNode(stage: Stage, ele: NodeSingular, picture: Picture | undefined, shown: number): void {
  const { node, first } = ele.data() as NodeData;
  if (!node) return;
  const placed = first ? picture?.nodes.get(node.key) : undefined;
  mark(ele, "said", Boolean(first) && picture !== undefined && !placed);
  if (placed) {
    const { x, y, ...look } = placed;
    ele.position({ x, y });
    const marks = { ...marksOf(ele, node, shown), more: 0, warns: false };
    note(ele, { look, draw: toNode(node, stage.lens, look, true).data.draw, marks });
    return;
  }
  const degree = Math.max(node.degree ?? 0, shown);
  const look = exploreLook(node, stage.lens, stage.language, stage.measure, ele.hasClass("focus"), degree);
  const { label, draw } = toNode(node, stage.lens, look, Boolean(first)).data;
  // A frozen picture offers nothing that is not in it.
  const marks = marksOf(ele, node, stage.frozen ? Infinity : shown);
  note(ele, { label, draw, look, first: Boolean(first), marks });
}

/** The way and colour of an edge now. */
export function paintEdge(lens: Lens, ele: EdgeSingular, picture: Picture | undefined): void {
  const first = Boolean(ele.data("first"));
  const curve = first ? picture?.curves.get(ele.id()) : picture && bowOf(ele, picture);
  note(ele, { curve, colourOf: colourOf(lens, ele) });
  mark(ele, "curved", curve !== undefined);
  mark(ele, "said", first && picture !== undefined && !curve);
}

/** Marks at the corners; the number is of relationships to nodes that are not here. */
export function marksOf(ele: NodeSingular, node: Node, shown: number): Marks {
  return {
    more: Math.max(0, (node.degree ?? 0) - shown),
    warns: warns(node),
    pinned: ele.hasClass("pinned"),
    focused: ele.hasClass("walked"),
  };
}

/** The label whose colour an edge takes: the lens's, or its target's where no end is of that one. */
function colourOf(lens: Lens, ele: EdgeSingular): string {
  const { colourOf } = typeLens(lens, (ele.data("edge") as Edge).type);
  const far = ele.target().data("label") as string;
  return colourOf === far || colourOf === ele.source().data("label") ? colourOf : far;
}

/** The way of an edge that came between two nodes of one column of the first picture. */
function bowOf(ele: EdgeSingular, { nodes, width }: Picture): Curve | undefined {
  const [source, target] = [nodes.get(ele.source().id()), nodes.get(ele.target().id())];
  if (!source || !target || Math.abs(source.x - target.x) > 1 || source === target) return undefined;
  const index = ele
    .parallelEdges()
    .toArray()
    .findIndex((other) => other.id() === ele.id());
  return bow(source, target, width / 2, index);
}
