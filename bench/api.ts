/**
 * What the API costs beside the bare driver: one hop around random nodes of 100,000 with 500,000 relationships, the same
 * Cypher on the same managed server, turn by turn; and requests a second of a 27 kB reply against node:http with the same
 * bytes. Medians of the rounds. Usage: npm run bench -- api [ROUNDS] [QUERIES]
 */
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { createApp } from "../server/app.ts";
import { readConfig } from "../server/config.ts";
import { createHandlers } from "../server/handlers/handlers.ts";
import { listen } from "../server/http/listen.ts";
import { createDatabase } from "../server/neo4j/driver.ts";
import type { Engine } from "../server/neo4j/engine.ts";
import { startLocal } from "../server/neo4j/local/server.ts";
import { createPeopleQueries } from "../server/neo4j/people-queries.ts";
import { declaredQueries, identifiers } from "../server/queries.ts";
import { openTestShelf } from "../test/shelf.ts";

const [rounds = 15, queries = 200] = process.argv.slice(2).map(Number);
const warmUp = 10;
const goal = 1.15;
const nodes = 100_000;
const edges = 500_000;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function fill(driver: Driver): Promise<void> {
  const run = (text: string, parameters = {}) => driver.executeQuery(text, parameters);
  await run("CREATE CONSTRAINT bench IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE");
  const person =
    "UNWIND range($from, $to) AS i CREATE (:Person {id: 'p' + i, name_ja: '人物 ' + i, name_en: 'Person ' + i, born: 1950 + i % 60})";
  const knows =
    "UNWIND range($from, $to) AS i MATCH (a:Person {id: 'p' + (i * 7919 + i / $nodes) % $nodes}) MATCH (b:Person {id: 'p' + (i * 104729 + 13) % $nodes}) CREATE (a)-[:KNOWS {since: 1990 + i % 30}]->(b)";
  for (const [text, count] of [
    [person, nodes],
    [knows, edges],
  ] as const)
    for (let from = 0; from < count; from += 20_000)
      await run(text, {
        from: neo4j.int(from),
        to: neo4j.int(Math.min(from + 20_000, count) - 1),
        nodes: neo4j.int(nodes),
      });
}

/** The body of an answer, over a connection that stays open. */
function fetchBody(url: string): Promise<Buffer> {
  const [, hostname, port, path] = /^http:\/\/([^:/]+):(\d+)(\/.*)$/.exec(url) ?? [];
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        response.statusCode === 200
          ? resolve(Buffer.concat(parts))
          : reject(new Error(`${url}: ${response.statusCode}`)),
      );
    }).on("error", reject);
  });
}

type Way = "api" | "bare" | "autoCommit";

/** The same Cypher in three ways; the bare driver as its manual says it (executeRead), and with the round trip of a commit saved. */
function ways(base: string, driver: Driver): Record<Way, (id: string) => Promise<unknown>> {
  const text = identifiers(declaredQueries().get("neighbours")?.text ?? "", { label: "Person", property: "id" });
  const parameters = (id: string) => ({ values: [id], id: "", key: "id", skip: neo4j.int(0), limit: neo4j.int(200) });
  const session = () => driver.session({ defaultAccessMode: "READ" });
  return {
    api: (id) => fetchBody(`${base}/api/nodes/Person:${id}/neighbours`),
    bare: async (id) => {
      const opened = session();
      await opened.executeRead((transaction) => transaction.run(text, parameters(id)));
      await opened.close();
    },
    autoCommit: async (id) => {
      const opened = session();
      await opened.run(text, parameters(id));
      await opened.close();
    },
  };
}

/** Milliseconds each way takes for the same random nodes, in turns; who begins changes, as the first finds caches cold. */
async function oneHop(base: string, driver: Driver): Promise<Record<Way, number[]>> {
  const run = ways(base, driver);
  const names: Way[] = ["api", "bare", "autoCommit"];
  const times: Record<Way, number[]> = { api: [], bare: [], autoCommit: [] };
  for (let round = -warmUp; round < rounds; round++) {
    for (let i = 0; i < queries; i++) {
      const id = `p${Math.floor(Math.random() * nodes)}`;
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(i + turn) % names.length] ?? "api";
        const start = performance.now();
        await run[name](id);
        if (round >= 0) times[name].push(performance.now() - start);
      }
    }
  }
  return times;
}

/** Requests a second, 16 at once for a second. */
async function rate(url: string): Promise<number> {
  const start = performance.now();
  let done = 0;
  const lane = async () => {
    while (performance.now() - start < 1_000) {
      await fetchBody(url);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  return done / ((performance.now() - start) / 1_000);
}

async function plainServer(body: Buffer): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

async function rates(api: string): Promise<{ api: number; bare: number; bytes: number }> {
  const body = await fetchBody(api);
  const server = await plainServer(body);
  const bare = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const found = { api: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 7; round++) {
    found.api.push(await rate(api));
    found.bare.push(await rate(bare));
  }
  server.close();
  return { api: median(found.api), bare: median(found.bare), bytes: body.length };
}

const dataDir = await mkdtemp(join(tmpdir(), "tsunagi-bench-"));
const engine: Engine = await startLocal(readConfig({ DATA_DIR: dataDir }), () => {}, {
  jars: join(import.meta.dirname, "..", ".data"),
});
const driver = neo4j.driver(engine.uri, neo4j.auth.basic(engine.user, engine.password));
const database = createDatabase(engine);
const people = createPeopleQueries(engine, database, console.warn);
const snapshots = await openTestShelf();
const server = await listen(
  createApp(createHandlers(database, people, { version: "bench" }, snapshots), { requestsPer10s: 1e9 }),
  0,
  "127.0.0.1",
);
try {
  await fill(driver);
  const hop = await oneHop(server.url, driver);
  const http = await rates(`${server.url}/api/openapi.json`);
  const [api, bare, autoCommit] = [median(hop.api), median(hop.bare), median(hop.autoCommit)];
  const ms = (value: number) => `${value.toFixed(2)} ms`;
  console.log(
    `1 hop, p50 of ${hop.api.length}: API ${ms(api)}, driver's executeRead ${ms(bare)}, auto-commit ${ms(autoCommit)}`,
  );
  console.log(`API against auto-commit (one round trip less): ${(api / autoCommit).toFixed(2)}`);
  console.log(
    `${http.bytes} bytes: API ${http.api.toFixed(0)}/s, node:http ${http.bare.toFixed(0)}/s, 16 at once, client in the same process`,
  );
  console.log(`api: ${(api / bare).toFixed(2)} of bare driver (goal ${goal})`);
} finally {
  agent.destroy();
  await server.close(0);
  await Promise.all([driver.close(), database.close(), people.close(), snapshots.close()]);
  await engine.stop();
  await rm(dataDir, { recursive: true, force: true });
}
