import { once } from "node:events";
import { type IncomingMessage, request as send } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allLines, ask, rowsOf } from "./query-tools.ts";
import { startServer, type TestServer } from "./server.ts";

const patienceMs = 1_500;
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ unread: { patienceMs } });
  await allLines(await ask(server.url, { cypher: "RETURN 1" }));
});
afterAll(() => server.close());

const from = (address: string) => ({ headers: { "x-forwarded-for": address } });

/** Milliseconds that others wait at most while something is done. */
async function longestWait(work: Promise<unknown>): Promise<number> {
  let done = false;
  void work.finally(() => {
    done = true;
  });
  let longest = 0;
  while (!done) {
    const start = performance.now();
    await (await fetch(`${server.url}/api/health`)).text();
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

test("a duration of hundreds of thousands of digits is refused at once", async () => {
  const value = `P${"1".repeat(250_000)}`;
  const start = performance.now();
  const response = await ask(server.url, { cypher: "RETURN $x", parameters: { x: { $type: "Duration", value } } });
  const { code, detail } = (await response.json()) as { code: string; detail: string };
  expect([response.status, code, detail.length < 300]).toEqual([400, "invalid_input", true]);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test("a body beyond 256 kB is refused with this figure", async () => {
  const response = await ask(server.url, { cypher: "RETURN 1", parameters: { x: "x".repeat(270_000) } });
  expect([response.status, await response.json()]).toMatchObject([
    413,
    { code: "too_large", detail: "The request is larger than 256 kB." },
  ]);
});

test.each([
  [
    "bytes that are no UTF-8",
    Buffer.from([...Buffer.from('{"cypher":"RETURN 1","parameters":{"x":"'), 0xff, 0x22, 0x7d, 0x7d]),
  ],
  ["half a character in a map", '{"cypher":"RETURN $x","parameters":{"x":{"a":"\\ud83d"}}}'],
  ["half a character in a name", '{"cypher":"RETURN $x","parameters":{"x":{"\\ud83d":1}}}'],
])("%s: invalid_input", async (_name, body) => {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${server.url}/api/query`, { method: "POST", headers, body });
  expect([response.status, await response.json()]).toMatchObject([400, { code: "invalid_input" }]);
});

test("many large lists at once: six of a caller are looked at, and others do not wait", async () => {
  const body = `{"cypher":"RETURN 1","parameters":{"l":[5.0${",1".repeat(120_000)}]}}`;
  const all = Promise.all(
    Array.from({ length: 25 }, async () => (await ask(server.url, body, from("10.1.0.1"))).status),
  );
  const longest = await longestWait(all);
  expect((await all).filter((status) => status !== 400 && status !== 429)).toEqual([]);
  expect(longest).toBeLessThan(2_000);
});

test("parameters that the text does not name do not reach the database", async () => {
  const l = Array.from({ length: 49_000 }, () => 1);
  expect(await rowsOf(await ask(server.url, { cypher: "RETURN $a AS a", parameters: { a: "x", l } }))).toEqual([["x"]]);
});

/** Whether an answer came to its end although nothing of it was taken for a while. */
async function readsLate(accept: string, address: string): Promise<boolean> {
  const cypher = "UNWIND range(1, 18) AS n RETURN [i IN range(1, 100000) | i + 1000000] AS list";
  const { hostname, port } = new URL(server.url);
  const headers = { "content-type": "application/json", "x-forwarded-for": address, accept };
  const asked = send({ hostname, port, path: "/api/query", method: "POST", headers });
  asked.end(JSON.stringify({ cypher }));
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  await sleep(4 * patienceMs);
  try {
    for await (const _ of response);
  } catch {
    return false;
  }
  return response.complete;
}

test("who does not read an answer is hung up on", async () => {
  const late = [readsLate("application/json", "10.1.0.2"), readsLate("application/x-ndjson", "10.1.0.3")];
  expect(await Promise.all(late)).toEqual([false, false]);
});

test("addresses of one network of IPv6 share what a caller may ask", async () => {
  const leaving = new AbortController();
  const cypher =
    "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n";
  const asked = Array.from({ length: 9 }, (_, i) =>
    ask(server.url, { cypher }, { ...from(`2001:db8:0:1::${i}`), signal: leaving.signal }).then(
      ({ status }) => status,
      () => 0,
    ),
  );
  await sleep(700);
  const other = await ask(server.url, { cypher: "RETURN 1" }, from("2001:db8:0:2::1"));
  leaving.abort();
  expect([other.status, (await Promise.all(asked)).filter((status) => status === 429).length]).toEqual([200, 3]);
});

test("what the database cannot compute is the query's matter, in two sentences", async () => {
  await server.cypher("MERGE (:Hostile {name: 'a'})");
  const cypher = "MATCH (a:Hostile) MATCH p = shortestPath((a)-[*..3]-(a)) RETURN p";
  const response = await ask(server.url, { cypher });
  await server.cypher("MATCH (n:Hostile) DELETE n");
  expect([response.status, await response.json()]).toMatchObject([
    400,
    {
      code: "invalid_query",
      detail: expect.stringMatching(/^The shortest path algorithm does not work [^\n]{10,300}$/),
    },
  ]);
});
