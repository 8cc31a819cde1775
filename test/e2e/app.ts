import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lendJars } from "./managed.ts";

/** A running app, as `npm start` runs it, in a process of its own. */
export interface App {
  url: string;
  dataDir: string;
  pid: number;
  output(): string;
  stop(): Promise<void>;
}

export interface Neo4jAddress {
  uri: string;
  user: string;
  password: string;
}

/** A loopback port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Starts the app on a free port and a data folder of its own, and waits until a query can be answered. */
export async function startApp(env: Record<string, string>, readyWithinMs = 120_000): Promise<App> {
  const dataDir = mkdtempSync(join(tmpdir(), "tsunagi-e2e-"));
  lendJars(dataDir);
  const port = await freePort();
  const child = spawn(process.execPath, ["server/main.ts"], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child, () => text, Date.now() + readyWithinMs);
  return { url, dataDir, pid: child.pid ?? 0, output: () => text, stop: () => stop(child, dataDir) };
}

/** The settings that make the app use a given Neo4j. */
export function settings({ uri, user, password }: Neo4jAddress): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

/** Runs a script of the project to its end; throws with its output when it fails. */
export async function run(script: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env } });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${text}`);
  return text;
}

async function ready(url: string, child: ChildProcess, output: () => string, until: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the app ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${url}/api/ready`).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error(`the app was not ready in time:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  rmSync(dataDir, { recursive: true, force: true });
}
