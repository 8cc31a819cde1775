import { once } from "node:events";
import { access, readFile, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readConfig } from "../../server/config.ts";
import { joinEngine } from "../../server/neo4j/engine.ts";
import { checkDatabase } from "../../server/neo4j/local/check.ts";
import { runningServer } from "../../server/neo4j/local/orphan.ts";
import { localPaths } from "../../server/neo4j/local/paths.ts";
import { isRunning } from "../../server/neo4j/local/process.ts";
import { type App, ask, faultOf, jars, startApp, temporaryDataDir } from "../local-process.ts";
import { until } from "../until.ts";

vi.setConfig({ testTimeout: 150_000 });

const { dataDir, remove } = await temporaryDataDir();
const paths = localPaths(dataDir, jars);
const taken = createServer();
const count = (uri: string) => ask(dataDir, uri, "MATCH (n:_Kept) RETURN count(n)");
let app: App;
let uri: string;

async function startAgain(): Promise<void> {
  app = startApp(dataDir);
  uri = (await app.line("ready")).slice("ready ".length);
}

async function server() {
  return until(() => runningServer(paths));
}

beforeAll(async () => {
  // Whoever has the port, this test or another program: it is taken.
  await once(taken.listen(7687, "127.0.0.1"), "listening").catch(() => {});
  await startAgain();
}, 300_000);

afterAll(async () => {
  app.process.kill("SIGTERM");
  await app.ended;
  taken.close();
  await remove();
});

test("it takes another port of this machine when 7687 is taken", async () => {
  expect(new URL(uri).hostname).toBe("127.0.0.1");
  expect(new URL(uri).port).not.toBe("7687");
  expect(await until(() => ask(dataDir, uri, "RETURN 1"))).toBe(1);
});

test("only the owner may read the password and the settings", async () => {
  const modes = await Promise.all(
    [paths.root, paths.password, join(paths.conf, "neo4j.conf")].map(async (file) => (await stat(file)).mode & 0o777),
  );
  expect(modes).toEqual([0o700, 0o600, 0o600]);
});

test("a query reaches neither files nor the network", async () => {
  const from = ["file:///etc/passwd", "http://127.0.0.1:1/x.csv"];
  const faults = await Promise.all(
    from.map((url) => faultOf(dataDir, uri, `LOAD CSV FROM '${url}' AS line RETURN count(line)`)),
  );
  expect(faults.map(({ code }) => code)).toEqual(from.map(() => "Neo.ClientError.Statement.ExternalResourceFailed"));
  expect(faults[0]?.message).toContain("dbms.security.allow_csv_import_from_file_urls");
  expect(faults[1]?.message).toContain("blocked");
});

test("a second start on the same folder points at the first one", async () => {
  const second = startApp(dataDir);
  expect(await second.ended).toBe(1);
  expect(second.lines.join("\n")).toBe(
    `failed Tsunagi already runs on the data folder ${dataDir} (process ${app.process.pid}): open http://127.0.0.1:3999.\n` +
      "To run a second one beside it, give it a folder and a port of its own: DATA_DIR=… PORT=… npm start",
  );
  expect(await until(() => ask(dataDir, uri, "RETURN 1"))).toBe(1);
});

test("a command line joins the Neo4j of the running app and leaves it running", async () => {
  const engine = await joinEngine(readConfig({ DATA_DIR: dataDir }), () => {});
  await engine.stop();
  expect({ mode: engine.mode, uri: engine.uri }).toEqual({ mode: "local", uri });
  expect(await until(() => ask(dataDir, uri, "RETURN 1"))).toBe(1);
});

test.each(["SIGKILL", "SIGSTOP"] as const)(
  "a Neo4j that got %s is replaced by a new one on the same port",
  async (signal) => {
    await ask(dataDir, uri, "CREATE (:_Kept)");
    const before = await count(uri);
    const old = await server();
    process.kill(old.pid, signal);
    const next = await until(async () => {
      const found = await runningServer(paths);
      return found !== undefined && found.pid !== old.pid ? found : undefined;
    });
    expect(await until(async () => (await count(uri)) as number | undefined)).toBe(before);
    expect(isRunning(old)).toBe(false);
    expect(`bolt://127.0.0.1:${next.port}`).toBe(uri);
  },
);

test("after a kill -9 of the app Neo4j ends by itself, its data is whole, and the next start works", async () => {
  const [before, old] = [await count(uri), await server()];
  app.process.kill("SIGKILL");
  await app.ended;
  await until(() => (isRunning(old) ? undefined : true));
  const { code, output } = await checkDatabase(paths);
  expect({ code, found: /inconsisten|ERROR/i.test(output) }).toEqual({ code: 0, found: false });
  await startAgain();
  expect(await count(uri)).toBe(before);
});

test("a Neo4j that outlived both the app and its keeper is stopped by the next start", async () => {
  const [before, old] = [await count(uri), await server()];
  process.kill(old.keeper, "SIGKILL");
  app.process.kill("SIGKILL");
  await app.ended;
  expect(isRunning(old)).toBe(true);
  await startAgain();
  expect(isRunning(old)).toBe(false);
  expect(await count(uri)).toBe(before);
});

test("when the app is asked to end, Neo4j stops cleanly and nothing is left", async () => {
  const old = await server();
  app.process.kill("SIGTERM");
  expect(await app.ended).toBe(0);
  expect(isRunning(old)).toBe(false);
  const left = await Promise.allSettled([access(paths.running), access(join(dataDir, "lock.json"))]);
  expect(left.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect((await readFile(join(paths.logs, "neo4j.log"), "utf8")).trimEnd()).toMatch(/Stopped\.$/);
});
