import { dottedName } from "./allow.ts";
import { allowedProcedures } from "./allowed.ts";
import { nearest } from "./nearest.ts";
import type { Refuse } from "./refusal.ts";
import { first, type Tree } from "./tree.ts";

const schema = "Labels, types, properties and keys: GET /api/schema, or CALL db.schema.nodeTypeProperties().";

/** What to do instead of calling procedures that people know, by the beginning of their names. */
const known: readonly (readonly [string, string])[] = [
  ["apoc.meta", schema],
  ["apoc.path", "Write a quantified path: MATCH p = (a)-[*1..3]-(b), or (a)((x)--(y)){1,3}(b)."],
  ["apoc.coll", "Write [x IN list WHERE …], reduce(…), or UNWIND and collect(DISTINCT x)."],
  ["apoc.", "APOC is not on this server: write the query in plain Cypher."],
  ["gds.", "Graph Data Science is not on this server: count and compare with plain Cypher."],
  ["db.indexes", schema],
  ["db.constraints", schema],
  ["db.schema", schema],
  ["db.create", "This server only reads."],
  ["dbms.", "Nothing of the server's administration can be called."],
  ["tx.", "Nothing of the server's administration can be called."],
  ["db.index.fulltext", "Call db.index.fulltext.queryNodes('index', 'words') YIELD node, score."],
];

/** Checks that a called procedure is one of those that are known to read. */
export function checkProcedure(part: Tree, refuse: Refuse): void {
  const name = dottedName(first(part, "procedureName"));
  if (allowedProcedures.has(name)) return;
  const near = nearest(name, allowedProcedures);
  const hint = known.find(([start]) => name.toLowerCase().startsWith(start))?.[1];
  throw refuse(
    "procedure",
    `The procedure ${name} is not among those that may be called.`,
    near ? `Did you mean CALL ${near}(…)?` : (hint ?? `These may be called: ${[...allowedProcedures].join(", ")}.`),
    part.start,
  );
}
