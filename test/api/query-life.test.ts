import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allLines, ask, burner, linesOf } from "./query-tools.ts";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** Who asks, as a proxy on this machine would say. */
const from = (address: string) => ({ "x-forwarded-for": address });
const whole = { accept: "application/json" };

/** Transactions in the database that were begun for people's queries. */
async function running(): Promise<number> {
  const rows = await server.cypher(
    "SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = 'tsunagi' RETURN metaData.query AS id",
  );
  return rows.length;
}

/** Milliseconds until so many run. */
async function untilRunning(count: number): Promise<number> {
  const start = performance.now();
  while ((await running()) !== count) {
    if (performance.now() - start > 8_000) throw new Error(`${await running()} run, not ${count}`);
    await sleep(10);
  }
  return performance.now() - start;
}

/** Begins a query that does not end by itself; gives its id as soon as it is told. */
async function begin(address = "10.0.0.1", signal?: AbortSignal) {
  const response = await ask(server.url, { cypher: burner }, { headers: from(address), ...(signal && { signal }) });
  const lines = linesOf(response);
  const { value } = await lines.next();
  if (!value || !("queryId" in value)) throw new Error(`not a first line: ${JSON.stringify(value)}`);
  return { id: value.queryId, lines };
}

const cancel = (id: string, address = "10.0.0.1") =>
  fetch(`${server.url}/api/query/${id}`, { method: "DELETE", headers: from(address) });

describe("a query that runs", () => {
  test("is ended by its caller, and its transaction is gone within a second", async () => {
    const { id, lines } = await begin();
    await untilRunning(1);
    const response = await cancel(id);
    const gone = await untilRunning(0);
    expect([response.status, await response.text(), gone < 1_000, (await lines.next()).value]).toMatchObject([
      204,
      "",
      true,
      { error: { code: "query_timeout", detail: "The query was stopped, as you asked." } },
    ]);
    expect((await cancel(id)).status).toBe(404);
  });

  test("cannot be ended by another", async () => {
    const { id, lines } = await begin("10.0.0.1");
    const other = await cancel(id, "10.0.0.2");
    const nobodys = await cancel("nothing", "10.0.0.2");
    const [one, two] = [await other.json(), await nobodys.json()] as Record<string, unknown>[];
    expect([other.status, nobodys.status, { ...one, requestId: "" }]).toEqual([404, 404, { ...two, requestId: "" }]);
    expect(await running()).toBe(1);
    expect((await cancel(id)).status).toBe(204);
    await lines.next();
    await untilRunning(0);
  });

  test("ends when its caller goes away, and its transaction is gone within a second", async () => {
    const leaving = new AbortController();
    const { lines } = await begin("10.0.0.1", leaving.signal);
    await untilRunning(1);
    leaving.abort();
    await lines.next().catch(() => {});
    expect(await untilRunning(0)).toBeLessThan(1_000);
  });

  test("ends at its deadline with a sentence that names it", async () => {
    const asked = { cypher: burner, timeoutMs: 300 };
    const late = { code: "query_timeout", detail: "The query took longer than 0.3 s and was stopped." };
    expect((await allLines(await ask(server.url, asked))).at(-1)).toMatchObject({ error: late });
    const response = await ask(server.url, asked, { headers: whole });
    expect([response.status, await response.json()]).toMatchObject([504, late]);
    await untilRunning(0);
  });

  test.each(["127.0.0.1", "10.0.0.4"])("gives its first rows before the last is computed, to %s", async (address) => {
    const cypher = `UNWIND range(1, 4) AS i CALL (i) {
      UNWIND range(1, CASE i WHEN 4 THEN 1000000 ELSE 1 END) AS a UNWIND range(1, 100) AS b RETURN count(*) AS n
    } RETURN i, n`;
    const times: number[] = [];
    const start = performance.now();
    const response = await ask(server.url, { cypher }, { headers: from(address) });
    // Who is elsewhere gets it compressed.
    expect(response.headers.has("content-encoding")).toBe(address !== "127.0.0.1");
    for await (const line of linesOf(response)) if ("row" in line) times.push(performance.now() - start);
    const [first = Infinity] = times;
    expect([times.length, first < (times.at(-1) ?? 0) - 300]).toEqual([4, true]);
  });
});

describe("limits", () => {
  test("of rows are said, and one row more is not sent", async () => {
    const lines = await allLines(await ask(server.url, { cypher: "UNWIND range(1, 50) AS n RETURN n", limit: 20 }));
    expect([lines.length, lines.at(-1)]).toMatchObject([
      22,
      { summary: { rows: 20, truncated: true, cut: { by: "rows", limit: 20 } } },
    ]);
  });

  test("that are just met cut nothing off", async () => {
    const lines = await allLines(await ask(server.url, { cypher: "UNWIND range(1, 20) AS n RETURN n", limit: 20 }));
    expect([lines.length, lines.at(-1)]).toMatchObject([22, { summary: { rows: 20, truncated: false } }]);
  });

  test("of bytes are said", async () => {
    const cypher = "UNWIND range(1, 40) AS n RETURN [i IN range(1, 100000) | i + 1000000] AS list";
    const response = await ask(server.url, { cypher });
    const lines = await allLines(response);
    const last = lines.at(-1);
    expect(last).toMatchObject({ summary: { truncated: true, cut: { by: "bytes", limit: 16 * 1024 * 1024 } } });
    expect("summary" in (last ?? {}) && last && "summary" in last ? last.summary.rows : 0).toBe(lines.length - 2);
    expect(lines.length - 2).toBe(Math.floor((16 * 1024 * 1024) / (100_000 * 8 + 13)));
    await untilRunning(0);
  });

  test.each([
    [{ limit: 0 }, "limit"],
    [{ limit: 100_001 }, "limit"],
    [{ timeoutMs: 99 }, "timeoutMs"],
    [{ timeoutMs: 60_001 }, "timeoutMs"],
    [{ parameters: [] }, "parameters"],
    [{ cypher: 1 }, "cypher"],
  ])("%j is refused", async (more, path) => {
    const response = await ask(server.url, { cypher: "RETURN 1", ...more });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_input", errors: [{ path }] },
    ]);
  });

  test("of queries a caller: two run, four wait, the next is told when to come again", async () => {
    const leaving = new AbortController();
    const address = "10.0.0.9";
    const begun = await Promise.all([begin(address, leaving.signal), begin(address, leaving.signal)]);
    const waiting = Array.from({ length: 4 }, () => begin(address, leaving.signal).catch(() => "left"));
    await sleep(100);
    const response = await ask(server.url, { cypher: "RETURN 1" }, { headers: from(address) });
    expect([response.status, response.headers.get("retry-after"), await response.json()]).toMatchObject([
      429,
      "5",
      { code: "too_many_requests", retryAfter: 5 },
    ]);
    expect((await ask(server.url, { cypher: "RETURN 1" }, { headers: from("10.0.0.8") })).status).toBe(200);
    leaving.abort();
    await Promise.all([...waiting, ...begun.map(({ lines }) => lines.next().catch(() => {}))]);
    await untilRunning(0);
  });
});

test("while a query returns a million numbers the thread that answers others is never at work for 200 ms before it does", async () => {
  await fetch(`${server.url}/api/schema`);
  let done = false;
  // Not read here: parsing millions of numbers would block this process, which the server shares.
  const answer = ask(server.url, { cypher: "RETURN range(1, 1000000) AS list" }, { headers: from("10.0.0.3") })
    .then((response) => response.arrayBuffer())
    .finally(() => {
      done = true;
    });
  const times: number[] = [];
  while (!done) {
    // Its own work, not what else the machine does: a clock on the wall would count the tests beside this one.
    const before = process.threadCpuUsage();
    await (await fetch(`${server.url}/api/openapi.json`)).text();
    const { user, system } = process.threadCpuUsage(before);
    times.push((user + system) / 1000);
  }
  const text = Buffer.from(await answer).toString();
  expect([text.length > 6_800_000, text.slice(0, 12), text.split("\n").length]).toEqual([true, '{"columns":[', 4]);
  expect(Math.max(...times)).toBeLessThan(200);
});

describe("what the server says of a query", () => {
  const problem = async (cypher: string, more: object = {}) => {
    const response = await ask(server.url, { cypher, ...more }, { headers: whole });
    return [response.status, await response.json()];
  };

  test.each([
    ["RETURN 1 / 0 AS n", "/ by zero"],
    ["RETURN date('2024-13-01') AS d", "Invalid value for MonthOfYear (valid values 1 - 12): 13"],
  ])("%s", async (cypher, detail) => {
    expect(await problem(cypher)).toMatchObject([400, { code: "invalid_query", detail }]);
  });

  test("comes with the place in the text that was sent", async () => {
    const [status, { code, position }] = (await problem("// 😀\nMATCH (n)\nRETURN nobody")) as [
      number,
      Record<string, unknown>,
    ];
    expect([status, code, position]).toEqual([400, "invalid_query", { line: 3, column: 8, offset: 23 }]);
  });

  test("is a notice when it ran all the same, with its place", async () => {
    const lines = await allLines(await ask(server.url, { cypher: "MATCH (n:Nowhere)\nRETURN n.nothing AS n" }));
    const last = lines.at(-1);
    const found = last && "summary" in last ? last.summary.notifications : [];
    expect(found.map(({ code, position }) => ({ code, position }))).toContainEqual({
      code: "Neo.ClientNotification.Statement.UnknownLabelWarning",
      position: { line: 1, column: 10, offset: 9 },
    });
  });
});

describe("a plan", () => {
  const explain = (cypher: string, more: object = {}) => server.call("POST /api/query/explain", { cypher, ...more });

  test("is told without running", async () => {
    expect(await explain("UNWIND range(1, $n) AS i RETURN i", { parameters: { n: 3 } })).toEqual({
      type: "r",
      plan: {
        operator: "ProduceResults",
        details: "i",
        estimatedRows: expect.any(Number),
        children: [expect.objectContaining({ operator: "Unwind", details: "range($autoint_0, $n) AS i" })],
      },
      notifications: [],
    });
  });

  test("of a profile counts, as the query was run", async () => {
    const { plan, rows, ms } = await explain("UNWIND range(1, 30) AS i RETURN i", { profile: true });
    expect([plan.operator, plan.rows, plan.dbHits, rows, typeof ms]).toEqual(["ProduceResults", 30, 0, 30, "number"]);
    await untilRunning(0);
  });

  test("of a query that is none is refused with its place", async () => {
    await expect(explain("RETURN nobody")).rejects.toMatchObject({
      code: "invalid_query",
      problem: { position: { line: 1, column: 8, offset: 7 } },
    });
  });
});
