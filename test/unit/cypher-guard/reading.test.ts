import { expect, test } from "vitest";
import { createGuard } from "../../../server/cypher-guard/guard.ts";
import { refused } from "./verdict.ts";

const guard = createGuard();

test("what is sent is the statement alone, with the names of its parameters", () => {
  expect([
    guard("RETURN $a + $b + $a ; // done", { a: 1, b: 2 }),
    guard("RETURN '🙂' AS x;", {}),
    guard("// first\nRETURN $`a b`", { "a b": 1 }),
  ]).toEqual([
    { cypher: "RETURN $a + $b + $a", parameterNames: ["a", "b"] },
    { cypher: "RETURN '🙂' AS x", parameterNames: [] },
    { cypher: "// first\nRETURN $`a b`", parameterNames: ["a b"] },
  ]);
});

const at = (line: number, column: number, offset: number) => ({ line, column, offset });

test("a mistake is told with its place and, where it can be guessed, what was meant", () => {
  const said = [
    "MACTH (n) RETURN n",
    "MATCH (n)\nRETRUN n",
    "RETURN '🙂' + ",
    "MATCH (n RETURN n",
    "RETURN 1 +* 2",
  ].map((text) => {
    const error = refused(text);
    return [error?.message, error?.extra.position];
  });
  expect(said).toEqual([
    ["MACTH is not expected here. Did you mean MATCH?", at(1, 1, 0)],
    ["RETRUN is not expected here. Did you mean RETURN?", at(2, 1, 10)],
    ["The query ends too early, after +.", at(1, 15, 14)],
    [expect.stringContaining("is not expected here."), expect.anything()],
    ["* is not expected here.", at(1, 11, 10)],
  ]);
});

test("places are counted in code units, behind emoji and line breaks of all kinds", () => {
  expect(refused("RETURN '🙂',\r\n tolowr('x')")?.extra).toEqual({
    rule: "function",
    position: at(2, 2, 15),
    instead: "Did you mean tolower()?",
  });
});

test("hints use the person's own names", () => {
  const instead = [
    "MATCH (a)-[r:KIND_OF*2..]->(b) RETURN b",
    "MATCH (a)-[:PART_OF*]->(b) RETURN b",
    "MATCH (a)<-[:INPUT_TO|KIND_OF*0..]-(b) RETURN b",
    "MATCH (a)-[:PART_OF]->+(b) RETURN b",
    "MATCH (a)((x)--(y)--(z))*(b) RETURN b",
    "CALL db.label()",
    "CALL apoc.meta.schema()",
    "SHOW INDEXES",
    "FILTER true RETURN 1",
  ].map((text) => refused(text)?.extra.instead);
  expect(instead).toEqual([
    "Say how long it may be: -[r:KIND_OF*2..15]->; at most 15 relationships here.",
    "Say how long it may be: -[:PART_OF*1..15]->; at most 15 relationships here.",
    "Say how long it may be: <-[:INPUT_TO|KIND_OF*0..15]-; at most 15 relationships here.",
    "Say how often: -[:PART_OF]->{1,15}, which is the most here.",
    "Say how often: ((x)--(y)--(z)){0,7}, which is the most here.",
    "Did you mean CALL db.labels(…)?",
    "Labels, types, properties and keys: GET /api/schema, or CALL db.schema.nodeTypeProperties().",
    "Labels, types, properties and keys: GET /api/schema, CALL db.labels(), CALL db.schema.nodeTypeProperties().",
    "Write WITH * WHERE …",
  ]);
});

test("a text is read once: the second time takes under a millisecond", () => {
  const text =
    "MATCH (a:Agency)-[:RESPONSIBLE_FOR]->(m) WITH a, count(m) AS n WHERE n > $n RETURN a.name_en, n ORDER BY n";
  const times = Array.from({ length: 200 }, (_, n) => {
    const start = performance.now();
    guard(text, { n });
    return performance.now() - start;
  });
  expect(times.sort((a, b) => a - b)[100]).toBeLessThan(1);
});
