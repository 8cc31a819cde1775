/**
 * A crowd on one app: 16 people who run queries that never end, as often as they can, and 50 who run ordinary ones in a
 * loop, each from an address of its own, against the app as it is started by npm start, with a managed Neo4j and the
 * shipped datasets, after a short while of use. Every ordinary query is to be answered, 95 of 100 within two seconds. Usage: npm run bench -- crowd [SECONDS]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../server/neo4j/local/port.ts";

const seconds = Number(process.argv[2] ?? 60);
const burners = 16;
const people = 50;
const goalMs = 2_000;
const root = join(import.meta.dirname, "..");
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

const ordinary = [
  "MATCH (m:Measure) RETURN m.id, m.name_ja ORDER BY m.row LIMIT 25",
  "MATCH (a:Agency)-[:RESPONSIBLE_FOR]->(m:Measure) RETURN a.name_en AS agency, count(m) AS measures ORDER BY measures DESC",
  "MATCH p = (:Measure)-[:CONCERNS]->(:Resource)-[:INPUT_TO]->() RETURN p LIMIT 50",
  "MATCH (m:Measure) WHERE NOT EXISTS { (m)-[:FOLLOWED_BY]->() } RETURN m",
  "MATCH (c:Country)<-[r]-(x) RETURN c.name_ja AS country, type(r) AS type, count(*) AS n ORDER BY n DESC",
  "MATCH (m:Measure)-[:IN_SECTOR]->(s:Sector) WITH s, collect(m.name_en) AS names RETURN s.name_en, size(names), names[0..3]",
  "MATCH (a:Agency) OPTIONAL MATCH (a)-[:PART_OF]->(b) RETURN a.id, b.id",
];
const burning = [
  "MATCH (a), (b), (c), (d) WHERE a.id + b.id + c.id + d.id = 'x' RETURN count(*)",
  "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)",
  "MATCH (a), (b), (c), (d) RETURN max(size(a.id + b.id + c.id + d.id))",
];

/** What came of a query: milliseconds, status, and the code of an error, also of one in the last line. */
interface Outcome {
  ms: number;
  status: number;
  code: string;
}

function ask(url: string, cypher: string, address: string): Promise<Outcome> {
  const start = performance.now();
  const headers = { "content-type": "application/json", "x-forwarded-for": address };
  return new Promise((resolve) => {
    const done = (status: number, text: string) => {
      const code = /"code":"(\w+)","requestId"/.exec(text.slice(-2_000))?.[1] ?? (status === 200 ? "" : "none");
      resolve({ ms: performance.now() - start, status, code });
    };
    const sent = request(`${url}/api/query`, { method: "POST", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text = (text + part).slice(-4_000);
      });
      response.on("end", () => done(response.statusCode ?? 0, text)).on("error", () => done(0, ""));
    });
    sent.on("error", () => done(0, ""));
    sent.end(JSON.stringify({ cypher }));
  });
}

async function person(url: string, address: string, queries: readonly string[], until: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let turn = 0; performance.now() < until; turn++) {
    const outcome = await ask(url, queries[turn % queries.length] ?? "RETURN 1", address);
    outcomes.push(outcome);
    if (outcome.code !== "") await sleep(50);
  }
  return outcomes;
}

/** The app in a process of its own; what it says is kept. */
async function startApp(dataDir: string) {
  await mkdir(join(dataDir, "neo4j"), { recursive: true });
  for (const name of ["lib", "archives"])
    await symlink(join(root, ".data", "neo4j", name), join(dataDir, "neo4j", name)).catch(() => {});
  const port = await freePort(0);
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), NEO4J_MODE: "local", NEO4J_URI: "" };
  const child = spawn(process.execPath, [join(root, "server", "main.ts")], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env,
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => said.push(line));
  const url = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(`${url}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(said.join("\n"));
    await sleep(100);
  }
  return { url, child, said, ended: once(child, "close") };
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;

function row(name: string, outcomes: readonly Outcome[]): string {
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  const codes = Map.groupBy(outcomes, ({ code }) => code || "answered");
  const told = [...codes].map(([code, of]) => `${of.length} ${code}`).join(", ");
  const figures = [0.5, 0.95, 0.99, 1].map((share) =>
    at(times, Math.min(share, 1 - 1e-9))
      .toFixed(0)
      .padStart(7),
  );
  return `${name.padEnd(10)} ${String(outcomes.length).padStart(6)} ${figures.join(" ")}   ${told}`;
}

const dataDir = await mkdtemp(join(tmpdir(), "tsunagi-crowd-"));
const app = await startApp(dataDir);
// As on a server that has been up for a while: each query was asked before.
for (let turn = 0; turn < 20; turn++)
  await Promise.all(ordinary.slice(0, 2 + (turn % 6)).map((cypher, i) => ask(app.url, cypher, `10.3.0.${i}`)));
const before = app.said.length;
try {
  const until = performance.now() + seconds * 1_000;
  const crowd = (count: number, net: number, queries: readonly string[]) =>
    Array.from({ length: count }, (_, i) => person(app.url, `10.${net}.0.${i + 1}`, queries, until));
  const [bad, good] = await Promise.all([
    Promise.all(crowd(burners, 1, burning)),
    Promise.all(crowd(people, 2, ordinary)),
  ]);
  const outcomes = good.flat();
  const restarts = app.said.slice(before).filter((line) => /starting it again|Ending Neo4j/.test(line)).length;
  const answered = outcomes.filter(({ code }) => code === "").length;
  const least = Math.min(...good.map((each) => each.length));
  const p95 = at(
    outcomes.map(({ ms }) => ms).sort((a, b) => a - b),
    0.95,
  );
  console.log(`${burners} burners and ${people} people for ${seconds} s\n`);
  console.log("queries     count     p50     p95     p99     max   how they ended");
  console.log(row("burning", bad.flat()));
  console.log(row("ordinary", outcomes));
  console.log(`\nEach person had at least ${least} answers. Neo4j was started again ${restarts} times.`);
  const good95 = p95 < goalMs && answered === outcomes.length && restarts === 0;
  console.log(
    `crowd: ${p95.toFixed(0)} ms p95, ${answered} of ${outcomes.length} answered (goal: all, under ${goalMs} ms: ${good95 ? "met" : "missed"})`,
  );
} finally {
  app.child.kill("SIGTERM");
  await app.ended;
  await rm(dataDir, { recursive: true, force: true });
}
