import type { Doing } from "../doing.ts";
import type { Expansion, GraphSchema, Node } from "../types.ts";
import { byKey } from "./by-key.ts";
import { statement } from "./canvas.ts";
import { anyOf, arrow, Bag, type Grounds, quoted, type Statement } from "./cypher-text.ts";

/** How many neighbours come where no limit is given. */
const usual = 200;

/** A node that was expanded, and which of its neighbours came. */
export interface Part {
  key: string;
  expansion: Expansion;
}

/** What an expansion asked for: what was noted while it was done, else each of its nodes. */
export function partsOf({ keys = [], expansion = {}, with: said }: Doing): Part[] {
  const noted = said?.["parts"];
  return Array.isArray(noted) ? noted : keys.map((key) => ({ key, expansion }));
}

/** Nodes and their neighbours, the most connected first, as the server chooses them; one after the other. */
export function expandStatement(
  parts: readonly Part[],
  grounds: Grounds,
  known?: ReadonlyMap<string, Node>,
): Statement | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const bag = new Bag();
  if (parts.length > 1 && parts.every(({ expansion }) => told(expansion) === told(first.expansion)))
    return statement(alike(parts, first.expansion, bag, grounds, known), bag, "finds");
  const lines = parts.flatMap((part, at) => [...(at > 0 ? ["UNION"] : []), ...linesOf(part, bag, grounds, known)]);
  return statement(lines, bag, "finds");
}

/** Several nodes whose neighbours were chosen alike. */
function alike(
  parts: readonly Part[],
  expansion: Expansion,
  bag: Bag,
  grounds: Grounds,
  known?: ReadonlyMap<string, Node>,
): string[] {
  const keys = parts.map(({ key }) => key);
  const { label, where } = byKey("start", keys, grounds, bag, known);
  const inner = [...nearOf(expansion, grounds), "RETURN edges, near"].map((line) => `  ${line}`);
  return [`MATCH (start${label})`, `WHERE ${where}`, "CALL (start) {", ...inner, "}", "RETURN start, edges, near"];
}

function told({ types = [], labels = [], direction = "both", limit = usual, skip = 0 }: Expansion): string {
  return JSON.stringify([types, labels, direction, limit, skip]);
}

function linesOf({ key, expansion }: Part, bag: Bag, grounds: Grounds, known?: ReadonlyMap<string, Node>): string[] {
  const { label, where } = byKey("start", [key], grounds, bag, known);
  return [`MATCH (start${label})`, `WHERE ${where}`, ...nearOf(expansion, grounds), "RETURN start, edges, near"];
}

/** The neighbours of `start` that an expansion asks for, the most connected first. */
function nearOf(
  { types = [], labels = [], direction = "both", limit = usual, skip = 0 }: Expansion,
  { schema }: Grounds,
): string[] {
  return [
    `OPTIONAL MATCH (start)${arrow(`edge${anyOf(types)}`, direction)}(near${anyOf(labels)})`,
    "WITH start, near, collect(edge) AS edges",
    `ORDER BY COUNT { (near)--() } DESC, near.${quoted(mostUsed(schema))}, near`,
    ...(skip > 0 ? [`SKIP ${skip}`] : []),
    `LIMIT ${limit}`,
  ];
}

/** The key property by which neighbours of the same degree are put in order: that of most labels. */
function mostUsed({ labels }: GraphSchema): string {
  const properties = labels.flatMap(({ key }) => key ?? []);
  const uses = (property: string) => properties.filter((one) => one === property).length;
  return [...new Set(properties)].sort((a, b) => uses(b) - uses(a) || (a < b ? -1 : 1))[0] ?? "id";
}
