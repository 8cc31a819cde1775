import { type DbSchema, lintCypherQuery } from "@neo4j-cypher/language-support";
import { describe, expect, test } from "vitest";
import { parametersIn } from "../../../client/query/editing/parameters-in.ts";
import { fits, loadExamples, namesIn } from "../../../client/query/keep/examples.ts";
import { readQueryFile } from "../../../client/query/keep/read-file.ts";
import { writeQueryFile } from "../../../client/query/keep/write-file.ts";
import { toJson } from "../../../client/query/parameters.ts";
import { createGuard } from "../../../server/cypher-guard/guard.ts";
import type { GraphSchema } from "../../../server/schema.ts";
import { files, read } from "../house/files.ts";

const paths = files("cypher/examples/*.cypher");
const guard = createGuard();

test("there are twelve questions, in the order of their files, each with a title and a description in both languages", async () => {
  const examples = await loadExamples();
  expect(examples).toEqual(paths.map((path) => readQueryFile(read(path), path)));
  expect(examples.length).toBe(12);
  expect(
    examples.filter(({ titles, description, descriptions }) => !titles["ja"] || !description || !descriptions["ja"]),
  ).toEqual([]);
});

describe.each(paths)("%s", (path) => {
  const query = readQueryFile(read(path), path);

  test("is written as the page would write it", () => {
    expect(writeQueryFile(query)).toBe(read(path));
  });

  test("has a value that the API takes for each parameter that it names", () => {
    expect(Object.keys(query.fields).sort()).toEqual(parametersIn(query.cypher).sort());
    expect(Object.values(query.fields).filter((field) => "fault" in toJson(field))).toEqual([]);
  });

  test("is Cypher without an error or a warning", () => {
    const parameters = Object.fromEntries(Object.keys(query.fields).map((name) => [name, null]));
    const schema: DbSchema = { parameters, defaultLanguage: "CYPHER 5" };
    expect(lintCypherQuery(query.cypher, schema).diagnostics).toEqual([]);
  });

  test("passes the guard", () => {
    const values = Object.entries(query.fields).map(([name, field]) => {
      const made = toJson(field);
      return [name, "value" in made ? made.value : undefined];
    });
    expect(() => guard(query.cypher, Object.fromEntries(values))).not.toThrow();
  });
});

test("a question is only asked of a database that has its labels and types", () => {
  const cypher =
    "MATCH (m:Measure {status: ':X'})-[:USES|CREATES]->(:Instrument|Document) // (n:No)\nRETURN m {.id, a: 1}";
  const query = { ...readQueryFile("RETURN 1", "x"), cypher };
  expect(namesIn(cypher)).toEqual({ labels: ["Document", "Instrument", "Measure"], types: ["CREATES", "USES"] });
  const schema = (labels: string[], types: string[]): GraphSchema => ({
    totals: { nodes: 0, relationships: 0 },
    labels: labels.map((name) => ({ name, count: 1, properties: [] })),
    relationships: types.map((name) => ({ name, count: 1, properties: [], joins: [] })),
  });
  expect([
    fits(query, schema(["Document", "Instrument", "Measure"], ["CREATES", "USES"])),
    fits(query, schema(["Document", "Measure"], ["CREATES", "USES"])),
    fits(query, schema(["Document", "Instrument", "Measure"], ["USES"])),
    fits(query, undefined),
  ]).toEqual([true, false, false, false]);
});
