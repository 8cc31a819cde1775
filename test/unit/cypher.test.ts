import { type DbSchema, lintCypherQuery } from "@neo4j-cypher/language-support";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { declaredQueries } from "../../server/queries.ts";
import { files, read } from "./house/files.ts";

const declares = /import\s*\{[^}]*\bquery\b[^}]*\}\s*from\s*"[^"]*queries\.ts"/;
for (const [path, load] of Object.entries(import.meta.glob("../../server/**/*.ts"))) {
  if (declares.test(read(path.slice("../../".length)))) await load();
}
const queries = [...declaredQueries().values()];

/** Names of the parameters a query's schema has. */
function schemaNames(parameters: z.ZodType): string[] {
  if (!(parameters instanceof z.ZodObject)) throw new Error("the parameters of a query are an object");
  return Object.keys(parameters.shape).sort();
}

/** Names after `$` in a text without its comments and strings. */
function textNames(text: string): string[] {
  const bare = text.replace(/\/\/.*$|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gm, "");
  return [...new Set([...bare.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ""))].sort();
}

test("every file of cypher/ is declared and every declaration has its file", () => {
  // What people read and run, in the form of their own files: test/unit/query-keep/examples.test.ts.
  const paths = files("cypher/**/*.cypher").filter((path) => !path.startsWith("cypher/examples/"));
  expect(paths.length).toBeGreaterThan(0);
  expect(queries.map(({ name }) => `cypher/${name}.cypher`).sort()).toEqual(paths);
});

describe.each(queries.map((query) => [query.name, query] as const))("cypher/%s.cypher", (_, query) => {
  test("begins with a sentence on what it answers", () => {
    expect(query.text.split("\n", 1)[0]).toMatch(/^\/\/ \S.*[.?]$/);
  });

  test("has the parameters of its schema", () => {
    expect(textNames(query.text)).toEqual(schemaNames(query.parameters));
  });

  test("is Cypher without an error or a warning", () => {
    const parameters = Object.fromEntries(textNames(query.text).map((name) => [name, null]));
    const schema: DbSchema = { parameters, defaultLanguage: "CYPHER 5" };
    expect(lintCypherQuery(query.text, schema).diagnostics).toEqual([]);
  });
});
