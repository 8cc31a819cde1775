import { afterAll, beforeAll, expect, test } from "vitest";
import { quoteIdentifier } from "../../server/queries.ts";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;
const hostile = "Foreign `\\u0060:日本 {label} \"'$x";
const label = quoteIdentifier(hostile);

beforeAll(async () => {
  server = await startServer();
  await server.cypher("CREATE CONSTRAINT foreign_shop IF NOT EXISTS FOR (n:`Foreign Shop`) REQUIRE n.number IS UNIQUE");
  await server.cypher(
    `CREATE CONSTRAINT foreign_hostile IF NOT EXISTS FOR (n:${label}) REQUIRE n.\`the \`\`name\` IS UNIQUE`,
  );
  await server.cypher(
    `
    CREATE (a:\`Foreign Shop\`:ForeignTest {number: 5, name: 'Five'}), (b:\`Foreign Shop\`:ForeignTest {number: '6', name: 'Six'}),
      (c:${label} {\`the \`\`name\`: 'a:b/c?d#e%f|g ü'}), (d:ForeignTest {title: 'no key'}), (e {foreignTest: true}),
      (f:\`Foreign Shop\`:ForeignTest {number: date('2024-01-01')}),
      (a)-[:SELLS {year: 2024}]->(b), (a)-[:SELLS {year: 2025}]->(b), (a)-[:SELLS {year: 2026}]->(b),
      (a)-[:OWNS]->(a), (c)-[:\`is \`\`next\` to\`]->(d), (d)-[:NEAR]->(e), (e)-[:NEAR]->(f), (a)-[:NEAR {_tsunagi_datasets: ['x'], id: 'n1', _tsunagi_hash: 'h'}]->(d)
  `.replace("is ``next` to", "is ``next`` to"),
  );
});
afterAll(async () => {
  await server.cypher(`MATCH (n) WHERE n:ForeignTest OR n:${label} OR n.foreignTest DETACH DELETE n`);
  await server.cypher("DROP CONSTRAINT foreign_shop");
  await server.cypher("DROP CONSTRAINT foreign_hostile");
  await server.close();
});

const neighbours = (key: string) => server.call("GET /api/nodes/:key/neighbours", { key });

test("a whole number and a text of the same look are found by their keys", async () => {
  const nodes = [];
  for (const key of ["Foreign Shop:5", "Foreign Shop:6"])
    nodes.push((await server.call("GET /api/nodes/:key", { key })).node);
  expect(nodes).toEqual([
    { key: "Foreign Shop:5", labels: ["Foreign Shop", "ForeignTest"], properties: { number: 5, name: "Five" } },
    { key: "Foreign Shop:6", labels: ["Foreign Shop", "ForeignTest"], properties: { number: "6", name: "Six" } },
  ]);
});

test("parallel edges, self-loops and edges with an id of their own have a key each", async () => {
  const { edges } = await neighbours("Foreign Shop:5");
  const [keyless] = edges.filter(({ type }) => type === "NEAR").map(({ target }) => target);
  expect(edges.map(({ key, properties }) => ({ key, properties })).sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
    { key: `Foreign Shop:5|NEAR|${keyless}|n1`, properties: { id: "n1" } },
    { key: "Foreign Shop:5|OWNS|Foreign Shop:5", properties: {} },
    { key: "Foreign Shop:5|SELLS|Foreign Shop:6", properties: { year: 2024 } },
    { key: "Foreign Shop:5|SELLS|Foreign Shop:6|2", properties: { year: 2025 } },
    { key: "Foreign Shop:5|SELLS|Foreign Shop:6|3", properties: { year: 2026 } },
  ]);
});

test("an edge has the same key whichever way it is asked for", async () => {
  const ways = [
    await neighbours("Foreign Shop:5"),
    await neighbours("Foreign Shop:6"),
    await server.call("POST /api/subgraph", { keys: ["Foreign Shop:5", "Foreign Shop:6"] }),
    await server.call("GET /api/nodes/:key/neighbours", { key: "Foreign Shop:5", type: ["SELLS"], direction: "out" }),
  ];
  const sells = ways.map(({ edges }) =>
    edges.filter(({ type }) => type === "SELLS").sort((a, b) => (a.key < b.key ? -1 : 1)),
  );
  expect(sells.slice(1)).toEqual([sells[0], sells[0], sells[0]]);
});

test("counts of neighbours know self-loops, hidden names and nodes without a label", async () => {
  const { node, neighbours: counts } = await server.call("GET /api/nodes/:key", { key: "Foreign Shop:5" });
  expect({ key: node.key, counts }).toEqual({
    key: "Foreign Shop:5",
    counts: [
      { type: "NEAR", direction: "out", label: "ForeignTest", count: 1 },
      { type: "OWNS", direction: "in", label: "Foreign Shop", count: 1 },
      { type: "OWNS", direction: "in", label: "ForeignTest", count: 1 },
      { type: "OWNS", direction: "out", label: "Foreign Shop", count: 1 },
      { type: "OWNS", direction: "out", label: "ForeignTest", count: 1 },
      { type: "SELLS", direction: "out", label: "Foreign Shop", count: 1 },
      { type: "SELLS", direction: "out", label: "ForeignTest", count: 1 },
    ],
  });
});

test("a label, a property and a type with every awkward character work", async () => {
  const key = `${hostile}:a:b/c?d#e%f|g ü`;
  const { nodes, edges } = await neighbours(key);
  expect([nodes[0]?.key, nodes[0]?.properties, edges.map(({ type }) => type)]).toEqual([
    key,
    { "the `name": "a:b/c?d#e%f|g ü" },
    ["is `next` to"],
  ]);
});

test("nodes without a key are asked for by element id, from one to the next", async () => {
  const first = (await neighbours("Foreign Shop:5")).edges.find(({ type }) => type === "NEAR")?.target ?? "";
  const around = await neighbours(first);
  const bare = around.nodes.find(({ labels }) => labels.length === 0);
  const further = await neighbours(bare?.key ?? "");
  const dated = further.nodes.find(({ labels }) => labels.includes("Foreign Shop"));
  expect([first[0], bare?.properties, dated?.key[0], dated?.properties]).toEqual([
    "~",
    { foreignTest: true },
    "~",
    { number: { $type: "Date", value: "2024-01-01" } },
  ]);
});

test.each([
  "Foreign Shop:7",
  "Foreign Shop:",
  "Nothing:1",
  "Nothing",
  ":",
  "~",
  "~4:no:1",
  "~'`\\",
  "Foreign Shop:5 ",
  "_TsunagiDataset:x",
  "Foreign Shop:99999999999999999999",
])("%s names no node", async (key) => {
  await expect(server.call("GET /api/nodes/:key", { key })).rejects.toMatchObject({ code: "unknown_node" });
  await expect(neighbours(key)).rejects.toMatchObject({ code: "unknown_node" });
  expect(await server.call("POST /api/subgraph", { keys: [key] })).toEqual({ nodes: [], edges: [] });
});

test("search finds nodes of a database nobody has indexed", async () => {
  const { hits, total } = await server.call("GET /api/search", { q: "no key", label: ["ForeignTest"] });
  expect([total, hits.map(({ node, field }) => [node.properties, field])]).toEqual([
    1,
    [[{ title: "no key" }, "title"]],
  ]);
});

test("the schema names hostile labels, keys and joins", async () => {
  const schema = await server.call("GET /api/schema", {});
  const shop = schema.labels.find(({ name }) => name === "Foreign Shop");
  const awkward = schema.labels.find(({ name }) => name === hostile);
  const sells = schema.relationships.find(({ name }) => name === "SELLS");
  expect([shop?.key, shop?.count, awkward?.key, awkward?.count, sells?.count, sells?.properties]).toEqual([
    "number",
    3,
    "the `name",
    1,
    3,
    [{ name: "year", types: ["INTEGER"], fill: 1 }],
  ]);
  expect(shop?.properties).toEqual([
    { name: "name", types: ["STRING"], fill: 2 / 3 },
    { name: "number", types: ["DATE", "INTEGER", "STRING"], fill: 1 },
  ]);
});
