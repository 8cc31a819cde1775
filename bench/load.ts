/**
 * How fast the loader writes 100,000 nodes and 500,000 relationships, against a plain loop of UNWIND $rows with MERGE in batches of 1,000
 * on the same managed server in the same run (its rows lie ready in memory, ours come from CSV and are checked and compared), and `--bulk`
 * beside them. Turn by turn, medians. Usage: npm run bench -- load [ROUNDS] [NODES] [RELATIONSHIPS]
 */
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { readConfig } from "../server/config.ts";
import { bulkLoad } from "../server/load/bulk.ts";
import { load } from "../server/load/load.ts";
import { openGraph } from "../server/neo4j/graph.ts";
import { startLocal } from "../server/neo4j/local/server.ts";

const [rounds = 3, nodes = 100_000, relationships = 500_000] = process.argv.slice(2).map(Number);
const full = { nodes, relationships };
/** Written first by both, so that the server is warm for either. */
const little = { nodes: 10_000, relationships: 30_000 };
const goal = 2;
const jars = join(import.meta.dirname, "..", ".data");
const say = () => {};

type Row = Record<string, unknown>;
type Size = typeof full;

const nodeAt = (i: number): Row => ({
  id: `p${i}`,
  name_ja: `人物 ${i}`,
  name_en: `Person ${i}`,
  born: 1950 + (i % 60),
  score: (i % 1000) / 8,
});

/** Ends spread evenly, but every tenth relationship goes to one of a hundred hubs. */
const edgeAt = (i: number, { nodes }: Size): Row => ({
  start: `p${(i * 7919 + Math.floor(i / nodes)) % nodes}`,
  end: `p${i % 10 === 0 ? (i / 10) % 100 : (i * 104_729 + 13) % nodes}`,
  id: `${i}`,
  since: 1990 + (i % 30),
  weight: (i % 700) / 16,
});

async function writeDataset(folder: string, size: Size): Promise<void> {
  await mkdir(folder);
  const manifest = {
    id: "bench",
    version: "1",
    title: { ja: "計測", en: "Bench" },
    as_of: "2026-01-01",
    licence: "none",
    nodes: ["person.csv"],
    relationships: ["knows.csv"],
  };
  await writeFile(join(folder, "dataset.yaml"), JSON.stringify(manifest));
  const person = "id:ID(Person),name_ja,name_en,born:int,score:double";
  await writeTable(join(folder, "person.csv"), person, size.nodes, nodeAt);
  const knows = ":START_ID(Person),:END_ID(Person),id:string,since:int,weight:double,:TYPE";
  await writeTable(join(folder, "knows.csv"), knows, size.relationships, (i) => ({
    ...edgeAt(i, size),
    type: "KNOWS",
  }));
}

async function writeTable(path: string, header: string, count: number, at: (i: number) => Row): Promise<void> {
  const out = createWriteStream(path);
  out.write(`${header}\n`);
  for (let i = 0; i < count; i += 1000) {
    const rows = Array.from({ length: Math.min(1000, count - i) }, (_, k) => Object.values(at(i + k)).join(","));
    if (!out.write(`${rows.join("\n")}\n`)) await new Promise<void>((done) => out.once("drain", done));
  }
  await new Promise<void>((done) => out.end(done));
}

/** The loop that anybody would write first. */
async function plainLoop(driver: Driver, size: Size): Promise<void> {
  const { nodes, relationships } = size;
  const session = driver.session();
  const whole = (row: Row, name: string) => ({ ...row, [name]: neo4j.int(Number(row[name])) });
  await session.run("CREATE CONSTRAINT plain IF NOT EXISTS FOR (n:Plain) REQUIRE n.id IS UNIQUE");
  for (let i = 0; i < nodes; i += 1000) {
    const rows = Array.from({ length: Math.min(1000, nodes - i) }, (_, k) => whole(nodeAt(i + k), "born"));
    await session.run("UNWIND $rows AS row MERGE (n:Plain {id: row.id}) SET n += row", { rows });
  }
  for (let i = 0; i < relationships; i += 1000) {
    const rows = Array.from({ length: Math.min(1000, relationships - i) }, (_, k) => {
      const { start, end, id, ...properties } = whole(edgeAt(i + k, size), "since");
      return { start, end, id, properties };
    });
    const text =
      "UNWIND $rows AS row MATCH (a:Plain {id: row.start}) MATCH (b:Plain {id: row.end}) MERGE (a)-[r:PLAIN {id: row.id}]->(b) SET r += row.properties";
    await session.run(text, { rows });
  }
  await session.close();
}

async function clear(driver: Driver): Promise<void> {
  const long = { timeout: 600_000 };
  const session = driver.session();
  await session.run("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS", {}, long);
  await session.run("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS", {}, long);
  await session.close();
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function main(temporary: string): Promise<void> {
  const folder = join(temporary, "dataset");
  const warm = join(temporary, "warm");
  await writeDataset(folder, full);
  await writeDataset(warm, little);
  const engine = await startLocal(readConfig({ DATA_DIR: join(temporary, "data") }), say, { jars, port: 0 });
  const driver = neo4j.driver(engine.uri, neo4j.auth.basic(engine.user, engine.password));
  const graph = openGraph(engine);
  const times = { ours: [] as number[], plain: [] as number[], again: [] as number[] };
  try {
    await load(graph, [warm], { say });
    await plainLoop(driver, little);
    await clear(driver);
    for (let round = 0; round < rounds; round++) {
      times.ours.push(await seconds(() => load(graph, [folder], { say })));
      times.again.push(await seconds(() => load(graph, [folder], { say })));
      await clear(driver);
      times.plain.push(await seconds(() => plainLoop(driver, full)));
      await clear(driver);
      const [ours, again, plain] = [times.ours, times.again, times.plain].map((all) => all.at(-1)?.toFixed(1));
      console.log(`round ${round + 1}: ours ${ours} s, again (writes nothing) ${again} s, plain loop ${plain} s`);
    }
  } finally {
    await graph.close();
    await driver.close();
    await engine.stop();
  }
  const config = readConfig({ DATA_DIR: join(temporary, "bulk"), NEO4J_MODE: "local" });
  const bulk = await seconds(() => bulkLoad(config, [folder], { say }, { jars, port: 0 }));
  const [ours, plain] = [median(times.ours), median(times.plain)];
  const rate = (time: number) => `${Math.round((nodes + relationships) / time).toLocaleString("en")} a second`;
  console.log(`${nodes} nodes and ${relationships} relationships`);
  console.log(`ours         ${ours.toFixed(1)} s, ${rate(ours)}`);
  console.log(`plain loop   ${plain.toFixed(1)} s, ${rate(plain)}`);
  console.log(`--bulk       ${bulk.toFixed(1)} s with a new home and the start of its server, ${rate(bulk)}`);
  console.log(`load: ${(plain / ours).toFixed(2)} of plain loop (goal ${goal})`);
}

const temporary = await mkdtemp(join(tmpdir(), "tsunagi-bench-"));
try {
  await main(temporary);
} finally {
  await rm(temporary, { recursive: true, force: true });
}
