/**
 * What many readers of one snapshot get: 200 at a time, each with a connection of its own, its page and its document, against
 * a bare node:http server with the same bytes and headers, turn by turn. Both servers run in this process, the readers in
 * another. Medians of the rounds. Usage: npm run bench -- snapshot [ROUNDS] [MILLISECONDS]
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pino } from "pino";
import { createApp } from "../server/app.ts";
import { createHandlers } from "../server/handlers/handlers.ts";
import { withFront } from "../server/http/front/front.ts";
import { listen } from "../server/http/listen.ts";
import { createDatabase } from "../server/neo4j/driver.ts";
import { createPeopleQueries } from "../server/neo4j/people-queries.ts";
import { createPages } from "../server/pages/page.ts";
import { aCard, aSnapshot } from "../test/a-snapshot.ts";
import { openTestShelf } from "../test/shelf.ts";
import type { Read, Reading } from "./snapshot/readers.ts";

const [rounds = 31, ms = 400] = process.argv.slice(2).map(Number);
const readers = 200;
const goal = 0.8;
const goalMs = 250;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** An answer of ours as it comes over the wire: what the peer has to send. */
function taken(port: number, path: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request({ port, path, headers: { host: "127.0.0.1", "accept-encoding": "br" } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on("error", reject)
      .end();
  });
}

/** The peer: the same bytes, kept in memory, sent by nothing but Node. Its own headers (date, connection) it makes by itself. */
async function bare({ headers, body }: Awaited<ReturnType<typeof taken>>): Promise<Server> {
  const own = ["date", "connection", "keep-alive"];
  const head = Object.entries(headers).filter(([name]) => !own.includes(name)) as [string, string][];
  const server = createServer((_request, response) => response.writeHead(200, head.flat()).end(body));
  server.keepAliveTimeout = 65_000;
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}

const child = fork(join(import.meta.dirname, "snapshot", "readers.ts"));
/** With the time of the processor that an answer took, in µs: it says more than the clock where others are at work too. */
type Run = Read & { cpu: number };

async function read(port: number, path: string): Promise<Run> {
  const before = process.cpuUsage();
  child.send({ port, path, readers, ms } satisfies Reading);
  const [done] = (await once(child, "message")) as [Read];
  const { user, system } = process.cpuUsage(before);
  return { ...done, cpu: (user + system) / done.answers };
}

/**
 * Turn by turn, each the first of every other round, after two rounds that do not count. Each round has servers of its own:
 * two that are alike differ by a fifth as long as they live.
 */
async function compare(front: RequestListener, path: string): Promise<{ ours: Run[]; peer: Run[] }> {
  const found = { ours: [] as Run[], peer: [] as Run[] };
  for (let round = -2; round < rounds; round++) {
    const ours = await listen(front, 0, "127.0.0.1");
    const port = Number(new URL(ours.url).port);
    const peer = await bare(await taken(port, path));
    const turn = [
      { at: port, runs: found.ours },
      { at: portOf(peer), runs: found.peer },
    ];
    for (const { at, runs } of round % 2 === 0 ? turn : turn.reverse()) {
      const run = await read(at, path);
      if (round >= 0) runs.push(run);
    }
    await ours.close(0);
    peer.close();
    peer.closeAllConnections();
  }
  return found;
}

const rate = ({ answers, seconds }: Read) => answers / seconds;

function row(name: string, runs: Run[]): string {
  const [rps, p50, cpu] = [rate, ({ p50 }: Run) => p50, ({ cpu }: Run) => cpu].map((of) => median(runs.map(of)));
  const p99 = Math.max(...runs.map((run) => run.p99));
  const errors = runs.reduce((sum, run) => sum + run.errors, 0);
  const cells = [runs[0]?.bytes, rps?.toFixed(0), p50?.toFixed(1), p99.toFixed(1), cpu?.toFixed(1), errors];
  return `${name.padEnd(22)}${cells.map((cell) => String(cell).padStart(10)).join("")}`;
}

const shelf = await openTestShelf();
const pages = createPages({ client: join(import.meta.dirname, "..", "dist"), framedBy: ["*"] });
const nowhere = { uri: "bolt://127.0.0.1:1", user: "", password: "", mode: "uri" as const };
const database = createDatabase(nowhere);
const queries = createPeopleQueries(nowhere, database, () => {});
const log = pino({ level: "warn" });
const hosts = ["127.0.0.1"];
const app = createApp(createHandlers(database, queries, { version: "bench" }, { ...shelf, pages }), { log, hosts });
const front = withFront(app, shelf.shelf, pages, { log, hosts });
try {
  const snapshot = aSnapshot({}, 60);
  const document = Buffer.from(JSON.stringify(snapshot));
  const { id } = await shelf.store.keep({ document, card: aCard(), title: snapshot.title });
  const page = await compare(front, `/s/${id}`);
  const frozen = await compare(front, `/api/snapshots/${id}`);
  const ratio = (of: typeof page) => median(of.ours.map(rate)) / median(of.peer.map(rate));
  console.log(
    `${readers} readers at a time, ${rounds} rounds of ${ms / 1_000} s each; p99 is that of the worst round\n`,
  );
  console.log(
    `${"".padEnd(22)}${["bytes", "a second", "p50 ms", "p99 ms", "cpu µs", "errors"].map((cell) => cell.padStart(10)).join("")}`,
  );
  console.log(row("page, ours", page.ours));
  console.log(row("page, node:http", page.peer));
  console.log(row("document, ours", frozen.ours));
  console.log(row("document, node:http", frozen.peer));
  const p99 = Math.max(...page.ours.map((run) => run.p99));
  const errors = page.ours.reduce((sum, run) => sum + run.errors, 0);
  console.log(`\ndocument: ${ratio(frozen).toFixed(2)} of node:http`);
  console.log(`errors ${errors} (goal 0), p99 ${p99.toFixed(0)} ms (goal ${goalMs} ms)`);
  console.log(`snapshot: ${ratio(page).toFixed(2)} of node:http (goal ${goal})`);
} finally {
  child.disconnect();
  await Promise.all([queries.close(), database.close(), shelf.close()]);
}
