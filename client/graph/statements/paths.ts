import type { Doing } from "../doing.ts";
import type { Node } from "../types.ts";
import { byKey } from "./by-key.ts";
import { statement } from "./canvas.ts";
import { anyOf, Bag, type Grounds, type Statement } from "./cypher-text.ts";

/** Hops and paths where a doing does not say how many. */
const usual = { maxHops: 4, limit: 20 };

/** Paths between each two of the nodes of a doing, the shortest first, no longer than so many hops. */
export function pathsStatement(
  doing: Doing,
  grounds: Grounds,
  known: ReadonlyMap<string, Node>,
): Statement | undefined {
  const keys = doing.keys ?? [];
  if (keys.length < 2) return undefined;
  const bag = new Bag();
  const { maxHops, limit, types } = asked(doing.with ?? {});
  const [a = "", b = ""] = keys;
  const from = byKey("a", keys.length === 2 ? [a] : keys, grounds, bag, known);
  const to = byKey("b", keys.length === 2 ? [b] : keys, grounds, bag, known);
  const pairs = keys.length === 2 ? "" : " AND elementId(a) < elementId(b)";
  const lines = [
    `MATCH (a${from.label})`,
    `WHERE ${from.where}`,
    `MATCH (b${to.label})`,
    `WHERE ${pairs ? `(${to.where})${pairs}` : to.where}`,
    `MATCH path = (a)-[${anyOf(types)}*1..${maxHops}]-(b)`,
    "WHERE all(one IN nodes(path) WHERE single(other IN nodes(path) WHERE other = one))",
    "RETURN path",
    "ORDER BY length(path)",
    `LIMIT ${limit}`,
  ];
  return statement(lines, bag, "finds");
}

function asked(said: Readonly<Record<string, unknown>>): { maxHops: number; limit: number; types: string[] } {
  const whole = (value: unknown, standard: number) => (Number.isInteger(value) ? Number(value) : standard);
  const types = Array.isArray(said["types"]) ? said["types"].filter((type) => typeof type === "string") : [];
  return { maxHops: whole(said["maxHops"], usual.maxHops), limit: whole(said["limit"], usual.limit), types };
}
