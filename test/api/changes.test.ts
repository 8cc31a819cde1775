import cytoscape from "cytoscape";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expandAll } from "../../client/graph/expand-all.ts";
import { Explorer } from "../../client/graph/explorer.ts";
import { createSession } from "../../client/session.ts";
import { makeSnapshot } from "../../client/snapshot/make.ts";
import { createStories } from "../../server/handlers/stories.ts";
import type { Edge } from "../../server/schema.ts";
import { sealed } from "../../snapshot/digest.ts";
import type { Snapshot } from "../../snapshot/schema.ts";
import { burner } from "./query-tools.ts";
import { startServer, type TestServer } from "./server.ts";
import { loadShipped, removeLoaded } from "./shipped-data.ts";

let server: TestServer;
/** The first picture, of which every snapshot here has what it does not bring along. */
let first: Snapshot;
const session = createSession("en", "light");
const nothing = {
  added: { nodes: [], edges: [] },
  removed: { nodes: [], edges: [] },
  changed: { nodes: [], edges: [] },
};

beforeAll(async () => {
  server = await startServer({ changesPerMinute: 1_000_000 });
  await loadShipped();
  session.datasets.value = (await server.call("GET /api/datasets", {})).datasets;
  session.schema.value = await server.call("GET /api/schema", {});
  await server.cypher("CREATE CONSTRAINT changes_test IF NOT EXISTS FOR (n:ChangesTest) REQUIRE n.id IS UNIQUE");
  const explorer = newExplorer();
  await explorer.openOverview();
  first = await freeze(explorer);
});
afterAll(async () => {
  await server.cypher("MATCH (n:ChangesTest|ChangesLoose) DETACH DELETE n");
  for (const name of ["changes_test", "changes_loose"]) await server.cypher(`DROP CONSTRAINT ${name} IF EXISTS`);
  await server.cypher(removeLoaded);
  await server.close();
});

const newExplorer = () => new Explorer(cytoscape({ headless: true, styleEnabled: true }), server.call, session);
const about = { title: { en: "Then" }, description: {}, author: "" };
const freeze = (explorer: Explorer) => makeSnapshot({ explorer, session, call: server.call }, about);

async function keep(snapshot: Snapshot, call = server.call): Promise<string> {
  return (await call("POST /api/snapshots", { snapshot })).id;
}

const changesOf = async (snapshot: Snapshot, call = server.call) =>
  call("GET /api/snapshots/:id/changes", { id: await keep(snapshot, call) });

/** A snapshot of the nodes of these keys and the edges among them, and what made it. */
async function frozen(keys: string[], made: Partial<Snapshot["made"]> = {}, call = server.call): Promise<Snapshot> {
  return frozenOf(await call("POST /api/subgraph", { keys }), made);
}

function frozenOf({ nodes, edges }: Snapshot["elements"], made: Partial<Snapshot["made"]> = {}): Snapshot {
  const { sha256: _, ...plain } = first;
  return sealed({
    ...plain,
    elements: { nodes, edges },
    texts: [],
    state: {
      ...{ ...plain.state, selected: [], parts: {} },
      nodes: nodes.map(({ key }) => ({ key, x: 0, y: 0 })),
      edges: edges.map(({ key }) => ({ key })),
    },
    made: { steps: [], seen: nodes.map(({ key }) => key), ...made },
  });
}

test("in a graph that is as it was nothing is otherwise, however the picture was made", async () => {
  const explorer = newExplorer();
  await explorer.openOverview();
  expect(await changesOf(first)).toEqual(nothing);
  await expandAll(explorer.desk, ["Resource:lithium"], [{ limit: 50 }], "Resource:lithium");
  const { questions } = explorer.lens.value;
  expect(await changesOf(await freeze(explorer))).toEqual(nothing);
  // One is compared while the next is made.
  let before: Promise<unknown> = Promise.resolve();
  for (const question of questions) {
    await explorer.openQuestion(question);
    const snapshot = await freeze(explorer);
    await before;
    before = changesOf(snapshot).then((found) => expect([question.id, found]).toEqual([question.id, nothing]));
  }
  await before;
});

const question = {
  steps: [
    {
      kind: "answer",
      cypher: "MATCH (m:Measure)-[c:CONCERNS]->(r:Resource {id: $id}) RETURN m, c, r",
      parameters: { id: "liib" },
    },
  ],
};
const picture = () => frozen(["Measure:m03", "Measure:m04", "Resource:liib", "Resource:lithium"], question);

/** One element as the graph has it now, without what the database counts. */
async function nodeNow(key: string) {
  const [node] = (await server.call("POST /api/subgraph", { keys: [key] })).nodes;
  return node;
}
const edgesNow = async (keys: string[]) => (await server.call("POST /api/subgraph", { keys })).edges;
const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

test("what was changed, taken away and added is told with all it says", async () => {
  const before = await picture();
  const id = await keep(before);
  const lost = before.elements.edges.filter(({ key }) => key === "Measure:m03|CONCERNS|Resource:liib");
  expect(lost.length).toBe(1);
  await server.cypher(`
    MATCH (m:Measure {id: 'm03'})-[c:CONCERNS]->(:Resource {id: 'liib'})
    CREATE (:ChangesTest {id: 'kept', name: m.name_en})-[k:KEPT]->(:ChangesTest {id: 'kept too'})
    SET k = properties(c), m.name_en = '</script><b>改' DELETE c`);
  await server.cypher(`
    MATCH (r:Resource {id: 'liib'}), (m:Measure {id: 'm04'})
    CREATE (n:Measure {id: 'm99', name_en: 'A new measure'})-[:CONCERNS {basis: 'source'}]->(r), (m)-[:FOLLOWS]->(n),
      (m)-[:CONCERNS {basis: 'heading'}]->(r)`);
  const among = await edgesNow([...before.elements.nodes.map(({ key }) => key), "Measure:m99"]);
  const isOld = (edge: Edge) => before.elements.edges.some(({ key }) => key === edge.key);
  const found = await server.call("GET /api/snapshots/:id/changes", { id });
  const [then, now] = [before.elements.nodes.find(({ key }) => key === "Measure:m03"), await nodeNow("Measure:m03")];
  expect({ ...found, added: { ...found.added, edges: found.added.edges.toSorted(byKey) } }).toEqual({
    added: {
      nodes: [await nodeNow("Measure:m99")],
      edges: among.filter((edge) => !isOld(edge)).toSorted(byKey),
    },
    removed: { nodes: [], edges: lost.map(({ key }) => key) },
    changed: { nodes: [{ key: "Measure:m03", before: then, after: now }], edges: [] },
  });
  expect(found.added.edges.map(({ key }) => key).toSorted()).toEqual([
    "Measure:m04|CONCERNS|Resource:liib",
    "Measure:m04|FOLLOWS|Measure:m99",
    "Measure:m99|CONCERNS|Resource:liib",
  ]);
  await server.cypher("MATCH (n:Measure {id: 'm99'}) DETACH DELETE n");
  await server.cypher("MATCH (:Measure {id: 'm04'})-[c:CONCERNS]->(:Resource {id: 'liib'}) DELETE c");
  await server.cypher(`
    MATCH (kept:ChangesTest {id: 'kept'})-[k:KEPT]->(), (m:Measure {id: 'm03'}), (r:Resource {id: 'liib'})
    CREATE (m)-[c:CONCERNS]->(r) SET c = properties(k), m.name_en = kept.name`);
  expect(await server.call("GET /api/snapshots/:id/changes", { id })).toEqual(nothing);
});

test("a node that is gone takes its relationships with it, and one that was seen before is not new", async () => {
  await server.cypher(
    "CREATE (a:ChangesTest {id: 'a'})-[:TO]->(b:ChangesTest {id: 'b'}), (a)-[:TO]->(:ChangesTest {id: 'c'})",
  );
  const steps = [{ kind: "answer", cypher: "MATCH (n:ChangesTest) WHERE n.id IN ['a', 'b', 'c'] RETURN n" }];
  const id = await keep(
    await frozen(["ChangesTest:a", "ChangesTest:b"], {
      steps,
      seen: ["ChangesTest:a", "ChangesTest:b", "ChangesTest:c"],
    }),
  );
  expect(await server.call("GET /api/snapshots/:id/changes", { id })).toEqual(nothing);
  await server.cypher("MATCH (n:ChangesTest {id: 'b'}) DETACH DELETE n");
  expect(await server.call("GET /api/snapshots/:id/changes", { id })).toEqual({
    ...nothing,
    removed: { nodes: ["ChangesTest:b"], edges: ["ChangesTest:a|TO|ChangesTest:b"] },
  });
});

test("a relationship between two nodes that were there is new only where it is known that the graph had none", async () => {
  await server.cypher("CREATE (:ChangesTest {id: 'p'})-[:OLD]->(:ChangesTest {id: 'q'})");
  const keys = ["ChangesTest:p", "ChangesTest:q"];
  const { sha256: _, ...plain } = await frozen(keys, { beyond: ["ChangesTest:p|OLD|ChangesTest:q"] });
  const without = { elements: { ...plain.elements, edges: [] }, state: { ...plain.state, edges: [] } };
  const known = sealed({ ...plain, ...without });
  const { beyond, ...made } = plain.made;
  const unknown = sealed({ ...plain, ...without, made });
  await server.cypher("MATCH (p:ChangesTest {id: 'p'}), (q:ChangesTest {id: 'q'}) CREATE (p)-[:NEW]->(q)");
  const fresh = (await edgesNow(keys)).filter(({ type }) => type === "NEW");
  expect(await changesOf(known)).toEqual({ ...nothing, added: { nodes: [], edges: fresh } });
  expect(await changesOf(unknown)).toEqual(nothing);
});

test("a query that is refused or fails is told and spoils no other", async () => {
  await server.cypher("CREATE (:ChangesTest {id: 'one'})-[:TO]->(:ChangesTest {id: 'two'})");
  const cypher = "MATCH (n:ChangesTest) WHERE n.id IN ['one', 'two'] RETURN {list: [{deep: n}]} AS found";
  const steps = [
    { kind: "hide" },
    { kind: "answer", cypher: "CREATE (n:ChangesTest {id: 'written'}) RETURN n" },
    { kind: "answer", cypher: "MATCH (n" },
    { kind: "answer", cypher: "RETURN $nothing AS n" },
    { kind: "answer", cypher: "RETURN 1 AS n", parameters: { n: { $type: "Nothing", value: 1 } } },
    { kind: "answer", cypher },
    { kind: "answer", cypher: "MATCH (n" },
  ];
  const found = await changesOf(await frozen(["ChangesTest:one"], { steps }));
  expect(found).toEqual({
    ...nothing,
    added: { nodes: [await nodeNow("ChangesTest:two")], edges: await edgesNow(["ChangesTest:one", "ChangesTest:two"]) },
    failed: [
      { step: 1, code: "refused_query" },
      { step: 2, code: "invalid_query" },
      { step: 3, code: "refused_query" },
      { step: 4, code: "invalid_input" },
      { step: 6, code: "invalid_query" },
    ],
  });
  expect(await server.cypher("MATCH (n:ChangesTest {id: 'written'}) RETURN n")).toEqual([]);
});

test("of parallel relationships without a name exactly the one that went is told", async () => {
  await server.cypher(
    "CREATE (a:ChangesTest {id: 'x'}), (b:ChangesTest {id: 'y'}), (a)-[:HAS {n: 'first'}]->(b), (a)-[:HAS {n: 'second'}]->(b), (a)-[:HAS {n: 'third'}]->(b)",
  );
  const before = await frozen(["ChangesTest:x", "ChangesTest:y"]);
  const gone = before.elements.edges.find(({ properties }) => properties["n"] === "first");
  await server.cypher("MATCH (:ChangesTest {id: 'x'})-[r:HAS {n: 'first'}]->() DELETE r");
  expect(await changesOf(before)).toEqual({ ...nothing, removed: { nodes: [], edges: [gone?.key] } });
});

test("nodes named by the database keep that name, and where a label lost its key nothing is said of them", async () => {
  const [made] = await server.cypher(
    "CREATE (a:ChangesLoose {id: 'l'})-[:TO]->(b:ChangesLoose {id: 'm'}) RETURN elementId(a) AS a, elementId(b) AS b",
  );
  const keys = [`~${made?.["a"]}`, `~${made?.["b"]}`];
  const loose = await frozen(keys);
  await server.cypher("CREATE CONSTRAINT changes_loose FOR (n:ChangesLoose) REQUIRE n.id IS UNIQUE");
  const later = await startServer();
  expect(await changesOf(loose, later.call)).toEqual(nothing);
  const steps = [{ kind: "answer", cypher: "MATCH (n:ChangesLoose) RETURN n" }];
  const firm = await frozen(["ChangesLoose:l", "ChangesLoose:m"], { steps }, later.call);
  await later.close();
  await server.cypher("DROP CONSTRAINT changes_loose");
  // Which labels have keys is looked up every few seconds: one that starts now knows.
  const last = await startServer();
  expect(await changesOf(firm, last.call)).toEqual({ ...nothing, unsure: ["ChangesLoose:l", "ChangesLoose:m"] });
  await server.cypher("MATCH (n:ChangesLoose) DETACH DELETE n");
  const missing = await changesOf(loose, last.call);
  expect(missing.removed.nodes).toEqual(keys);
  await last.close();
});

test("a snapshot of 5,000 nodes and 20,000 relationships is compared within the deadline", async () => {
  const ids = Array.from({ length: 5000 }, (_, i) => `big${i}`);
  await server.cypher(
    `UNWIND $ids AS id CREATE (n:ChangesTest {id: id}) WITH collect(n) AS all UNWIND range(0, 4999) AS i
    UNWIND [1, 7, 77, 777] AS far WITH all[i] AS a, all[(i + far) % 5000] AS b CREATE (a)-[:NEAR]->(b)`,
    { ids },
  );
  const nodes = ids.map((id) => ({ key: `ChangesTest:${id}`, labels: ["ChangesTest"], properties: { id } }));
  const edges = ids.flatMap((id, i) =>
    [1, 7, 77, 777].map((far): Edge => {
      const [source, target] = [`ChangesTest:${id}`, `ChangesTest:${ids[(i + far) % 5000]}`];
      return { key: `${source}|NEAR|${target}`, type: "NEAR", source, target, properties: {} };
    }),
  );
  const before = frozenOf({ nodes, edges });
  const id = await keep(before);
  await server.cypher("MATCH (n:ChangesTest {id: 'big7'}) DETACH DELETE n");
  const found = await server.call("GET /api/snapshots/:id/changes", { id });
  const gone = before.elements.edges.filter(({ source, target }) => [source, target].includes("ChangesTest:big7"));
  expect(found).toEqual({
    ...nothing,
    removed: { nodes: ["ChangesTest:big7"], edges: gone.map(({ key }) => key) },
  });
  await server.cypher("MATCH (n:ChangesTest) WHERE n.id STARTS WITH 'big' DETACH DELETE n");
});

test("a query without an end is stopped and told, and who goes away leaves none behind", async () => {
  const steps = [{ kind: "answer", cypher: burner }];
  const id = await keep(await frozen(["Measure:m01"], { steps }));
  const found = await server.call("GET /api/snapshots/:id/changes", { id });
  expect(found).toEqual({ ...nothing, failed: [{ step: 0, code: "query_timeout" }] });
  const leaving = new AbortController();
  const asked = fetch(`${server.url}/api/snapshots/${id}/changes`, { signal: leaving.signal }).catch(() => "left");
  await expect.poll(burning, { timeout: 5_000 }).toBe(1);
  leaving.abort();
  expect(await asked).toBe("left");
  await expect.poll(burning, { timeout: 5_000 }).toBe(0);
});

async function burning(): Promise<number> {
  const rows = await server.cypher(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'range(1, 1000000)' AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery",
  );
  return rows.length;
}

test("stories are listed by the datasets that are loaded", async () => {
  const list = async () => [
    { id: "lithium", dataset: "us-supply-chain-2021", title: { en: "Lithium" }, steps: 5 },
    { id: "other", dataset: "not-loaded", title: { en: "Other" }, steps: 1 },
  ];
  const signal = new AbortController().signal;
  const asker = { caller: "", origin: () => "" };
  const ask = createStories(server.database, { list })["GET /api/stories"];
  expect(await ask({}, signal, asker)).toEqual({ stories: (await list()).slice(0, 1) });
});
