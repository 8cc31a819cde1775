import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Config } from "../config.ts";
import type { Say } from "../say.ts";
import type { Engine } from "./engine.ts";
import { lockDataDir } from "./local/lock.ts";
import { freePort } from "./local/port.ts";

const run = promisify(execFile);
const file = fileURLToPath(new URL("../../docker-compose.yml", import.meta.url));
const image = "neo4j:5.26-community";
const minute = 60_000;

/** What a machine offers to run containers with. */
export interface Docker {
  /** The compose command with its first arguments. */
  compose: [command: string, ...first: string[]];
}

/** Docker with compose; undefined when it does not answer, and a sentence when it has no compose. */
export async function findDocker(): Promise<Docker | string | undefined> {
  if (!(await succeeds("docker", ["info"], 5000))) return undefined;
  if (await succeeds("docker", ["compose", "version"], 5000)) return { compose: ["docker", "compose"] };
  if (await succeeds("docker-compose", ["version"], 5000)) return { compose: ["docker-compose"] };
  return "Docker answers, but it has no compose.";
}

/** Gets the image, or throws the sentence that it cannot be had. */
export async function ensureImage(say: Say, signal?: AbortSignal): Promise<void> {
  if (await succeeds("docker", ["image", "inspect", image], 10_000)) return;
  say(`Downloading the Docker image ${image}`);
  if (await succeeds("docker", ["pull", "--quiet", image], 5 * minute, signal)) return;
  throw new Error(`Docker answers, but the image ${image} could not be had.`);
}

/** Starts the service neo4j of docker-compose.yml for this data folder and waits until it is healthy. */
export async function startDocker(config: Config, docker: Docker, say: Say, signal?: AbortSignal): Promise<Engine> {
  const lock = await lockDataDir(config.dataDir);
  const compose = composeOf(docker, config.dataDir);
  const stop = async () => {
    say("Stopping Neo4j");
    await compose(["stop", "neo4j"]);
    await lock.release();
  };
  try {
    say("Starting Neo4j with Docker");
    const { uri, password } = await up(compose, signal);
    await lock.update({ neo4j: { mode: "docker", uri, user, password } });
    say(`Neo4j is ready at ${uri}`);
    const announce = (url: string) => lock.update({ url });
    const restart = async (why: string) => {
      say(`Restarting Neo4j: ${why}`);
      await compose(["restart", "-t", "5", "neo4j"]);
    };
    return { mode: "docker", uri, user, password, database: config.database, announce, restart, stop };
  } catch (error) {
    await stop().catch(() => lock.release());
    throw error;
  }
}

const user = "neo4j";

type Compose = (args: string[], env?: NodeJS.ProcessEnv) => Promise<string>;

/** Runs compose for the project of a data folder; gives what it printed. */
function composeOf({ compose: [command, ...first] }: Docker, dataDir: string): Compose {
  return async (args, env) => {
    const all = { ...process.env, ...env, COMPOSE_PROJECT_NAME: projectOf(dataDir) };
    const { stdout } = await run(command, [...first, "-f", file, ...args], { timeout: 5 * minute, env: all });
    return stdout.trim();
  };
}

async function up(compose: Compose, signal?: AbortSignal): Promise<{ uri: string; password: string }> {
  // A container that still runs was left by an app that was killed: it is taken over.
  const port = (await publishedPort(compose)) ?? (await freePort(7687));
  await compose(["up", "-d", "neo4j"], { TSUNAGI_BOLT_PORT: String(port), NEO4J_PASSWORD: "" });
  await untilHealthy(await compose(["ps", "-q", "neo4j"]), signal);
  const password = await compose(["exec", "-T", "neo4j", "cat", "/secret/password"]);
  return { uri: `bolt://127.0.0.1:${port}`, password };
}

/** Each data folder has containers and volumes of its own. */
function projectOf(dataDir: string): string {
  return `tsunagi-${createHash("sha256").update(dataDir).digest("hex").slice(0, 8)}`;
}

/** The port on this machine when the service runs already. */
async function publishedPort(compose: Compose): Promise<number | undefined> {
  const address = await compose(["port", "neo4j", "7687"]).catch(() => "");
  return Number(/:(\d+)$/.exec(address)?.[1]) || undefined;
}

async function untilHealthy(container: string, signal?: AbortSignal): Promise<void> {
  const format = "{{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{end}}";
  for (const until = Date.now() + 3 * minute; Date.now() < until; ) {
    const state = (await run("docker", ["inspect", "-f", format, container])).stdout.trim();
    if (state === "running healthy") return;
    if (!state.startsWith("running")) break;
    await sleep(300, undefined, { signal });
  }
  const { stdout, stderr } = await run("docker", ["logs", "--tail", "20", container]);
  throw new Error(`Neo4j did not become healthy in Docker. Its last words:\n${stdout}${stderr}`);
}

async function succeeds(command: string, args: string[], timeout: number, signal?: AbortSignal): Promise<boolean> {
  return run(command, args, { timeout, signal }).then(
    () => true,
    () => false,
  );
}
