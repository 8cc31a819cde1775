/**
 * What a person's query costs through POST /api/query (guard, plan, limits, streaming) beside the bare driver
 * (executeQuery + JSON.stringify) and Neo4j's own Query API: the same statements on the same server, turn by turn, each in
 * a process of its own; medians. Usage: npm run bench -- query [ROUNDS]
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { forgetPeak, peakOf } from "./query/memory.ts";
import { startWithQueryApi } from "./query/neo4j.ts";
import { bareDriver, ours, queryApi, type Run, type Way } from "./query/ways.ts";

const rounds = Number(process.argv[2] ?? 11);
const warmUp = 3;
const goal = 1.3;
const scalars = (rows: number) =>
  `UNWIND range(1, ${rows}) AS i RETURN i AS number, 'person ' + i AS name, i / 8.0 AS score`;
const statements = {
  "50,000 rows of three scalars": scalars(50_000),
  "10,000 nodes of five properties": "MATCH (p:Person) RETURN p",
};

type Measured = Run & { peak: number };

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const middle = (runs: readonly Measured[], of: keyof Measured) => median(runs.map((run) => run[of]));

async function measured(way: Way, cypher: string): Promise<Measured> {
  if (way.pid === undefined) return { ...(await way.run(cypher)), peak: Number.NaN };
  await forgetPeak(way.pid);
  const run = await way.run(cypher);
  return { ...run, peak: await peakOf(way.pid) };
}

/** Turn by turn; who begins changes. */
async function compare(ways: readonly Way[], cypher: string): Promise<Map<Way, Measured[]>> {
  const found = new Map(ways.map((way) => [way, [] as Measured[]]));
  for (let round = -warmUp; round < rounds; round++)
    for (let turn = 0; turn < ways.length; turn++) {
      const way = ways[(round + warmUp + turn) % ways.length];
      const run = way && (await measured(way, cypher));
      if (way && run && round >= 0) found.get(way)?.push(run);
    }
  return found;
}

function print(title: string, found: ReadonlyMap<Way, Measured[]>): void {
  console.log(`\n| ${title.padEnd(32)} | first row, ms | total, ms | peak memory, MB | JSON, kB |`);
  console.log(`|${"-".repeat(34)}|--------------:|----------:|----------------:|---------:|`);
  for (const [{ name }, runs] of found) {
    const cell = (of: keyof Measured, width: number, unit = 1) => {
      const value = middle(runs, of) / unit;
      return (Number.isNaN(value) ? "–" : value.toFixed(0)).padStart(width);
    };
    console.log(
      `| ${name.padEnd(32)} | ${cell("first", 13)} | ${cell("total", 9)} | ${cell("peak", 15)} | ${cell("bytes", 8, 1000)} |`,
    );
  }
}

/** The peak for ten times the rows: bounded by the chunk it stays where it is. */
async function growth(way: Way): Promise<string> {
  const peaks: number[][] = [];
  for (const rows of [10_000, 100_000]) {
    const runs: number[] = [];
    for (let round = 0; round < 5; round++) runs.push((await measured(way, scalars(rows))).peak);
    peaks.push(runs);
  }
  const [small = 0, large = 0] = peaks.map(median);
  return `peak memory of the app: ${small.toFixed(0)} MB for 10,000 rows, ${large.toFixed(0)} MB for 100,000`;
}

/** What guard and plan add to a small query that was asked before: the median of the difference to an auto-commit of the driver. */
async function overhead(way: Way, uri: string, password: string): Promise<string> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password));
  const cypher = "MATCH (p:Person) WHERE p.born > 1990 RETURN p.name_en AS name ORDER BY name LIMIT 10";
  const times = { api: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 200; round++) {
    const session = driver.session({ defaultAccessMode: "READ" });
    const began = performance.now();
    const transaction = await session.beginTransaction();
    await transaction.run(cypher);
    await transaction.commit();
    times.bare.push(performance.now() - began);
    await session.close();
    times.api.push((await way.run(cypher)).total);
  }
  await driver.close();
  const [api, bare] = [median(times.api), median(times.bare)];
  return `a small query, p50: API ${api.toFixed(1)} ms, the driver's explicit transaction ${bare.toFixed(1)} ms, so guard, plan and HTTP cost ${(api - bare).toFixed(1)} ms (goal 5)`;
}

async function main(dataDir: string): Promise<void> {
  const peer = await startWithQueryApi(join(dataDir, "neo4j"));
  const ways: Way[] = [];
  try {
    const driver = neo4j.driver(peer.uri, neo4j.auth.basic("neo4j", peer.password));
    await driver.executeQuery(
      "UNWIND range(1, 10000) AS i CREATE (:Person {id: 'p' + i, name_ja: '人物 ' + i, name_en: 'Person ' + i, born: 1950 + i % 60, score: i / 8.0})",
    );
    await driver.close();
    const app = await ours(peer, join(dataDir, "app"));
    ways.push(app, await bareDriver(peer), queryApi(peer));
    const ratios: number[] = [];
    for (const [title, cypher] of Object.entries(statements)) {
      const found = await compare(ways, cypher);
      print(title, found);
      const [own = [], bare = [], api = []] = found.values();
      ratios.push(middle(own, "total") / middle(bare, "total"));
      const early = middle(own, "first") / middle(api, "total");
      console.log(
        `total ${ratios.at(-1)?.toFixed(2)} of bare driver (goal ${goal}); first row ${early.toFixed(2)} of the Query API's total (goal 0.2)`,
      );
    }
    console.log(`\n${await growth(app)}`);
    console.log(await overhead(app, peer.uri, peer.password));
    console.log(`query: ${Math.max(...ratios).toFixed(2)} of bare driver (goal ${goal})`);
  } finally {
    for (const way of ways) await way.stop();
    await peer.stop();
  }
}

const dataDir = await mkdtemp(join(tmpdir(), "tsunagi-bench-"));
try {
  await main(dataDir);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
