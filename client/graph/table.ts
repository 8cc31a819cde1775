import { labelOf } from "./lens.ts";
import type { Edge, Lens, Node, OverviewLens, Text } from "./types.ts";

/** A row of the table with the figures said in it. */
export interface Row {
  node: Node;
  amounts: Node[];
}

/** Rows under one heading; rows without one have no `node`. */
export interface Group {
  node: Node | undefined;
  rows: Row[];
}

export interface Card {
  node: Node | undefined;
  letter: string;
  groups: Group[];
}

/** A node of a column, with its edges to rows (`row` counts from 0 in the table's order). */
export interface Item {
  node: Node;
  links: { edge: Edge; row: number }[];
}

export interface Block {
  title: Text;
  items: Item[];
}

/** The first picture's content: cards of groups of rows, and what stands left and right of them. */
export interface Table {
  cards: Card[];
  left: Block[];
  right: Block[];
  rows: number;
}

/** Reads a graph as the table that the lens describes. Nodes and edges that have no place in it are left out. */
export function readTable(nodes: Node[], edges: Edge[], lens: Lens, overview: OverviewLens): Table {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const isOf = (key: string, labels: string[]) => {
    const node = byKey.get(key);
    return node !== undefined && labels.includes(labelOf(node, lens));
  };
  /** From a near end to the far ends of a type, whichever way the edges point. */
  const farEnds = (type: string, near: string, far: string[]) => {
    const found = new Map<string, { node: Node; edge: Edge }[]>();
    for (const edge of edges) {
      if (edge.type !== type) continue;
      const forward = isOf(edge.source, [near]) && isOf(edge.target, far);
      if (!forward && !(isOf(edge.target, [near]) && isOf(edge.source, far))) continue;
      const [from, to] = forward ? [edge.source, edge.target] : [edge.target, edge.source];
      const node = byKey.get(to);
      if (node) found.set(from, [...(found.get(from) ?? []), { node, edge }]);
    }
    return found;
  };
  const { group, card, amount } = overview;
  const row = overview.rows.label;
  const cards = gather(
    sorted(
      nodes.filter((node) => labelOf(node, lens) === row),
      overview.rows.order,
    ),
    { groups: farEnds(group.type, row, [group.label]), cards: farEnds(card.type, group.label, [card.label]) },
    amount ? farEnds(amount.type, row, [amount.label]) : new Map<string, { node: Node }[]>(),
    card.letter,
  );
  const order = cards.flatMap((one) => one.groups.flatMap((each) => each.rows.map(({ node }) => node.key)));
  const block = (column: OverviewLens["left"][number]): Block => {
    const ends = farEnds(column.type, row, column.labels);
    const items = new Map<string, Item>();
    order.forEach((key, index) => {
      for (const { node, edge } of ends.get(key) ?? []) {
        const item = items.get(node.key) ?? { node, links: [] };
        item.links.push({ edge, row: index });
        items.set(node.key, item);
      }
    });
    return { title: column.title, items: [...items.values()] };
  };
  return { cards, left: overview.left.map(block), right: overview.right.map(block), rows: order.length };
}

type Ends = Map<string, { node: Node }[]>;

function gather(rows: Node[], up: { groups: Ends; cards: Ends }, amounts: Ends, letter: string): Card[] {
  const cards = new Map<string, Card>();
  const groups = new Map<string, Group>();
  for (const node of rows) {
    const groupNode = up.groups.get(node.key)?.[0]?.node;
    const cardNode = groupNode && up.cards.get(groupNode.key)?.[0]?.node;
    const cardKey = cardNode?.key ?? "";
    const card = cards.get(cardKey) ?? {
      node: cardNode,
      letter: String(cardNode?.properties[letter] ?? ""),
      groups: [],
    };
    cards.set(cardKey, card);
    const groupKey = `${cardKey} ${groupNode?.key}`;
    let group = groups.get(groupKey);
    if (!group) {
      group = { node: groupNode, rows: [] };
      groups.set(groupKey, group);
      card.groups.push(group);
    }
    const said = (amounts.get(node.key) ?? []).map((end) => end.node);
    group.rows.push({ node, amounts: said.sort((a, b) => (a.key < b.key ? -1 : 1)) });
  }
  return [...cards.values()];
}

function sorted(rows: Node[], property: string): Node[] {
  const rank = (node: Node) => {
    const value = node.properties[property];
    return typeof value === "number" ? value : Number.POSITIVE_INFINITY;
  };
  return rows.sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}
