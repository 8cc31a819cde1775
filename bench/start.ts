/**
 * How long a second start of the app takes until /api/ready says yes, against a bare start of the same managed Neo4j: the same java command
 * on the same home, until it answers a query. Turn by turn in one run; medians. Usage: npm run bench -- start [ROUNDS]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { archiveFor } from "../server/neo4j/local/archive.ts";
import { prepareHome, writeSettings } from "../server/neo4j/local/home.ts";
import { ensureJars } from "../server/neo4j/local/jars.ts";
import { findJava, type Java } from "../server/neo4j/local/java.ts";
import { serverCommand } from "../server/neo4j/local/launch.ts";
import { readPassword } from "../server/neo4j/local/password.ts";
import { type LocalPaths, localPaths } from "../server/neo4j/local/paths.ts";
import { freePort } from "../server/neo4j/local/port.ts";

const root = join(import.meta.dirname, "..");
const rounds = Number(process.argv[2] ?? 7);
const goal = 1.3;
const say = (message: unknown) => typeof message === "string" && console.log(message);

/** Milliseconds from the start of the process until `ready`; then it is asked to end. */
async function time(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  ready: () => Promise<boolean>,
): Promise<number> {
  const began = performance.now();
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  const ended = once(child, "close");
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => lines.push(line));
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error(`it ended:\n${lines.join("\n")}`);
    await sleep(10);
  }
  const took = performance.now() - began;
  child.kill("SIGTERM");
  await ended;
  return took;
}

async function bare(paths: LocalPaths, java: Java, withArchive: boolean): Promise<number> {
  const port = await freePort(7687);
  await writeSettings(paths, port);
  const archive = withArchive ? (await archiveFor(paths, java)).options : [];
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic("neo4j", (await readPassword(paths)) ?? ""));
  const env = { NEO4J_HOME: paths.home, NEO4J_CONF: paths.conf };
  const ready = () =>
    driver.executeQuery("RETURN 1").then(
      () => true,
      () => false,
    );
  try {
    return await time(java.command, serverCommand(paths, archive), env, ready);
  } finally {
    await driver.close();
  }
}

async function app(dataDir: string): Promise<number> {
  const port = await freePort(0);
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/api/ready`).then(
      (reply) => reply.ok,
      () => false,
    );
  const env = { DATA_DIR: dataDir, PORT: String(port), NEO4J_MODE: "local", NEO4J_URI: "" };
  return time(process.execPath, [join(root, "server", "main.ts")], env, ready);
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measure(dataDir: string): Promise<void> {
  const shared = localPaths(join(root, ".data"));
  await ensureJars(shared.lib, say);
  const paths = localPaths(dataDir);
  await mkdir(paths.root, { recursive: true, mode: 0o700 });
  await symlink(shared.lib, paths.lib);
  const java = await findJava();
  if (typeof java === "string") throw new Error(java);
  await prepareHome(paths, say);
  console.log(
    `first start of the app (loads the datasets, leaves the class archive): ${Math.round(await app(dataDir))} ms`,
  );
  const times = { app: [] as number[], bare: [] as number[], plain: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.bare.push(await bare(paths, java, true));
    times.app.push(await app(dataDir));
    if (round % 3 === 0) times.plain.push(await bare(paths, java, false));
  }
  const row = (name: string, values: number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)].map(Math.round);
    console.log(`| ${name.padEnd(44)} | ${String(Math.round(median(values))).padStart(6)} | ${low}–${high} |`);
  };
  console.log(`| until a query is answered, ${rounds} rounds             | median | range, ms |`);
  row("bare Neo4j, with class archive", times.bare);
  row("app, second start, /api/ready", times.app);
  row("bare Neo4j, without class archive", times.plain);
  console.log(`start: ${(median(times.app) / median(times.bare)).toFixed(2)} of bare Neo4j (goal ${goal})`);
}

const dataDir = await mkdtemp(join(tmpdir(), "tsunagi-bench-"));
try {
  await measure(dataDir);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
