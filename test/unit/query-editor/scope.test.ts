import fc from "fast-check";
import { expect, test } from "vitest";
import { guessesOf } from "../../../client/query/editing/guess.ts";
import { patternsOf } from "../../../client/query/editing/patterns.ts";
import { likely, scopeOf } from "../../../client/query/editing/scope.ts";
import { tokenize } from "../../../client/query/editing/tokens.ts";
import { schema } from "./a-schema.ts";
import { pieces } from "./pieces.ts";

function known(text: string): Record<string, string> {
  const tokens = tokenize(text);
  const scope = scopeOf(tokens, patternsOf(tokens), schema);
  return Object.fromEntries([...scope].map(([name, { kind, names }]) => [name, [kind, ...names].join(" ")]));
}

function likelyLast(text: string): string[] {
  const tokens = tokenize(text);
  const patterns = patternsOf(tokens);
  const last = patterns.at(-1);
  return last ? likely(last, schema, scopeOf(tokens, patterns, schema)) : [];
}

test("variables have the labels and types that patterns give them", () => {
  expect(known("MATCH (m:Measure:Old)-[r:INVOLVES|PART_OF]->(c:Country {id: 'x'}) RETURN m")).toEqual({
    m: "node Measure Old",
    r: "relationship INVOLVES PART_OF",
    c: "node Country",
  });
});

test("a node without a label has those to which its relationships lead", () => {
  expect(known("MATCH (m:Measure)<-[:RESPONSIBLE_FOR]-(a) RETURN a")).toEqual({ m: "node Measure", a: "node Agency" });
  expect(known("MATCH (x)-[:INVOLVES]->(y) RETURN x")).toEqual({ x: "node Measure", y: "node Country" });
});

test("aliases are what they stand for", () => {
  expect(known("MATCH p = (m:Measure) WITH m AS n, m.id AS i, count(m) AS c UNWIND [1] AS u RETURN n")).toEqual({
    ...{ m: "node Measure", p: "value", n: "node Measure", i: "value", c: "value", u: "value" },
  });
});

test("calls, sums and lists are no patterns", () => {
  expect(known("RETURN size(a) + (b * 2) - [c], [x IN y WHERE x > 1]")).toEqual({});
});

test("types that join what is known come in the order of their number", () => {
  expect(likelyLast("MATCH (m:Measure)-[:")).toEqual(["RESPONSIBLE_FOR", "INVOLVES", "FOLLOWED_BY"]);
  expect(likelyLast("MATCH (m:Measure)<-[:")).toEqual(["RESPONSIBLE_FOR", "FOLLOWED_BY"]);
  expect(likelyLast("MATCH (m:Measure)-[:INVOLVES]->(:")).toEqual(["Country"]);
  expect(likelyLast("MATCH (m)-[:")).toEqual([]);
});

test("any text that is being written has a scope", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces, "->", "<-", "WHERE", "$p", "AS", "`"), { maxLength: 25 }),
      (parts) => {
        expect(typeof known(parts.join(""))).toBe("object");
      },
    ),
  );
});

test("a parameter is what it is compared with", () => {
  const text = `MATCH (m:Measure {status: $status})-[i:INVOLVES]->(c)
    WHERE m.row >= $row AND $day <= m.since AND i.percent > $percent AND c.name IN $names
      AND m.name STARTS WITH $start AND m.foo = $foo
    RETURN m SKIP $skip LIMIT $limit`;
  expect(
    Object.fromEntries([...guessesOf(text, schema)].map(([name, { type, property }]) => [name, [type, property]])),
  ).toEqual({
    status: ["String", "status"],
    row: ["Integer", "row"],
    day: ["Date", "since"],
    percent: ["Float", "percent"],
    names: ["JSON", "name"],
    start: ["String", undefined],
    foo: ["String", undefined],
    skip: ["Integer", undefined],
    limit: ["Integer", undefined],
  });
});
