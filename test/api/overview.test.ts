import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.cypher(`
    UNWIND range(1, 400) AS i
    CREATE (p:PictureTest:\`Picture Person\` {name: 'Person ' + toString(i)})
    WITH collect(p) AS people
    CREATE (:PictureTest:\`Picture Island\` {name: 'Alone'})
    CREATE (star:PictureTest:\`Picture Company\` {name: 'Star'}), (small:PictureTest:\`Picture Company\` {name: 'Small'})
    CREATE (bare {pictureTest: true})-[:OWNS]->(star)
    FOREACH (p IN people | CREATE (p)-[:WORKS_FOR]->(star))
    FOREACH (i IN range(0, 398) | FOREACH (p IN [people[i]] | FOREACH (q IN [people[i + 1]] | CREATE (p)-[:KNOWS]->(q))))
    FOREACH (i IN range(0, 9) | FOREACH (p IN [people[i]] | CREATE (p)-[:WORKS_FOR]->(small)))`);
});
afterAll(async () => {
  await server.cypher("MATCH (n) WHERE n:PictureTest OR n.pictureTest DETACH DELETE n");
  await server.close();
});

test("a database nobody has described opens with connected nodes of every label and the edges between them", async () => {
  const { nodes, edges, truncated } = await server.call("GET /api/overview", {});
  const keys = new Set(nodes.map(({ key }) => key));
  const labels = new Set(nodes.flatMap((node) => node.labels));
  const touched = new Set(edges.flatMap(({ source, target }) => [source, target]));
  expect([
    nodes.length <= 200,
    keys.size === nodes.length,
    edges.every(({ source, target }) => keys.has(source) && keys.has(target)),
  ]).toEqual([true, true, true]);
  expect(["Picture Person", "Picture Company", "Picture Island"].filter((label) => !labels.has(label))).toEqual([]);
  expect(nodes.some(({ properties }) => properties["name"] === "Star")).toBe(true);
  expect(touched.size).toBeGreaterThan(nodes.length / 2);
  const [size] = await server.cypher(
    "MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '_Tsunagi') WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS edges",
  );
  expect(truncated).toEqual(size);
});
