import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;
const leaves = 100_000;

beforeAll(async () => {
  server = await startServer();
  await server.cypher("CREATE CONSTRAINT near_test IF NOT EXISTS FOR (n:NearTest) REQUIRE n.id IS UNIQUE");
  await server.cypher("MERGE (:NearTest {id: 'hub'}) MERGE (c:NearTest {id: 'small'})");
  for (let from = 0; from < leaves; from += 20_000)
    await server.cypher(
      "MATCH (hub:NearTest {id: 'hub'}) UNWIND range($from, $from + 19999) AS i CREATE (hub)-[:HAS]->(:NearTest:NearLeaf {id: 'leaf' + toString(toInteger(i))})",
      { from },
    );
  await server.cypher(`
    MATCH (small:NearTest {id: 'small'})
    UNWIND range(1, 25) AS i
    CREATE (small)-[:A]->(n:NearTest:NearItem {id: 'item' + toString(i)})
    FOREACH (_ IN CASE WHEN i % 5 = 0 THEN [1] ELSE [] END | CREATE (small)-[:B]->(n) CREATE (small)<-[:A]-(n))`);
});
afterAll(async () => {
  for (let i = 0; i < 6; i++) await server.cypher("MATCH (n:NearTest) WITH n LIMIT 20000 DETACH DELETE n");
  await server.cypher("DROP CONSTRAINT near_test");
  await server.close();
});

async function pages(key: string, limit: number, filter: object = {}) {
  const keys: string[] = [];
  const edges: string[] = [];
  for (let skip = 0; ; skip += limit) {
    const page = await server.call("GET /api/nodes/:key/neighbours", { key, limit, skip, ...filter });
    expect(page.nodes[0]?.key).toBe(key);
    if (page.nodes.length === 1) return { keys, edges, truncated: page.truncated };
    keys.push(...page.nodes.slice(1).map((node) => node.key));
    edges.push(...page.edges.map((edge) => edge.key));
  }
}

test("pages cover every neighbour and every edge exactly once, most connected first, then by key", async () => {
  const { keys, edges, truncated } = await pages("NearTest:small", 7);
  const strong = [10, 15, 20, 25, 5].map((i) => `NearTest:item${i}`);
  expect(keys.slice(0, 5)).toEqual(strong);
  expect(keys.slice(5)).toEqual([...keys.slice(5)].sort());
  expect([new Set(keys).size, keys.length, new Set(edges).size, edges.length, truncated]).toEqual([
    25,
    25,
    35,
    35,
    { nodes: 26, edges: 35 },
  ]);
});

test("nothing is said to be cut when everything is there", async () => {
  const whole = await server.call("GET /api/nodes/:key/neighbours", { key: "NearTest:small", limit: 25 });
  expect([whole.nodes.length, whole.edges.length, whole.truncated]).toEqual([26, 35, undefined]);
});

test("a limit of nothing gives the node and the totals", async () => {
  const { nodes, edges, truncated } = await server.call("GET /api/nodes/:key/neighbours", {
    key: "NearTest:small",
    limit: 0,
  });
  expect([nodes.map(({ key, degree }) => [key, degree]), edges, truncated]).toEqual([
    [["NearTest:small", 35]],
    [],
    { nodes: 26, edges: 35 },
  ]);
});

describe.each([
  [{ type: ["B"] }, 5, 5],
  [{ type: ["A", "B"] }, 25, 35],
  [{ direction: "in" as const }, 5, 5],
  [{ direction: "out" as const, type: ["A"] }, 25, 25],
  [{ label: ["NearItem"] }, 25, 35],
  [{ label: ["NearLeaf"] }, 0, 0],
  [{ label: ["NearLeaf", "NearItem"], direction: "in" as const }, 5, 5],
  [{ type: ["Nothing"] }, 0, 0],
])("filtered by %j", (filter, nodes, edges) => {
  test(`there are ${nodes} neighbours over ${edges} edges, on pages too`, async () => {
    const found = await pages("NearTest:small", 2, filter);
    expect([new Set(found.keys).size, new Set(found.edges).size]).toEqual([nodes, edges]);
  });
});

test("a hub with 100,000 neighbours answers its first page, its last and its counts quickly", async () => {
  const key = "NearTest:hub";
  await server.call("GET /api/nodes/:key/neighbours", { key });
  const start = performance.now();
  const first = await server.call("GET /api/nodes/:key/neighbours", { key, limit: 100 });
  const tookMs = performance.now() - start;
  const last = await server.call("GET /api/nodes/:key/neighbours", { key, limit: 100, skip: leaves - 50 });
  const { neighbours } = await server.call("GET /api/nodes/:key", { key });
  expect([first.nodes.length, first.truncated, last.nodes.length, last.truncated, neighbours]).toEqual([
    101,
    { nodes: leaves + 1, edges: leaves },
    51,
    { nodes: leaves + 1, edges: leaves },
    ["NearLeaf", "NearTest"].map((label) => ({ type: "HAS", direction: "out", label, count: leaves })),
  ]);
  expect(tookMs).toBeLessThan(5_000);
});

test("an expansion leaves out what is there already and says what it left out", async () => {
  const { nodes, truncated } = await server.call("POST /api/subgraph", {
    keys: ["NearTest:small", "NearTest:item5"],
    expand: { limit: 10, types: ["A"] },
  });
  expect([nodes.length, truncated?.nodes]).toEqual([12, 26]);
});
