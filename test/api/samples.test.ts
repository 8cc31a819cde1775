import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  await server.cypher("CREATE CONSTRAINT sample_test IF NOT EXISTS FOR (n:SampleTest) REQUIRE n.id IS UNIQUE");
  await server.cypher(`
    CREATE (hub:SampleTest {id: 'hub'})
    WITH hub UNWIND range(1, 60) AS i
    CREATE (hub)-[:\`SAMPLE \`\`OF\`]->(:SampleTest {id: 's' + toString(i)})`);
});
afterAll(async () => {
  await server.cypher("MATCH (n:SampleTest) DETACH DELETE n");
  await server.cypher("DROP CONSTRAINT sample_test");
  await server.close();
});

const sizes = async (input: Parameters<typeof server.call<"POST /api/subgraph">>[1]) => {
  const { nodes, edges, truncated } = await server.call("POST /api/subgraph", input);
  return [nodes.length, edges.length, truncated];
};

test("a label adds no more than the limit, the most connected first, and says how many there are", async () => {
  const { nodes, truncated } = await server.call("POST /api/subgraph", { keys: [], labels: ["SampleTest"], limit: 25 });
  expect([nodes[0]?.key, nodes.length, truncated]).toEqual(["SampleTest:hub", 25, { nodes: 61, edges: 24 }]);
});

test("a type adds the ends of its first relationships, whatever characters its name has", async () => {
  expect([
    await sizes({ keys: [], types: ["SAMPLE `OF"], limit: 25 }),
    await sizes({ keys: [], types: ["SAMPLE `OF"] }),
    await sizes({ keys: [], types: ["NO SUCH TYPE"] }),
  ]).toEqual([
    [26, 25, { nodes: 26, edges: 60 }],
    [61, 60, undefined],
    [0, 0, undefined],
  ]);
});

test("a limit of nothing or of too much is refused", async () => {
  for (const limit of [0, 2001])
    await expect(server.call("POST /api/subgraph", { keys: [], labels: ["SampleTest"], limit })).rejects.toMatchObject({
      code: "invalid_input",
    });
});
