import fc from "fast-check";
import { expect, test } from "vitest";
import { propertiesAstray } from "../../../client/editor/problems/astray.ts";
import { distance, nearest } from "../../../client/editor/problems/nearest.ts";
import { readFinding } from "../../../client/editor/problems/read-finding.ts";
import { refusalsIn } from "../../../client/editor/problems/refusals.ts";
import { turned } from "../../../client/editor/problems/turned.ts";
import { schema } from "./a-schema.ts";

test("names that were nearly right are found: other capitals, letters astray, a part of a name", () => {
  const names = ["RESPONSIBLE_FOR", "RUN_BY", "CONCERNS", "Measure", "count"];
  const near = ["RESPONSIBLE_OF", "responsible_for", "RESPONSIBLE", "CONCERN", "Measuer", "cuont", "Zebra"];
  expect(near.map((name) => nearest(name, names))).toEqual([
    ...[["RESPONSIBLE_FOR"], ["RESPONSIBLE_FOR"], ["RESPONSIBLE_FOR"], ["CONCERNS"], ["Measure"], ["count"], []],
  ]);
});

test("a distance is the same both ways, nothing between equal words, and no more than the longer one", () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "b", "c") });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b) === 0).toBe(a === b);
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test("messages of the grammar are read for what they say", () => {
  const absent = " is not present in the database. Make sure you didn't misspell it or that …";
  const messages = [
    `Label Measuer${absent}`,
    `Relationship type \`A B\`${absent}`,
    `Function cont${absent}`,
    `sttus${absent}`,
    "Variable `n` not defined",
    "Parameter $x is not defined.",
    "Query cannot conclude with MATCH (must be a RETURN clause …)",
    "[:CONCERNS] has no outgoing (:Measure)",
    "Invalid input 'RETRUN': expected 'ORDER BY', 'CALL' or <EOF>",
    "Invalid input 'x': expected ',', 'CREATE', 'DETACH DELETE', ',' or 'WHERE'",
    "Failed to parse string literal. The query must contain an even number of non-escaped quotes.",
    "Type mismatch: expected Integer but was String",
  ];
  expect(messages.map(readFinding)).toEqual([
    { what: "label", name: "Measuer" },
    { what: "type", name: "A B" },
    { what: "function", name: "cont" },
    { what: "property", name: "sttus" },
    { what: "variable", name: "n" },
    { what: "parameter", name: "$x" },
    { what: "unfinished", name: "MATCH" },
    { what: "join", name: "[:CONCERNS] has no outgoing (:Measure)" },
    { what: "input", found: "RETRUN", expected: ["ORDER BY", "CALL", "<EOF>"] },
    { what: "input", found: "x", expected: [",", "WHERE"] },
    { what: "string" },
    { what: "other", message: "Type mismatch: expected Integer but was String" },
  ]);
});

const refused = (text: string) =>
  refusalsIn(text).map(({ rule, from, to, instead }) => [rule, text.slice(from, to), instead]);

test("what the server refuses is known before it is asked", () => {
  expect(refused("MATCH (n) SET n.x = 1 DETACH DELETE n")).toEqual([
    ...[
      ["write", "SET", undefined],
      ["write", "DETACH", undefined],
      ["write", "DELETE", undefined],
    ],
  ]);
  expect(refused("LOAD CSV FROM 'x' AS row RETURN row")).toEqual([["load-csv", "LOAD", undefined]]);
  expect(refused("SHOW TRANSACTIONS")).toEqual([["show", "SHOW", undefined]]);
});

test("paths without an end get one", () => {
  expect(refused("MATCH (a)-[*]->(b)-[:T*]-(c)-[:T*2..]->(d)-[:T*7..]-(e) RETURN *")).toEqual([
    ...[
      ["path-length", "*", "*1..5"],
      ["path-length", "*", "*1..5"],
      ["path-length", "*2..", "*2..5"],
      ["path-length", "*7..", "*7..7"],
    ],
  ]);
  expect(refused("MATCH (a)-[:T]->+(b)-->*(c)-[:T]-{2,}(d) RETURN a")).toEqual([
    ...[
      ["path-length", "+", "{1,5}"],
      ["path-length", "*", "{0,5}"],
      ["path-length", "{2,}", "{2,5}"],
    ],
  ]);
});

test("names, products and bounded paths are left alone", () => {
  const texts = [
    "MATCH (set:Create {show: 1})-[:USE*1..3]->(b) WHERE set.delete = $load RETURN count(*), 2 * 3 AS remove",
    "MATCH (a)-[*2]-(b)-[:T*..4]->{1,3}(c) RETURN {set: a.set} AS m, [1] + [2] // DELETE",
    "RETURN 'MERGE (n)' AS text",
  ];
  expect(texts.map(refused)).toEqual([[], [], []]);
});

test("a property of something else is told from one that nothing has", () => {
  const text = "MATCH (m:Measure)<-[:RESPONSIBLE_FOR]-(a) RETURN m.abbr, a.abbr, a.stat, m.name, x.abbr";
  expect(propertiesAstray(text, schema).map(({ property, kinds }) => [property, kinds])).toEqual([
    ["abbr", ["Measure"]],
    ["stat", []],
  ]);
});

test("an arrow that points the wrong way is turned", () => {
  const mend = (text: string) => {
    const edit = turned(text, 0, text.length, schema);
    return edit && text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  };
  expect(mend("MATCH (m:Measure)-[r:RESPONSIBLE_FOR]->(a:Agency)")).toBe(
    "MATCH (m:Measure)<-[r:RESPONSIBLE_FOR]-(a:Agency)",
  );
  expect(mend("MATCH (m:Measure)<-[:INVOLVES]-(c:Country)")).toBe("MATCH (m:Measure)-[:INVOLVES]->(c:Country)");
  expect(mend("MATCH (m:Country)<-[:RESPONSIBLE_FOR]-(a:Country)")).toBeUndefined();
});
