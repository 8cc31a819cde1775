import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { QueryAnswer } from "../../server/schema.ts";
import { allLines, ask, rowsOf } from "./query-tools.ts";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.cypher("CREATE CONSTRAINT query_test IF NOT EXISTS FOR (n:QueryTest) REQUIRE n.id IS UNIQUE");
  await server.cypher(
    `MERGE (a:QueryTest {id: 'a'}) MERGE (b:QueryTest {id: 'b'}) SET a._tsunagi_datasets = ['x'], a.name = 'A'
     CREATE (a)-[:SAYS {n: 1}]->(b), (a)-[:SAYS {n: 2}]->(b), (a)-[:SAYS {n: 3}]->(b), (b)-[:HEARS]->(a)`,
  );
});
afterAll(async () => {
  await server.cypher("MATCH (n:QueryTest) DETACH DELETE n");
  await server.cypher("DROP CONSTRAINT query_test");
  await server.close();
});

const run = (cypher: string, more: object = {}): Promise<QueryAnswer> =>
  server.call("POST /api/query", { cypher, ...more });
/** The rows as one object's, whatever the client's call prefers. */
async function whole(body: object | string): Promise<QueryAnswer> {
  const response = await ask(server.url, body, { headers: { accept: "application/json" } });
  return (await response.json()) as QueryAnswer;
}
const a = { key: "QueryTest:a", labels: ["QueryTest"], properties: { id: "a", name: "A" } };
const b = { key: "QueryTest:b", labels: ["QueryTest"], properties: { id: "b" } };

describe("an answer", () => {
  test("comes as lines: columns, a line a row, a summary", async () => {
    const response = await ask(server.url, { cypher: "UNWIND [1, 2] AS n RETURN n, 'x' AS text" });
    const headers = ["content-type", "cache-control", "x-content-type-options"].map((name) =>
      response.headers.get(name),
    );
    expect([response.status, headers, await allLines(response)]).toEqual([
      200,
      ["application/x-ndjson; charset=utf-8", "no-store", "nosniff"],
      [
        { columns: ["n", "text"], queryId: expect.stringMatching(/^[\w-]{36}$/) },
        { row: [1, "x"] },
        { row: [2, "x"] },
        { summary: { rows: 2, truncated: false, ms: expect.any(Number), notifications: [] } },
      ],
    ]);
  });

  test("comes as one object to who asks for that", async () => {
    expect(await whole({ cypher: 'UNWIND [1, 2] AS `{"row":` RETURN `{"row":`, \'\n\' AS n' })).toEqual({
      columns: ['{"row":', "n"],
      rows: [
        [1, "\n"],
        [2, "\n"],
      ],
      summary: { rows: 2, truncated: false, ms: expect.any(Number), notifications: [] },
    });
  });

  test("without rows has its columns", async () => {
    expect(await whole({ cypher: "MATCH (n:Nobody) RETURN n.x AS x" })).toMatchObject({ columns: ["x"], rows: [] });
  });

  test("has nodes, edges and paths by their keys, and not our bookkeeping", async () => {
    const rows = await rowsOf(
      await ask(server.url, { cypher: "MATCH p = (a:QueryTest)-[r:HEARS]->(b) RETURN a, r, b, p, [r, {x: b}] AS l" }),
    );
    const r = { key: "QueryTest:b|HEARS|QueryTest:a", type: "HEARS", source: b.key, target: a.key, properties: {} };
    expect(rows).toEqual([[b, r, a, { $type: "Path", nodes: [b, a], edges: [r] }, [r, { x: a }]]]);
  });

  test("names edges by their ends although these are not in it, and counts parallel ones", async () => {
    const rows = await rowsOf(
      await ask(server.url, { cypher: "MATCH (:QueryTest)-[r:SAYS]->() RETURN r ORDER BY r.n" }),
    );
    const key = "QueryTest:a|SAYS|QueryTest:b";
    expect(rows.map(([r]) => r)).toEqual(
      [key, `${key}|2`, `${key}|3`].map((name, index) => ({
        key: name,
        type: "SAYS",
        source: a.key,
        target: b.key,
        properties: { n: index + 1 },
      })),
    );
  });

  test("counts parallel edges on over all of its pieces, and names one that comes again the same", async () => {
    const rows = await rowsOf(
      await ask(server.url, {
        cypher: "UNWIND range(1, 1500) AS i MATCH (:QueryTest)-[r:SAYS]->() RETURN r, i ORDER BY i, r.n",
        limit: 5_000,
      }),
    );
    const names = Map.groupBy(rows as [{ key: string; properties: { n: number } }][], ([r]) => r.properties.n);
    const found = [...names.values()].map((each) => new Set(each.map(([r]) => r.key)));
    expect([rows.length, found.map((set) => set.size), new Set(found.flatMap((set) => [...set])).size]).toEqual([
      4_500,
      [1, 1, 1],
      3,
    ]);
  });

  test("may have a column that is called __proto__", async () => {
    expect(await whole({ cypher: "RETURN 1 AS `__proto__`" })).toMatchObject({ columns: ["__proto__"], rows: [[1]] });
  });
});

describe("values", () => {
  const point = (srid: number, ...[x, y, z]: number[]) => ({
    $type: "Point",
    value: { srid, x, y, ...(z !== undefined && { z }) },
  });
  const typed = ($type: string, value: string) => ({ $type, value });

  test.each<[cypher: string, value: unknown]>([
    ["null", null],
    ["9223372036854775807", typed("Integer", "9223372036854775807")],
    ["-9007199254740991", -9007199254740991],
    ["1.5", 1.5],
    ["-0.0", typed("Float", "-0")],
    ["1.0 / 0.0", typed("Float", "Infinity")],
    ["'日本 😀'", "日本 😀"],
    ["[1, [true], {a: null}]", [1, [true], { a: null }]],
    ["date('2024-02-29')", typed("Date", "2024-02-29")],
    ["time('10:00:00.5+09:00')", typed("Time", "10:00:00.500000000+09:00")],
    ["localtime('10:00')", typed("LocalTime", "10:00:00")],
    ["datetime('2024-02-29T10:00:00Z')", typed("DateTime", "2024-02-29T10:00:00Z")],
    ["localdatetime('2024-02-29T10:00:00')", typed("LocalDateTime", "2024-02-29T10:00:00")],
    ["duration('P1M2DT3S')", typed("Duration", "P1M2DT3S")],
    ["point({x: 1, y: 2.5})", point(7203, 1, 2.5)],
    ["point({longitude: 1, latitude: 2, height: 3})", point(4979, 1, 2, 3)],
  ])("%s", async (cypher, value) => {
    expect((await whole({ cypher: `RETURN ${cypher} AS v` })).rows).toEqual([[value]]);
    // As a parameter it is the same again.
    expect((await whole({ cypher: "RETURN $v AS v", parameters: { v: value } })).rows).toEqual([[value]]);
  });

  test("whole numbers arrive as Integers, others as Floats, and all exactly", async () => {
    const numbers = '{"a": 5, "b": 5.0, "c": 1e3, "d": 9007199254740993, "e": -1, "f": [1, 2.0]}';
    const cypher = "RETURN [v IN [$a, $b, $c, $d, $e, $f[0], $f[1]] | valueType(v)] AS t, toString($d) AS d";
    const { rows } = await whole(`{"cypher": ${JSON.stringify(cypher)}, "parameters": ${numbers}}`);
    const [i, f] = ["INTEGER NOT NULL", "FLOAT NOT NULL"];
    expect(rows).toEqual([[[i, f, f, i, i, i, f], "9007199254740993"]]);
  });

  test.each([
    ['{"v": {"$type": "Date", "value": "2024-02-30"}}', "parameters.v"],
    ['{"v": {"$type": "Thing", "value": "1"}}', "parameters.v"],
    ['{"v": 99999999999999999999}', "parameters.v"],
    ['{"__proto__": 1}', "parameters.__proto__"],
    ['{"v": [{"__isInteger__": true}]}', "parameters.v.0.__isInteger__"],
  ])("%s is refused with its place", async (parameters, path) => {
    const response = await ask(server.url, `{"cypher": "RETURN $v", "parameters": ${parameters}}`);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_input", errors: [{ path }] },
    ]);
  });

  test.each([30, 5_000, 100_000])("brackets %d deep do no harm", async (depth) => {
    const body = `{"cypher": "RETURN $v", "parameters": {"v": ${"[".repeat(depth)}${"]".repeat(depth)}}}`;
    const response = await ask(server.url, body);
    expect([response.status, await response.json()]).toMatchObject([400, { code: "invalid_input" }]);
  });
});

test("the client's own call gives the whole answer", async () => {
  expect(await run("RETURN 1 AS n")).toMatchObject({ columns: ["n"], rows: [[1]], summary: { rows: 1 } });
});
