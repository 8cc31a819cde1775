import type { Lens } from "../types.ts";
import { statement } from "./canvas.ts";
import { anyOf, Bag, quoted, type Statement } from "./cypher-text.ts";

/** Most rows of a first picture. */
const mostRows = 500;

/** The first picture as its lens asks for it: rows, what belongs to them, and the cards. Undefined where no lens tells one. */
export function overviewStatement({ overview }: Lens): Statement | undefined {
  if (!overview) return undefined;
  const { rows, group, card, amount, left, right } = overview;
  const single = [group, ...(amount ? [amount] : [])].map(({ type, label }) => ({ type, labels: [label] }));
  const steps = [...single, ...[...left, ...right].map(({ type, labels }) => ({ type, labels }))];
  const types = [...new Set(steps.map(({ type }) => type))];
  const kinds = steps.map(({ type, labels }) => `(edge:${quoted(type)} AND near${anyOf(labels)})`);
  const lines = [
    `MATCH (row${anyOf([rows.label])})`,
    "WITH row",
    `ORDER BY row.${quoted(rows.order)}, row`,
    `LIMIT ${mostRows}`,
    `OPTIONAL MATCH (row)-[edge${anyOf(types)}]-(near)`,
    `WHERE ${kinds.join("\n   OR ")}`,
    `OPTIONAL MATCH (near${anyOf([group.label])})-[cardEdge${anyOf([card.type])}]-(card${anyOf([card.label])})`,
    "RETURN row, edge, near, cardEdge, card",
  ];
  return statement(lines, new Bag(), "finds");
}
