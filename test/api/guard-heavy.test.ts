import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { heavyQueries } from "../cypher/heavy-queries.ts";
import { loadShipped, removeLoaded } from "./shipped-data.ts";

const timeout = 500;
let driver: Driver;

beforeAll(async () => {
  const { uri, user, password } = inject("neo4j");
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  await loadShipped();
});
afterAll(async () => {
  await driver.executeQuery(removeLoaded);
  await driver.close();
});

/** Milliseconds until a query ended, by itself or by its deadline, and whether the server still answers. */
async function ended(cypher: string): Promise<number> {
  const session = driver.session({ defaultAccessMode: "READ" });
  const start = performance.now();
  try {
    await session.run(`CYPHER 5 ${cypher}`, {}, { timeout });
  } catch (error) {
    const known =
      error instanceof neo4j.Neo4jError && /TransactionTimedOut|MemoryPoolOutOfMemory|Terminated/.test(error.code);
    if (!known) throw error;
  } finally {
    await session.close();
  }
  const took = performance.now() - start;
  await driver.executeQuery("RETURN 1");
  return took;
}

test("the heaviest queries the guard lets through end before the database would be started again: within ten seconds of their deadline", {
  timeout: 180_000,
}, async () => {
  const late: [string, number][] = [];
  for (const cypher of heavyQueries) {
    const took = await ended(cypher);
    if (took > timeout + 10_000) late.push([cypher, Math.round(took)]);
  }
  expect(late).toEqual([]);
});
