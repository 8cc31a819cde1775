import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from "vitest";
import { exitCodes } from "../../server/load/load-error.ts";
import { openGraph } from "../../server/neo4j/graph.ts";
import { type DatasetFiles, removeDatasets, writeDataset } from "../datasets.ts";
import { createLine } from "./broken-network.ts";
import { clear, cypher, dump, quietly, testGraph, writtenBy } from "./load-tools.ts";

vi.setConfig({ testTimeout: 240_000 });

const graph = testGraph();
const counts = { nodes: 8_000, relationships: 16_000 };
let folder: string;
let undisturbed: string[];

/** A dataset that takes several batches; `word` is in every row. */
function files(word: string): DatasetFiles {
  const lines = (count: number, line: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => line(i)).join("\n");
  const { nodes, relationships } = counts;
  return {
    "people.csv": `id:ID(LtPerson),name_ja,name_en\n${lines(nodes, (i) => `p${i},人${i},${word} ${i}`)}\n`,
    "knows.csv": `:START_ID(LtPerson),:END_ID(LtPerson),:TYPE,id:string,word\n${lines(
      relationships,
      (i) => `p${(i * 7) % nodes},p${(i * 13 + 5) % 100},LT_KNOWS,${i},${word}`,
    )}\n`,
  };
}

beforeAll(async () => {
  folder = await writeDataset("lt-interrupted", files("first"));
  await quietly(graph, [folder]);
  undisturbed = await dump(graph);
  await clear(graph);
}, 120_000);

afterEach(() => clear(graph));
afterAll(async () => {
  await graph.close();
  await removeDatasets();
});

/** Starts the command line of the loader and gives its process and what it printed when it has ended. */
function start(folders: string[], uri = inject("neo4j").uri) {
  const { user, password } = inject("neo4j");
  const main = join(import.meta.dirname, "..", "..", "server", "load", "main.ts");
  const env = { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const child = spawn(process.execPath, [main, ...folders], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, output }));
  return { child, ended, output: () => output };
}

/** The lock of a load that is dead runs out after ten seconds; this is those seconds, over. */
async function lockRunsOut(): Promise<void> {
  await cypher(graph, "MATCH (l:_TsunagiLock) SET l.expires = timestamp()");
}

/** Waits until a started load has written at least this share of its rows. */
async function untilWritten(share: number): Promise<void> {
  const wanted = share * (counts.nodes + counts.relationships);
  for (;;) {
    const [row] = await cypher(
      graph,
      "MATCH (n:LtPerson) WITH count(n) AS nodes RETURN nodes + COUNT { ()-[:LT_KNOWS]->() } AS n",
    );
    if (Number(row?.["n"]) > wanted) return;
    await sleep(10);
  }
}

test("a loader killed at any point leaves a graph that the next load completes", async () => {
  for (const share of [0, 0.2, 0.3 + Math.random() * 0.5]) {
    const { child, ended } = start([folder]);
    await untilWritten(share);
    child.kill("SIGKILL");
    await ended;
    const [record] = await cypher(
      graph,
      "MATCH (d:_TsunagiDataset {id: 'lt-interrupted'}) RETURN d.complete AS complete",
    );
    expect(record).toEqual({ complete: false });
    // The load after the last one waits as long as it takes.
    if (share < 0.3) await lockRunsOut();
  }
  expect((await start([folder]).ended).code).toBe(exitCodes.ok);
  expect(await dump(graph)).toEqual(undisturbed);
});

test("Ctrl-C ends a load after the batches under way, frees the lock, and the next load completes it", async () => {
  const { child, ended } = start([folder]);
  await untilWritten(0.3);
  child.kill("SIGINT");
  const { code, output } = await ended;
  expect([code, output.includes("the same load again writes the rest")]).toEqual([exitCodes.stopped, true]);
  expect(await cypher(graph, "MATCH (l:_TsunagiLock) WHERE l.owner IS NOT NULL RETURN l")).toEqual([]);
  await quietly(graph, [folder]);
  expect(await dump(graph)).toEqual(undisturbed);
});

test("a database that goes away ends the load with a sentence, and the next load completes it", async () => {
  const line = await createLine(inject("neo4j").uri);
  try {
    const { ended } = start([folder], line.uri);
    await untilWritten(0.3);
    await line.close();
    const { code, output } = await ended;
    expect([code, output.includes("The database went away")]).toEqual([exitCodes.unavailable, true]);
  } finally {
    await line.close().catch(() => {});
  }
  await lockRunsOut();
  await quietly(graph, [folder]);
  expect(await dump(graph)).toEqual(undisturbed);
});

test("of two loads at once the second waits, and the graph is what the later one says", async () => {
  const later = await writeDataset("lt-interrupted", files("second"));
  const one = start([folder]);
  await untilWritten(0.1);
  // The first stands still, with the lock, until the second has met it: however busy the machine, they overlap.
  one.child.kill("SIGSTOP");
  const said: string[] = [];
  const two = quietly(graph, [later], { say: (line) => said.push(String(line)) });
  const waiting = () => said.find((line) => line.includes("Another load is running"));
  await vi.waitFor(() => expect(waiting()).toContain(`process ${one.child.pid} on`), 9_000);
  one.child.kill("SIGCONT");
  const [first] = await Promise.all([one.ended, two]);
  expect(first.code).toBe(exitCodes.ok);
  const both = await dump(graph);
  await clear(graph);
  await quietly(graph, [later]);
  expect(both).toEqual(await dump(graph));
});

test("two first loads of the same dataset at the same moment write it once", async () => {
  const other = openGraph(inject("neo4j"));
  const reports = await Promise.all([quietly(graph, [folder]), quietly(other, [folder])]);
  await other.close();
  expect(reports.flatMap(writtenBy).sort()).toEqual([0, counts.nodes + counts.relationships]);
  expect(await dump(graph)).toEqual(undisturbed);
});

test("a loader that lost its lock writes nothing more", async () => {
  const { ended } = start([folder]);
  await untilWritten(0.2);
  await cypher(graph, "MATCH (l:_TsunagiLock) SET l.owner = 'someone else'");
  const { code, output } = await ended;
  expect([code, output.includes("Another load has taken over")]).toEqual([exitCodes.busy, true]);
  const count = "MATCH (n:LtPerson) WITH count(n) AS nodes RETURN nodes + COUNT { ()-[:LT_KNOWS]->() } AS n";
  const before = await cypher(graph, count);
  await sleep(300);
  expect(await cypher(graph, count)).toEqual(before);
});
