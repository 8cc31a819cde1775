import { afterAll, beforeAll, expect, test } from "vitest";
import type { Hostile } from "../cypher/hostile.ts";
import { hostileQueries } from "../cypher/hostile-queries.ts";
import { startServer, type TestServer } from "./server.ts";

const secret = "a text only its own writer may see";
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  await server.cypher("CREATE (:GuardProbe {id: 'a', n: 1})-[:GUARDED {n: 2}]->(:GuardProbe {id: 'b', n: 3})");
});
afterAll(async () => {
  await server.cypher("MATCH (n:GuardProbe) DETACH DELETE n");
  await server.close();
});

interface Reply {
  status: number;
  text: string;
  rule: string;
}

async function send(cypher: string, parameters: Record<string, unknown> = {}): Promise<Reply> {
  const response = await fetch(`${server.url}/api/query`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ cypher, parameters }),
  });
  const text = await response.text();
  const { rule, code } = JSON.parse(text) as { rule?: string; code?: string };
  return { status: response.status, text, rule: rule ?? code ?? "ran" };
}

/** What must stay as it was: the graph, users, indexes, constraints, databases. */
async function state(): Promise<unknown> {
  const of = (text: string) => server.cypher(text);
  return [
    await of("MATCH (n) RETURN count(n) AS n, sum(size(keys(n))) AS keys, sum(size(labels(n))) AS labels"),
    await of("MATCH ()-[r]->() RETURN count(r) AS n, sum(size(keys(r))) AS keys"),
    await of("MATCH (n:GuardProbe) RETURN properties(n) AS p ORDER BY n.id"),
    await of("SHOW USERS YIELD user RETURN user"),
    await of("SHOW INDEXES YIELD name RETURN name ORDER BY name"),
    await of("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"),
    await of("SHOW DATABASES YIELD name, access, currentStatus RETURN name, access, currentStatus ORDER BY name"),
  ];
}

/** Longest time a simple query took meanwhile, in milliseconds. */
async function pulse(): Promise<number> {
  const start = performance.now();
  expect(await server.cypher("RETURN 1 AS one")).toEqual([{ one: 1 }]);
  return performance.now() - start;
}

/** Whether a refusal of a request that comes before the guard is as good: parameters that are none are `invalid_input`. */
const refusedRightly = ({ rule }: Hostile, reply: Reply) =>
  reply.rule === rule || (reply.rule === "invalid_input" && /^(parameter|invalid_query|text-)/.test(rule));

const kinds = [...new Set(hostileQueries.map(({ kind }) => kind))];

test.each(kinds)("%s: refused, nothing changed, nothing seen, and the server answers", async (kind) => {
  const texts = hostileQueries.filter((one) => one.kind === kind);
  const before = await state();
  const waiting = server.cypher("UNWIND range(1, 3000000) AS i WITH i WHERE i % 7 = $seven RETURN count(*), $secret", {
    seven: 8,
    secret,
  });
  const replies: [Hostile, Reply][] = [];
  for (const text of texts) replies.push([text, await send(text.cypher, text.parameters)]);
  expect(
    replies
      .filter(([one, reply]) => !refusedRightly(one, reply))
      .map(([one, reply]) => [one.cypher, one.rule, reply.text]),
  ).toEqual([]);
  expect(replies.filter(([, { text }]) => text.includes(secret) || text.includes("root:"))).toEqual([]);
  await waiting;
  expect(await pulse()).toBeLessThan(2_000);
  expect(await state()).toEqual(before);
});

test("a sample past the guard shows that the texts are what they are taken for", async () => {
  const run = (text: string) => server.cypher(text).then((rows) => rows.length > 0);
  expect(await run("SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery")).toBe(true);
  expect(await run("SHOW SETTINGS YIELD name RETURN name LIMIT 1")).toBe(true);
  expect(await run("CALL dbms.listConnections() YIELD connectionId RETURN connectionId")).toBe(true);
  expect(await run("SHOW USERS YIELD user RETURN user")).toBe(true);
  await server.cypher("MATCH (n:GuardProbe {id: 'a'}) //\\u000A CREATE (:GuardEscaped)");
  expect(await server.cypher("MATCH (n:GuardEscaped) DELETE n RETURN count(*) AS n")).toEqual([{ n: 1 }]);
});

test("requests that are none are refused as such", async () => {
  const post = async (body: string, type = "application/json") => {
    const response = await fetch(`${server.url}/api/query`, {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
    return [response.status, ((await response.json()) as { code: string }).code];
  };
  expect([
    await post("{"),
    await post('{"cypher": 1}'),
    await post('{"cypher": "RETURN 1", "parameters": []}'),
    await post('{"cypher": "RETURN 1", "more": 1}'),
    await post('{"cypher": "RETURN 1", "limit": 1e9}'),
    await post('{"cypher": "RETURN 1", "timeoutMs": -1}'),
    await post("RETURN 1", "text/plain"),
  ]).toEqual([...Array.from({ length: 6 }, () => [400, "invalid_input"]), [415, "unsupported_media_type"]]);
});
