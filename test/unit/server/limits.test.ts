import { connect } from "node:net";
import { pino } from "pino";
import { afterAll, expect, test } from "vitest";
import type { Handlers } from "../../../server/api.ts";
import { type AppOptions, createApp } from "../../../server/app.ts";
import { createHandlers } from "../../../server/handlers/handlers.ts";
import { listen } from "../../../server/http/listen.ts";
import { createDatabase } from "../../../server/neo4j/driver.ts";
import { createPeopleQueries } from "../../../server/neo4j/people-queries.ts";
import { openTestShelf } from "../../shelf.ts";

const shelf = await openTestShelf();
afterAll(() => shelf.close());
const database = createDatabase({ uri: "bolt://127.0.0.1:1", user: "neo4j", password: "secret-password", mode: "uri" });
const queries = createPeopleQueries(
  { uri: "bolt://127.0.0.1:1", user: "", password: "", mode: "uri" },
  database,
  () => {},
);

/** The app with one route answered by the test. */
async function started(ready: Handlers["GET /api/ready"], options: AppOptions = {}) {
  const handlers = { ...createHandlers(database, queries, { version: "1.2.3" }, shelf), "GET /api/ready": ready };
  return listen(createApp(handlers, options), 0, "127.0.0.1");
}

test("too many requests are refused with the time to wait, health is not", async () => {
  const server = await started(async () => ({ ready: true }), { requestsPer10s: 3 });
  const answers = [];
  for (let i = 0; i < 4; i++) answers.push(await fetch(`${server.url}/api/openapi.json`));
  const last = answers[3];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await last?.json()).toMatchObject({ code: "too_many_requests", status: 429 });
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  await server.close(0);
});

test("an error of the server hides its message, and the log has it once with the request id", async () => {
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const server = await started(
    async () => {
      throw new Error("the secret of the house");
    },
    { log },
  );
  const response = await fetch(`${server.url}/api/ready`, {
    headers: { "x-request-id": "me-1", authorization: "Bearer token-1" },
  });
  const body = await response.text();
  await server.close(0);
  expect(JSON.parse(body)).toMatchObject({ code: "internal", status: 500, requestId: "me-1" });
  expect(body).not.toContain("secret");
  expect(
    lines.filter((line) => line.includes("the secret of the house")).map((line) => JSON.parse(line).requestId),
  ).toEqual(["me-1"]);
  expect(lines.join("")).not.toContain("token-1");
});

test("a reply that breaks the contract is an error where replies are checked", async () => {
  const wrong = (async () => ({ ready: "yes" })) as unknown as Handlers["GET /api/ready"];
  const server = await started(wrong, { checkReplies: true });
  expect((await fetch(`${server.url}/api/ready`)).status).toBe(500);
  await server.close(0);
});

test("a handler that does not end in time is told so", async () => {
  const slow: Handlers["GET /api/ready"] = (_input, signal) =>
    new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  const server = await started(slow, { deadlineMs: 50 });
  const response = await fetch(`${server.url}/api/ready`);
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([504, "query_timeout"]);
  await server.close(0);
});

test("the signal aborts when the client goes away", async () => {
  const gone = Promise.withResolvers<string>();
  const arrived = Promise.withResolvers<void>();
  const slow: Handlers["GET /api/ready"] = (_input, signal) =>
    new Promise((_, reject) => {
      arrived.resolve();
      signal.addEventListener("abort", () => {
        gone.resolve((signal.reason as Error).name);
        reject(signal.reason);
      });
    });
  const server = await started(slow);
  const leaving = new AbortController();
  const call = fetch(`${server.url}/api/ready`, { signal: leaving.signal }).catch(() => "left");
  await arrived.promise;
  leaving.abort();
  expect([await call, await gone.promise]).toEqual(["left", "AbortError"]);
  await server.close(0);
});

test("closing lets requests under way end and closes idle connections", async () => {
  const go = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  const server = await started(async () => {
    arrived.resolve();
    await go.promise;
    return { ready: true };
  });
  const idle = connect(Number(new URL(server.url).port), "127.0.0.1");
  const idleEnds = new Promise<void>((resolve) => idle.on("close", () => resolve()).on("error", () => {}));
  const connected = new Promise((resolve) => idle.on("connect", resolve));
  const answer = fetch(`${server.url}/api/ready`);
  await Promise.all([connected, arrived.promise]);
  const closed = server.close();
  go.resolve();
  const response = await answer;
  expect([response.status, await response.json()]).toEqual([200, { ready: true }]);
  await Promise.all([closed, idleEnds]);
  await expect(fetch(`${server.url}/api/health`)).rejects.toThrow();
});
