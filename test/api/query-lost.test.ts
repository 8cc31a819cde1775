import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { createHandlers } from "../../server/handlers/handlers.ts";
import { type Listening, listen } from "../../server/http/listen.ts";
import { createDatabase } from "../../server/neo4j/driver.ts";
import { createLaterDatabase, createLaterQueries } from "../../server/neo4j/later.ts";
import { createPeopleQueries } from "../../server/neo4j/people-queries.ts";
import type { QueryLine } from "../../server/schema.ts";
import { openTestShelf, type TestShelf } from "../shelf.ts";
import { createLine, type Line } from "./broken-network.ts";
import { allLines, ask, linesOf } from "./query-tools.ts";

/** People's queries through a line to the database that breaks. */
let line: Line;
let app: Listening;
let shelf: TestShelf;
let close: () => Promise<void>;

beforeAll(async () => {
  shelf = await openTestShelf();
  line = await createLine(inject("neo4j").uri);
  const target = { ...inject("neo4j"), uri: line.uri, mode: "uri" as const };
  const database = createDatabase(target);
  const queries = createPeopleQueries(target, database, () => {});
  app = await listen(createApp(createHandlers(database, queries, { version: "1" }, shelf)), 0, "127.0.0.1");
  close = async () => {
    await app.close(0);
    await Promise.all([queries.close(), database.close(), shelf.close()]);
  };
});
afterAll(async () => {
  await close();
  await line.close();
});

const endless = { cypher: "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000) AS b RETURN a, b", limit: 100_000 };
const one = { cypher: "RETURN 1 AS n" };

/** Whatever was cut off, queries are answered again. */
async function untilAnswered(): Promise<QueryLine[]> {
  for (let tries = 0; tries < 100; tries++) {
    const response = await ask(app.url, one);
    if (response.status === 200) return allLines(response);
    expect([response.status, await response.json()]).toMatchObject([503, { code: "database_unavailable" }]);
    await sleep(50);
  }
  throw new Error("no query was answered");
}
const answered = [{ columns: ["n"] }, { row: [1] }, { summary: { rows: 1 } }];

/** Reads the beginning of a long answer slowly, does something to the line, and gives the last line. */
async function interrupted(by: () => unknown, asked: object = endless): Promise<QueryLine | undefined> {
  const lines = linesOf(await ask(app.url, asked));
  for (let count = 0; count < 3; count++) await lines.next();
  await by();
  let last: QueryLine | undefined;
  for await (const next of lines) last = next;
  return last;
}

test("a database that goes away in the middle of an answer is told in its last line, and the next query is answered", async () => {
  expect(await untilAnswered()).toMatchObject(answered);
  const last = await interrupted(() => line.close());
  expect(last).toMatchObject({
    error: { status: 503, code: "database_unavailable", requestId: expect.stringMatching(/./) },
  });
  expect(JSON.stringify(last)).not.toMatch(/127\.0\.0\.1|bolt:|at .*\.ts|Neo4jError/);
  expect((await ask(app.url, one)).status).toBe(503);
  await line.open();
  expect(await untilAnswered()).toMatchObject(answered);
});

test("a cut connection of a thread that has nothing to do costs nothing", async () => {
  await untilAnswered();
  line.cut();
  await sleep(50);
  expect(await allLines(await ask(app.url, one))).toMatchObject(answered);
});

test("a database that says nothing any more is given up a second after the deadline", async () => {
  await untilAnswered();
  const start = performance.now();
  const last = await interrupted(() => line.freeze(), { ...endless, timeoutMs: 1_000 });
  const took = performance.now() - start;
  expect([last, took < 4_000]).toMatchObject([{ error: { code: "query_timeout" } }, true]);
  line.thaw();
  expect(await untilAnswered()).toMatchObject(answered);
});

test("while the database is starting queries are told so", async () => {
  const never = new Promise<never>(() => {});
  const handlers = createHandlers(
    createLaterDatabase(never, "local"),
    createLaterQueries(never),
    { version: "1" },
    shelf,
  );
  const starting = await listen(createApp(handlers), 0, "127.0.0.1");
  const response = await ask(starting.url, one);
  expect([response.status, response.headers.get("retry-after"), await response.json()]).toMatchObject([
    503,
    "2",
    { code: "database_unavailable", detail: "The database is starting." },
  ]);
  await starting.close(0);
});
