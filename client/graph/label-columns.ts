import { labelOf } from "./lens.ts";
import type { Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import type { Node, OverviewLens } from "./types.ts";

/** In which column each node stands, and its rank in one that has an order of its own. */
export interface ColumnOrder {
  columns: Int32Array;
  order: Int32Array;
}

/**
 * Columns by label: as the lens arranges the first picture, cards, groups and rows in the middle in the order of the
 * document; labels it does not know, and all where there is no lens, beside those they have most edges with.
 */
export function columnOrder({ lens }: Stage, nodes: readonly Node[], edges: Scene["edges"]): ColumnOrder {
  const labels = nodes.map((node) => labelOf(node, lens));
  const { overview } = lens;
  const told = overview ? columnsOf(overview) : [];
  const known = told.filter((column) => column.some((label) => labels.includes(label)));
  const list = withOthers(known, labels, joins(nodes, labels, edges));
  const column = (label: string) => list.findIndex((one) => one.includes(label));
  return {
    columns: Int32Array.from(labels, column),
    order: overview ? inOrder(nodes, labels, overview, edges) : new Int32Array(nodes.length).fill(-1),
  };
}

function columnsOf({ rows, group, card, left, right, amount }: OverviewLens): string[][] {
  return [
    ...left.map((column) => column.labels),
    [card.label],
    [group.label],
    [rows.label],
    ...(amount ? [[amount.label]] : []),
    ...right.map((column) => column.labels),
  ];
}

type Joins = (a: string, b: string) => number;

/** How many edges there are between two labels. */
function joins(nodes: readonly Node[], labels: readonly string[], edges: Scene["edges"]): Joins {
  const of = new Map(nodes.map((node, at) => [node.key, labels[at] ?? ""]));
  const counts = new Map<string, number>();
  for (const { edge } of edges) {
    const pair = [of.get(edge.source) ?? "", of.get(edge.target) ?? ""].sort().join("\n");
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return (a, b) => counts.get([a, b].sort().join("\n")) ?? 0;
}

/** The columns with one more for each other label, the most frequent first, at the end with which it has more edges. */
function withOthers(known: readonly string[][], labels: readonly string[], between: Joins): string[][] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const others = [...counts.keys()]
    .filter((label) => !known.some((column) => column.includes(label)))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const list = [...known];
  for (const label of others) {
    const edges = (column: string[] | undefined) =>
      (column ?? []).reduce((sum, other) => sum + between(label, other), 0);
    if (known.length === 0 && edges(list[0]) > edges(list.at(-1))) list.unshift([label]);
    else list.push([label]);
  }
  return list;
}

/** Rows by their order, groups and cards where their first row is. */
function inOrder(
  nodes: readonly Node[],
  labels: readonly string[],
  { rows, group, card }: OverviewLens,
  edges: Scene["edges"],
): Int32Array {
  const ranks = new Map<string, number>();
  nodes.forEach((node, at) => {
    const rank = Number(node.properties[rows.order]);
    if (labels[at] === rows.label && !Number.isNaN(rank)) ranks.set(node.key, rank);
  });
  for (const { type } of [group, card]) {
    for (const { edge } of edges) {
      const rank = edge.type === type ? ranks.get(edge.source) : undefined;
      if (rank !== undefined) ranks.set(edge.target, Math.min(rank, ranks.get(edge.target) ?? rank));
    }
  }
  // Sections and sectors take the height of their rows rather than the top.
  return Int32Array.from(nodes, (node, at) => (labels[at] === rows.label ? (ranks.get(node.key) ?? -1) : -1));
}
