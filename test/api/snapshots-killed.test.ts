import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { type Call, createCall } from "../../client/api.ts";
import { freePort } from "../../server/neo4j/local/port.ts";
import { unpack } from "../../server/snapshots/file-format.ts";
import { hashOf } from "../../server/snapshots/names.ts";
import type { Words } from "../../snapshot/schema.ts";
import { aCard, aSnapshot } from "../a-snapshot.ts";

const [kills, writers, total] = [20, 8, 1_000];
const main = join(import.meta.dirname, "..", "..", "server", "main.ts");
const card = aCard(60, 30).toString("base64");

/** What was acknowledged: what has to be there for ever. */
interface Acknowledged {
  id: string;
  document: string;
  /** One of these: of a change that was not acknowledged nobody knows. */
  titles: Words[];
}

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let child: ChildProcess | undefined;
/** Resolves when it answers, after a kill once more: who polled would take the processor from it. */
let answering: Promise<ChildProcess>;
let dataDir: string;
afterEach(async () => {
  child?.kill("SIGKILL");
  await rm(dataDir, { recursive: true, force: true });
});

/** The app as it is started by npm start, without a database. */
async function start(port: number, url: string): Promise<ChildProcess> {
  const set = { DATA_DIR: dataDir, PORT: String(port), NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD_FILE: "" };
  const env = { ...process.env, ...set, SNAPSHOTS_PER_MINUTE: "1000000", LOG_LEVEL: "warn" };
  const started = spawn(process.execPath, [main], { env, stdio: "ignore" });
  while (
    !(await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (started.exitCode !== null) throw new Error("the app ended by itself");
    await sleep(50);
  }
  return started;
}

async function write(call: Call, number: number, nodes: number): Promise<Acknowledged & { ownerSecret: string }> {
  const snapshot = aSnapshot({ title: { en: `Number ${number}` } }, nodes);
  for (;;)
    try {
      const { id, ownerSecret } = await call("POST /api/snapshots", { snapshot, card });
      return { id, ownerSecret, document: JSON.stringify(snapshot), titles: [snapshot.title] };
    } catch {
      // It was killed meanwhile: once more, as a person would.
      await sleep(5);
      await answering;
    }
}

test("of 1,000 snapshots saved by 8 writers while the process is killed 20 times, every acknowledged one is there and whole", async () => {
  const random = seeded(6);
  dataDir = await mkdtemp(join(tmpdir(), "tsunagi-killed-"));
  const folder = join(dataDir, "snapshots");
  const port = await freePort(0);
  const url = `http://127.0.0.1:${port}`;
  const call = createCall(url);
  const there: Acknowledged[] = [];
  let next = 0;
  let half = 0;
  const writer = async () => {
    while (next < total) {
      const number = next++;
      const one = await write(call, number, 2 + Math.floor(random() * 60));
      there.push(one);
      if (random() < 0.8) continue;
      const title = { en: `Again ${number}` };
      one.titles.push(title);
      await call("PATCH /api/snapshots/:id", { id: one.id, title }, undefined, one.ownerSecret).then(
        () => one.titles.shift(),
        () => {},
      );
    }
  };

  answering = start(port, url);
  child = await answering;
  const writing = Promise.all(Array.from({ length: writers }, writer));
  for (let kill = 1; kill <= kills; kill++) {
    const enough = (total * kill) / (kills + 2);
    while (there.length < enough) await sleep(5);
    await sleep(random() * 30);
    const next = Promise.withResolvers<ChildProcess>();
    answering = next.promise;
    child.kill("SIGKILL");
    await once(child, "exit");
    half += (await readdir(folder)).filter((name) => name.endsWith(".tmp")).length;
    child = await start(port, url);
    next.resolve(child);
  }
  await writing;

  const names = await readdir(folder);
  const files = await Promise.all(names.map(async (name) => unpack(await readFile(join(folder, name)), name)));
  expect([there.length, names.filter((name) => !/^[0-9a-f]{64}$/.test(name)), files.includes(undefined)]).toEqual([
    total,
    [],
    false,
  ]);
  const byName = new Map(names.map((name, i) => [name, files[i]]));
  for (const { id, document, titles } of there) {
    const file = byName.get(hashOf(id));
    expect(file?.document.toString()).toBe(document);
    expect(titles).toContainEqual(file?.header.title);
  }
  for (const { id, document } of there.slice(0, 100))
    expect(await (await fetch(`${url}/api/snapshots/${id}`)).text()).toBe(document);
  // It was killed in the middle of writing.
  expect(half).toBeGreaterThan(0);
}, 240_000);
