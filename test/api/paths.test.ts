import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;
const dense = 2000;

beforeAll(async () => {
  server = await startServer();
  await server.cypher("CREATE CONSTRAINT path_test IF NOT EXISTS FOR (n:PathTest) REQUIRE n.id IS UNIQUE");
  await server.cypher(`
    CREATE (a:PathTest {id: 'a'}), (b:PathTest {id: 'b'}), (c:PathTest {id: 'c'}), (d:PathTest {id: 'd'}),
      (lone:PathTest {id: 'lone'}), (x:PathTest {id: 'x'}), (bare:PathBare {name: 'no key'}), (y:PathTest {id: 'y'}),
      (a)-[:KNOWS]->(b), (b)-[:KNOWS]->(a), (a)-[:KNOWS {year: 2024}]->(b), (b)-[:OWNS]->(b), (b)-[:OWNS]->(c),
      (d)-[:OWNS]->(c), (lone)-[:OWNS]->(lone), (a)-[:NEAR]->(x), (x)-[:NEAR]->(c), (c)-[:NEAR]->(bare), (d)-[:OWNS]->(y)
    FOREACH (_ IN range(1, 30) | CREATE (x)-[:HAS]->(:PathTest))`);
  await server.cypher("UNWIND range(0, $dense - 1) AS i CREATE (:PathTest {id: 'r' + toString(toInteger(i))})", {
    dense,
  });
  for (let from = 0; from < 5; from++)
    await server.cypher(
      `MATCH (n:PathTest) WHERE n.id STARTS WITH 'r' WITH collect(n) AS all
       UNWIND range(0, 19999) AS i
       WITH all, CASE WHEN i % 4 = 0 THEN i % 20 ELSE toInteger(rand() * $dense) END AS one, toInteger(rand() * $dense) AS other
       WITH all[toInteger(one)] AS one, all[other] AS other
       CREATE (one)-[:LINK]->(other)`,
      { dense },
    );
});
afterAll(async () => {
  await server.cypher("MATCH (n) WHERE n:PathTest OR n:PathBare DETACH DELETE n");
  await server.cypher("DROP CONSTRAINT path_test");
  await server.close();
});

const key = (id: string) => `PathTest:${id}`;
const ask = (from: string | string[], to: string | string[], more: object = {}) =>
  server.call("POST /api/paths", { from, to, ...more });

test("paths come shortest first, then the rarer way, with one edge a hop and all parallel ones beside it", async () => {
  const { paths, nodes, edges, complete } = await ask(key("a"), key("d"), { maxHops: 4 });
  expect(paths).toEqual([
    {
      nodes: ["a", "b", "c", "d"].map(key),
      edges: ["a|KNOWS|a", "b|OWNS|c", "d|OWNS|c"].map(() => expect.any(String)),
      length: 3,
      weight: expect.any(Number),
      parallel: [
        expect.arrayContaining([
          "PathTest:a|KNOWS|PathTest:b",
          "PathTest:a|KNOWS|PathTest:b|2",
          "PathTest:b|KNOWS|PathTest:a",
        ]),
        ["PathTest:b|OWNS|PathTest:c"],
        ["PathTest:d|OWNS|PathTest:c"],
      ],
    },
    {
      nodes: ["a", "x", "c", "d"].map(key),
      edges: ["PathTest:a|NEAR|PathTest:x", "PathTest:x|NEAR|PathTest:c", "PathTest:d|OWNS|PathTest:c"],
      length: 3,
      weight: expect.any(Number),
      parallel: [["PathTest:a|NEAR|PathTest:x"], ["PathTest:x|NEAR|PathTest:c"], ["PathTest:d|OWNS|PathTest:c"]],
    },
  ]);
  expect([nodes.map((node) => node.key).sort(), edges.length, complete]).toEqual([
    ["a", "b", "c", "d", "x"].map(key),
    7,
    true,
  ]);
  expect(paths.every((path) => path.parallel.every((hop, at) => hop[0] === path.edges[at]))).toBe(true);
});

test("chosen types and a smaller number of hops leave ways out", async () => {
  const found = async (more: object) => (await ask(key("a"), key("c"), more)).paths.map(({ nodes }) => nodes[1]);
  expect([
    await found({ types: ["NEAR"] }),
    await found({ types: ["KNOWS", "OWNS"] }),
    await found({ types: ["NOTHING"] }),
    await found({ maxHops: 1 }),
    await found({ limit: 1 }),
  ]).toEqual([[key("x")], [key("b")], [], [], [key("b")]]);
});

test("nodes that nothing joins, and a node and itself, have no path, which is no error", async () => {
  const apart = await ask(key("a"), key("lone"));
  const same = await ask(key("a"), key("a"));
  expect([apart.paths, apart.edges, apart.nodes.map((node) => node.key).sort(), apart.complete]).toEqual([
    [],
    [],
    [key("a"), key("lone")],
    true,
  ]);
  expect([same.paths, same.nodes.map((node) => node.key), same.complete]).toEqual([[], [key("a")], true]);
});

test("a key without a node is unknown, and too many hops, paths or ends are refused", async () => {
  await expect(ask(key("a"), key("nobody"))).rejects.toMatchObject({ code: "unknown_node" });
  await expect(ask("Nothing:1", key("a"))).rejects.toMatchObject({ code: "unknown_node" });
  const wrong = [{ maxHops: 11 }, { maxHops: 0 }, { limit: 51 }, { limit: 0 }, { types: [""] }, { hops: 3 }];
  for (const more of wrong)
    await expect(ask(key("a"), key("b"), more)).rejects.toMatchObject({ code: "invalid_input" });
  const nine = Array.from({ length: 9 }, (_, index) => key(`r${index}`));
  await expect(ask(nine, key("a"))).rejects.toMatchObject({ code: "invalid_input" });
  await expect(ask([], key("a"))).rejects.toMatchObject({ code: "invalid_input" });
});

test("a node of a foreign database without a key is an end like any other", async () => {
  const { nodes } = await server.call("GET /api/nodes/:key/neighbours", { key: key("c"), label: ["PathBare"] });
  const bare = nodes.find(({ labels }) => labels.includes("PathBare"))?.key ?? "";
  const { paths } = await ask(bare, key("y"));
  expect([bare[0], paths.map(({ nodes: way }) => way)]).toEqual(["~", [[bare, key("c"), key("d"), key("y")]]]);
});

test("of several nodes each two are joined once", async () => {
  const all = ["a", "c", "y"].map(key);
  const { paths } = await ask(all, all, { limit: 1 });
  expect(paths.map(({ nodes, length }) => [nodes[0], nodes.at(-1), length])).toEqual([
    [key("c"), key("y"), 2],
    [key("a"), key("c"), 2],
    [key("a"), key("y"), 4],
  ]);
});

test("2,000 nodes with 100,000 relationships and hubs are answered within two seconds, also over ten hops", async () => {
  const took: number[] = [];
  const sizes: number[][] = [];
  for (const [from, to] of [
    ["r100", "r1900"],
    ["r3", "r7"],
    ["r500", "r501"],
  ] as const) {
    const started = performance.now();
    const { paths, complete } = await ask(key(from), key(to), { maxHops: 10, limit: 50 });
    took.push(Math.round(performance.now() - started));
    sizes.push([paths.length, complete ? 1 : 0, new Set(paths.map(({ nodes }) => nodes.join())).size]);
  }
  console.log(`dense paths: ${took.join(", ")} ms`);
  expect(sizes).toEqual([
    [50, 1, 50],
    [50, 1, 50],
    [50, 1, 50],
  ]);
  expect(Math.max(...took)).toBeLessThan(2000);
});

test("no path out of a dense part is told as soon as the other end has nothing more around it", async () => {
  const started = performance.now();
  const { paths, complete } = await ask(key("r100"), key("lone"), { maxHops: 10 });
  expect([paths, complete, performance.now() - started < 2000]).toEqual([[], true, true]);
});

test("a request that is given up ends the search", async () => {
  const leaving = new AbortController();
  const asked = server.call(
    "POST /api/paths",
    { from: key("r1"), to: key("r2"), maxHops: 10, limit: 50 },
    leaving.signal,
  );
  leaving.abort();
  await expect(asked).rejects.toMatchObject({ code: "aborted" });
});
