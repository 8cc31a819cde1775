import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;
const nodes = 250;

beforeAll(async () => {
  server = await startServer();
  await server.cypher("CREATE CONSTRAINT hostile_test IF NOT EXISTS FOR (n:HostileTest) REQUIRE n.id IS UNIQUE");
  await server.cypher("UNWIND range(1, $nodes) AS i MERGE (:HostileTest {id: 'n' + toString(toInteger(i))})", {
    nodes,
  });
  await server.cypher(
    "MATCH (a:HostileTest), (b:HostileTest) CREATE (a)-[:HOSTILE {text: 'every node to every node'}]->(b)",
  );
});
afterAll(async () => {
  await server.cypher("MATCH (n:HostileTest) DETACH DELETE n");
  await server.cypher("DROP CONSTRAINT hostile_test");
  await server.close();
});

const keys = Array.from({ length: nodes }, (_, i) => `HostileTest:n${i + 1}`);

test("of more edges than fit in an answer the first come, and how many there are is said", async () => {
  const found = await server.call("POST /api/subgraph", { keys });
  expect([
    found.nodes.length,
    found.edges.length,
    new Set(found.edges.map(({ key }) => key)).size,
    found.truncated,
  ]).toEqual([nodes, 50_000, 50_000, { nodes, edges: nodes * nodes }]);
});

test("all edges between fewer nodes come, and nothing is said to be cut", async () => {
  const found = await server.call("POST /api/subgraph", { keys: keys.slice(0, 200) });
  expect([found.edges.length, found.truncated]).toEqual([40_000, undefined]);
});

test("names with back-quotes and escapes find nothing and break nothing", async () => {
  for (const label of [
    "`",
    "a`) MATCH (n) RETURN n //",
    "\\u0060) MATCH (n) RETURN n //",
    "\\",
    "{label}",
    "__proto__",
  ]) {
    expect(await server.call("POST /api/subgraph", { keys: [], labels: [label] })).toEqual({ nodes: [], edges: [] });
    expect(await server.call("GET /api/search", { q: "HostileTest n1", label })).toEqual({ hits: [], total: 0 });
  }
});
