import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { createApp } from "../../server/app.ts";
import type { Database } from "../../server/database.ts";
import { createHandlers } from "../../server/handlers/handlers.ts";
import { listen } from "../../server/http/listen.ts";
import { createDatabase } from "../../server/neo4j/driver.ts";
import { createLine, type Line } from "./broken-network.ts";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;
let line: Line;
let database: Database;

beforeAll(async () => {
  server = await startServer();
  line = await createLine(inject("neo4j").uri);
});
afterAll(async () => {
  await line.close();
  await server.close();
});

const ask = (text: string) => ({ name: "test", text, parameters: z.object({}), row: z.object({ n: z.unknown() }) });
const one = ask("RETURN 1 AS n");
const endless = ask(
  "UNWIND range(1, 100000000) AS a UNWIND range(1, 100000000) AS b RETURN count(*) AS n /* endless */",
);

/** How many transactions of the endless query run on the server. */
async function running(): Promise<number> {
  const rows = await server.cypher(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH '/* endless */' RETURN currentQuery",
  );
  return rows.length;
}

async function untilRunning(count: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await running()) === count) return;
    await sleep(50);
  }
  throw new Error(`there are ${await running()} transactions, not ${count}`);
}

describe("through a line that breaks", () => {
  beforeAll(() => {
    database = createDatabase({ ...inject("neo4j"), uri: line.uri, mode: "uri" });
  });
  afterAll(() => database.close());

  test("a cut connection costs nothing: the read is asked again", async () => {
    await Promise.all([1, 2, 3].map(() => database.read(one, {})));
    line.cut();
    expect(await database.read(one, {})).toEqual([{ n: 1 }]);
  });

  test("a database that is away is told at once, and is there again when it is there again", async () => {
    await line.close();
    const start = performance.now();
    await expect(database.read(one, {})).rejects.toMatchObject({ code: "database_unavailable", status: 503 });
    const status = await database.status();
    const tookMs = performance.now() - start;
    await line.open();
    expect([
      status.connected,
      tookMs < 4_000,
      await database.read(one, {}),
      (await database.status()).connected,
    ]).toEqual([false, true, [{ n: 1 }], true]);
  });

  test("a server that says nothing is told after the deadline, then at once, and comes back", async () => {
    await database.read(one, {});
    line.freeze();
    const times: number[] = [];
    for (let i = 0; i < 2; i++) {
      const start = performance.now();
      await expect(database.read(one, {}, { timeoutMs: 3_000 })).rejects.toMatchObject({
        code: "database_unavailable",
      });
      times.push(performance.now() - start);
    }
    line.thaw();
    const [first = Infinity, second = Infinity] = times;
    expect([[first < 6_000, second < 2_000], await database.read(one, {})]).toEqual([[true, true], [{ n: 1 }]]);
  });
});

describe("a query that does not end", () => {
  test("is stopped at its deadline, and its transaction is gone", async () => {
    await expect(server.database.read(endless, {}, { timeoutMs: 300 })).rejects.toMatchObject({
      code: "query_timeout",
      status: 504,
    });
    await untilRunning(0);
  });

  test("is stopped by its signal, and its transaction is gone", async () => {
    const stop = new AbortController();
    const asked = server.database.read(endless, {}, { signal: stop.signal });
    await untilRunning(1);
    stop.abort();
    await expect(asked).rejects.toThrow("aborted");
    await untilRunning(0);
  });

  test("is stopped when the client goes away, and its transaction is gone", async () => {
    const handlers = {
      ...createHandlers(server.database, server.queries, { version: "1" }, server.shelf),
      "GET /api/ready": async (_input: object, signal: AbortSignal) => {
        await server.database.read(endless, {}, { signal });
        return { ready: true as const };
      },
    };
    const app = await listen(createApp(handlers), 0, "127.0.0.1");
    const leaving = new AbortController();
    const call = fetch(`${app.url}/api/ready`, { signal: leaving.signal }).catch(() => "left");
    await untilRunning(1);
    leaving.abort();
    expect(await call).toBe("left");
    await untilRunning(0);
    await app.close(0);
  });

  test("does not keep others from being answered", async () => {
    const stop = new AbortController();
    const asked = server.database.read(endless, {}, { signal: stop.signal }).catch(() => {});
    expect(await server.database.read(one, {})).toEqual([{ n: 1 }]);
    stop.abort();
    await asked;
    await untilRunning(0);
  });
});

describe("errors of the database", () => {
  test.each([
    ["CREATE (n:LostTest) RETURN 1 AS n", "read_only"],
    ["RETURN 1 / 0 AS n", "internal"],
    ["RETURN $missing AS n", "internal"],
    ["UNWIND range(1, 100000000) AS n RETURN collect(n) AS n", "query_too_big"],
  ])("%s is %s", async (text, code) => {
    await expect(server.database.read(ask(text), {}, { timeoutMs: 20_000 })).rejects.toMatchObject({ code });
  });

  test("a wrong password makes the database unavailable, with a sentence", async () => {
    const refused = createDatabase({ ...inject("neo4j"), password: "not-the-password", mode: "uri" });
    await expect(refused.read(one, {})).rejects.toMatchObject({
      code: "database_unavailable",
      message: "The database refuses the user name or password it was given.",
    });
    expect((await refused.status()).connected).toBe(false);
    await refused.close();
  });

  test("a new constraint counts at once for the database that made it", async () => {
    await server.database.write(
      { ...one, text: "CREATE CONSTRAINT lost_test IF NOT EXISTS FOR (n:LostTest) REQUIRE n.code IS UNIQUE" },
      {},
    );
    expect((await server.database.keys()).get("LostTest")).toBe("code");
    await server.database.write({ ...one, text: "DROP CONSTRAINT lost_test" }, {});
    expect((await server.database.keys()).get("LostTest")).toBe(undefined);
  });
});
