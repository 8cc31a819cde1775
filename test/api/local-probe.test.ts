import neo4j from "neo4j-driver";
import { expect, inject, test } from "vitest";

test("the tests have a Neo4j of their own", async () => {
  const { uri, user, password } = inject("neo4j");
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const { records } = await driver.executeQuery("RETURN 1 AS one");
  await driver.close();
  expect(records.map((record) => record.toObject())).toEqual([{ one: 1 }]);
});
