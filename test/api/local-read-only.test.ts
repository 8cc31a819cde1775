import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { readConfig } from "../../server/config.ts";
import type { Database } from "../../server/database.ts";
import { createDatabase } from "../../server/neo4j/driver.ts";
import type { Engine } from "../../server/neo4j/engine.ts";
import { openGraph } from "../../server/neo4j/graph.ts";
import { startLocal } from "../../server/neo4j/local/server.ts";
import { bury } from "../../server/query/bury.ts";
import { jars, temporaryDataDir } from "../local-process.ts";
import { until } from "../until.ts";

vi.setConfig({ testTimeout: 150_000 });

const { dataDir, remove } = await temporaryDataDir();
const row = z.object({ n: z.unknown() });
const ask = (text: string) => ({ name: "test", text, parameters: z.object({}), row });
let engine: Engine;
let database: Database;
let driver: Driver;

/** The managed server with READ_ONLY, as the app starts it. */
async function start(): Promise<void> {
  const config = readConfig({ DATA_DIR: dataDir, READ_ONLY: "1" });
  const watch = { every: 300, timeout: 1_000, failures: 3 };
  engine = await startLocal(config, () => {}, { jars, java: ["-XX:TieredStopAtLevel=1"], port: 0, watch });
  database = createDatabase(engine);
  driver = neo4j.driver(engine.uri, neo4j.auth.basic(engine.user, engine.password));
}

async function stop(): Promise<void> {
  await Promise.all([database.close(), driver.close()]);
  await engine.stop();
}

beforeAll(start, 300_000);
afterAll(async () => {
  await stop();
  await remove();
});

test("a new server is filled first, then takes no changes, from whomever they come, and the loader says why", async () => {
  const graph = openGraph(engine);
  expect(await graph.run(ask("CREATE (n:Filled) RETURN 1 AS n"), {})).toEqual([{ n: 1n }]);
  await engine.protect?.(true);
  const write = until(() => driver.executeQuery("CREATE (n:Filled)").catch(({ code }) => code));
  expect(await write).toBe("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase");
  await expect(graph.run(ask("CREATE (n:Filled) RETURN 1 AS n"), {})).rejects.toThrow(
    "This database takes no changes: its app was started with READ_ONLY. Stop the app, load, and start it again.",
  );
  await graph.close();
  expect(await database.read(ask("MATCH (n:Filled) RETURN count(n) AS n"), {})).toEqual([{ n: 1 }]);
});

test("started again it takes no changes from the beginning", async () => {
  await stop();
  await start();
  expect(engine.protect).toBe(undefined);
  await expect(driver.executeQuery("CREATE (n:Filled)")).rejects.toMatchObject({
    code: "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
  });
});

test("a query that cannot be ended is found out, and ends with the server, which comes back", async () => {
  const session = driver.session({ defaultAccessMode: "READ" });
  const stuck = session
    .run("RETURN reduce(s = 0, x IN range(1, 2000000000) | s + x) AS n", {}, { metadata: { query: "stuck" } })
    .catch(({ code }) => code);
  await until(async () => {
    const { records } = await driver.executeQuery("SHOW TRANSACTIONS YIELD metaData WHERE metaData.query = 'stuck'");
    return records.length === 1 || undefined;
  });
  expect([await bury(database, "nothing"), await bury(database, "stuck")]).toEqual([true, false]);
  await engine.restart?.("a test");
  expect(await stuck).toBe("ServiceUnavailable");
  const answered = await until(() => database.read(ask("RETURN 1 AS n"), {}).catch(() => undefined));
  expect([answered, await bury(database, "stuck")]).toEqual([[{ n: 1 }], true]);
});
