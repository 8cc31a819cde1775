import type { Expansion, GraphSchema, Node } from "../types.ts";
import { byKey } from "./by-key.ts";
import { statement } from "./canvas.ts";
import { anyOf, arrow, Bag, type Grounds, quoted, type Statement } from "./cypher-text.ts";

/** How many neighbours come where no limit is given. */
const usual = 200;

/** A node and its neighbours, the most connected first, as the server chooses them. */
export function expandStatement(
  key: string,
  { types = [], labels = [], direction = "both", limit = usual, skip = 0 }: Expansion,
  grounds: Grounds,
  known?: ReadonlyMap<string, Node>,
): Statement {
  const bag = new Bag();
  const { label, where } = byKey("start", [key], grounds, bag, known);
  const link = arrow(`edge${anyOf(types)}`, direction);
  const lines = [
    `MATCH (start${label})`,
    `WHERE ${where}`,
    `OPTIONAL MATCH (start)${link}(near${anyOf(labels)})`,
    "WITH start, near, collect(edge) AS edges",
    `ORDER BY COUNT { (near)--() } DESC, near.${quoted(mostUsed(grounds.schema))}, near`,
    ...(skip > 0 ? [`SKIP ${skip}`] : []),
    `LIMIT ${limit}`,
    "RETURN start, edges, near",
  ];
  return statement(lines, bag, "finds");
}

/** The key property by which neighbours of the same degree are put in order: that of most labels. */
function mostUsed({ labels }: GraphSchema): string {
  const properties = labels.flatMap(({ key }) => key ?? []);
  const uses = (property: string) => properties.filter((one) => one === property).length;
  return [...new Set(properties)].sort((a, b) => uses(b) - uses(a) || (a < b ? -1 : 1))[0] ?? "id";
}
