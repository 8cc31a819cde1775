import fc from "fast-check";
import neo4j, { type Driver, type ResultSummary } from "neo4j-driver";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createGuard } from "../../server/cypher-guard/guard.ts";
import { HttpError } from "../../server/errors.ts";
import { built, mutated, touched } from "../cypher/generated.ts";

let driver: Driver;

beforeAll(() => {
  const { uri, user, password } = inject("neo4j");
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
});
afterAll(() => driver.close());

const guard = createGuard();
const parameters = { p: 1, label: "Measure", id: "m01" };

/** The statement, where the guard lets it through. */
function passed(cypher: string): string | undefined {
  try {
    return guard(cypher, parameters).cypher;
  } catch (error) {
    if (error instanceof HttpError) return undefined;
    throw error;
  }
}

async function explained(cypher: string): Promise<ResultSummary | undefined> {
  const session = driver.session({ defaultAccessMode: "READ" });
  try {
    return (await session.run(`CYPHER 5 EXPLAIN ${cypher}`, parameters, { timeout: 10_000 })).summary;
  } catch (error) {
    if (error instanceof neo4j.Neo4jError && error.code.startsWith("Neo.ClientError.Statement.")) return undefined;
    throw error;
  } finally {
    await session.close();
  }
}

test("whatever passes the guard, the server plans to read, within five seconds", { timeout: 120_000 }, async () => {
  const seen = { passed: 0, planned: 0 };
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 2, arbitrary: mutated }, touched, built), async (text) => {
      const cypher = passed(text);
      if (cypher === undefined) return;
      seen.passed++;
      const start = performance.now();
      const summary = await explained(cypher);
      if (!summary) return;
      seen.planned++;
      expect([cypher, summary.queryType]).toEqual([cypher, "r"]);
      expect(performance.now() - start).toBeLessThan(5_000);
    }),
    { numRuns: 1_200 },
  );
  expect(seen.planned).toBeGreaterThan(100);
});
