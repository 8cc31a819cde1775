import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { localPaths } from "../../../server/neo4j/local/paths.ts";
import { freePort } from "../../../server/neo4j/local/port.ts";
import { answersBolt } from "../../../server/neo4j/local/probe.ts";
import { commandLineOf, identify, isRunning } from "../../../server/neo4j/local/process.ts";
import { javaOptions, memoryFor, settingsFor } from "../../../server/neo4j/local/settings.ts";

const giga = 2 ** 30;

test("memory grows with the machine between firm bounds", () => {
  expect([1, 8, 64].map((size) => memoryFor(size * giga))).toEqual([
    { heap: 512, pageCache: 128 },
    { heap: 1024, pageCache: 512 },
    { heap: 2048, pageCache: 1024 },
  ]);
});

test("the server listens on loopback only, reaches no files and no web, and bounds what a query takes", () => {
  const lines = settingsFor(localPaths("/x"), 7690, { heap: 1024, pageCache: 512 }).trimEnd().split("\n");
  expect(lines.filter((line) => !line.startsWith("#"))).toEqual([
    "server.default_listen_address=127.0.0.1",
    "server.bolt.listen_address=127.0.0.1:7690",
    "server.bolt.advertised_address=127.0.0.1:7690",
    "server.http.enabled=false",
    "server.https.enabled=false",
    "server.directories.import=/x/neo4j/home/import",
    "server.memory.pagecache.size=512m",
    "db.memory.transaction.max=256m",
    "db.memory.transaction.total.max=512m",
    "db.transaction.timeout=30s",
    "db.transaction.monitor.check.interval=500ms",
    "db.tx_log.rotation.retention_policy=1 days 256M",
    "dbms.security.allow_csv_import_from_file_urls=false",
    "dbms.security.procedures.allowlist=",
    "dbms.cypher.forbid_exhaustive_shortestpath=true",
    "dbms.usage_report.enabled=false",
    "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
    "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
  ]);
  expect(javaOptions(1024)).toContain("-XX:+ExitOnOutOfMemoryError");
});

test("a port that is taken is passed over", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const free = await freePort(port);
  server.close();
  await once(server, "close");
  expect(free).not.toBe(port);
  expect(await freePort(port)).toBe(port);
});

test.each([
  ["says nothing", () => {}, false],
  ["speaks something else", (socket: { write(text: Buffer): void }) => socket.write(Buffer.alloc(4)), false],
  ["agrees on Bolt 5.8", (socket: { write(text: Buffer): void }) => socket.write(Buffer.from([0, 0, 8, 5])), true],
])("a server that %s is told apart", async (_, answer, expected) => {
  const server = createServer((socket) => {
    socket.resume().on("error", () => {});
    answer(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  expect(await answersBolt(port, 200)).toBe(expected);
  server.close();
  await once(server, "close");
  expect(await answersBolt(port, 200)).toBe(false);
});

test("a process is itself and no later one with its number", () => {
  const me = identify(process.pid);
  expect(me?.pid).toBe(process.pid);
  expect(isRunning({ pid: process.pid, started: me?.started ?? "" })).toBe(true);
  expect(isRunning({ pid: process.pid, started: "another time" })).toBe(false);
  expect(identify(999_999_999)).toBe(undefined);
  expect(commandLineOf(process.pid)).toContain("node");
});
