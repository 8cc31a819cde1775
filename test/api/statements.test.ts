import cytoscape from "cytoscape";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { expandAll } from "../../client/graph/expand-all.ts";
import { Explorer } from "../../client/graph/explorer.ts";
import type { Grounds, Statement } from "../../client/graph/statements/cypher-text.ts";
import { statementOf, statementOfSelection, statementOfSight } from "../../client/graph/statements/statement-of.ts";
import { createSession } from "../../client/session.ts";
import { quoteIdentifier } from "../../server/queries.ts";
import { startServer, type TestServer } from "./server.ts";
import { loadShipped } from "./shipped-data.ts";

let server: TestServer;
let explorer: Explorer;
const hostile = "Statement `\\u0060:日本 {label} \"'$x";
const label = quoteIdentifier(hostile);
const session = createSession("en", "light");

beforeAll(async () => {
  server = await startServer();
  await loadShipped();
  await server.cypher(
    `CREATE CONSTRAINT statement_test IF NOT EXISTS FOR (n:${label}) REQUIRE n.\`the \`\`name\` IS UNIQUE`,
  );
  await server.cypher(`
    CREATE (a:${label} {\`the \`\`name\`: 'a:b\\\\c'}), (b:${label} {\`the \`\`name\`: 7}), (c:${label} {\`the \`\`name\`: '08'}),
      (d:StatementTest {title: 'no key'}), (e:${label} {\`the \`\`name\`: 9007199254740993}),
      (a)-[:\`is \`\`next\\\\ to\`]->(b), (a)-[:KNOWS]->(c), (b)-[:KNOWS]->(d), (a)-[:KNOWS]->(e), (a)-[:KNOWS]->(a)
    WITH a UNWIND range(1, 30) AS i
    CREATE (a)-[:HAS]->(:StatementTest {number: i})`);
  session.datasets.value = (await server.call("GET /api/datasets", {})).datasets;
  session.schema.value = await server.call("GET /api/schema", {});
});
afterAll(async () => {
  await server.cypher(
    `MATCH (n) WHERE n:StatementTest OR n:${label} OR n._tsunagi_datasets IS NOT NULL
       OR any(l IN labels(n) WHERE l STARTS WITH '_Tsunagi') DETACH DELETE n`,
  );
  await server.cypher("DROP CONSTRAINT statement_test");
  await server.close();
});
beforeEach(() => {
  explorer = new Explorer(cytoscape({ headless: true, styleEnabled: true }), server.call, session);
});

/** Keys of all nodes in the answer to a statement, in a session that may only read; numbers travel as fractions. */
async function keysOf(statement: Statement | undefined): Promise<string[]> {
  if (!statement) throw new Error("no statement");
  const anything = z.record(z.string(), z.unknown());
  const query = { name: "statement", text: statement.cypher, parameters: anything, row: anything };
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("labels" in value && "key" in value) found.add(String(value.key));
    else for (const one of Object.values(value)) walk(one);
  };
  walk(await server.database.read(query, { ...statement.parameters }));
  return [...found].sort();
}

const grounds = (): Grounds => {
  const schema = session.schema.value;
  if (!schema) throw new Error("no schema");
  return { schema, lens: explorer.lens.value };
};
const scene = () => explorer.desk.stage.scene();
const here = () => scene().actors.map(({ node }) => node.key);
/** The statement of the last step. */
const last = () => {
  const { history } = explorer.desk.doings;
  const doing = history.steps.at(-1)?.doing ?? history.origin;
  return doing && statementOf(doing, grounds(), scene());
};
const hostileKey = `${hostile}:a:b\\c`;

test("the first picture and each ready question find the nodes that are on the canvas", async () => {
  await explorer.openOverview();
  const all = await keysOf(last());
  expect([all.length > 100, here().filter((key) => !all.includes(key))]).toEqual([true, []]);
  for (const question of explorer.lens.value.questions) {
    await explorer.openQuestion(question);
    expect([question.id, await keysOf(last())]).toEqual([question.id, here().sort()]);
  }
});

test("around a node, more of it, and all its neighbours of a type are found, with the same limit", async () => {
  await explorer.openAround("Resource:lithium", { limit: 5 });
  expect([here().length, await keysOf(last())]).toEqual([6, here().sort()]);
  const before = new Set(here());
  await explorer.expand("Resource:lithium", { limit: 5, skip: 5 });
  const added = here().filter((key) => !before.has(key));
  expect(await keysOf(last())).toEqual([...added, "Resource:lithium"].sort());
  await explorer.expand("Country:CHN", { types: ["PRODUCES"], labels: ["Resource"], direction: "out" });
  const near = explorer.edges().filter(({ type, source }) => type === "PRODUCES" && source === "Country:CHN");
  expect(await keysOf(last())).toEqual([...new Set(["Country:CHN", ...near.map(({ target }) => target)])].sort());
});

test("several nodes, and several choices at once, are one statement", async () => {
  await explorer.openAround("Resource:lithium", { limit: 4 });
  for (const choices of [[{ types: ["PRODUCES"], limit: 500 }], [{ types: ["CONCERNS"] }, { labels: ["Measure"] }]]) {
    const before = new Set(here());
    await expandAll(explorer.desk, [...before].slice(0, 3), choices);
    const found = await keysOf(last());
    expect(here().filter((key) => !before.has(key) && !found.includes(key))).toEqual([]);
    expect(found.filter((key) => !here().includes(key))).toEqual([]);
  }
});

test("what is added, hidden, filtered and selected is found again", async () => {
  await explorer.openAround("Resource:lithium");
  await explorer.show(["Country:JPN", "Agency:doe", hostileKey]);
  expect(await keysOf(last())).toEqual(["Agency:doe", "Country:JPN", hostileKey].sort());
  explorer.hide("Country:CHN", "Country:AUS");
  const seen = () => explorer.nodes().map(({ key }) => key);
  expect([await keysOf(last()), seen().includes("Country:CHN")]).toEqual([seen().sort(), false]);
  explorer.toggle("label", "Measure");
  expect([await keysOf(last()), await keysOf(statementOfSight(grounds(), scene()))]).toEqual([
    seen().sort(),
    seen().sort(),
  ]);
  const [edge] = explorer.edges();
  const chosen = statementOfSelection([edge?.key ?? "", "Country:JPN"], grounds(), scene());
  expect(await keysOf(chosen)).toEqual([edge?.source, edge?.target, "Country:JPN"].sort());
});

test("labels, types and keys with every awkward character, numbers beyond JSON and nodes without a key are found", async () => {
  await explorer.openAround(hostileKey, { limit: 20 });
  expect([here().length, await keysOf(last())]).toEqual([21, here().sort()]);
  await explorer.expand(hostileKey, { types: ["is `next\\ to"], direction: "out" });
  expect(await keysOf(last())).toEqual(here().sort());
  const near = statementOf({ kind: "expand", keys: [hostileKey], expansion: { types: ["KNOWS"] } }, grounds(), scene());
  expect(await keysOf(near)).toEqual([hostileKey, `${hostile}:08`, `${hostile}:9007199254740993`].sort());
  const canvas = statementOf({ kind: "layout", name: "grid" }, grounds(), scene());
  expect([canvas?.tells, await keysOf(canvas)]).toEqual(["same", here().sort()]);
});

test("paths of two and of several nodes lead from one to the other", async () => {
  await explorer.openAround("Resource:lithium");
  const keys = ["Agency:doe", "Country:CHL", "Resource:lithium"];
  const two = statementOf({ kind: "paths", keys: keys.slice(0, 2), with: { maxHops: 3 } }, grounds(), scene());
  const three = statementOf({ kind: "paths", keys, with: { maxHops: 2, types: ["KIND_OF"] } }, grounds(), scene());
  expect(await keysOf(two)).toEqual(expect.arrayContaining(keys));
  expect(await keysOf(three)).toEqual([]);
});
