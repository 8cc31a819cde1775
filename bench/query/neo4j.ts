import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareHome, writeSettings } from "../../server/neo4j/local/home.ts";
import { ensureJars } from "../../server/neo4j/local/jars.ts";
import { findJava } from "../../server/neo4j/local/java.ts";
import { serverCommand } from "../../server/neo4j/local/launch.ts";
import { localPaths } from "../../server/neo4j/local/paths.ts";
import { freePort } from "../../server/neo4j/local/port.ts";
import { answersBolt } from "../../server/neo4j/local/probe.ts";

/** A Neo4j that speaks Bolt and, other than the app's own, HTTP. */
export interface Peer {
  uri: string;
  http: string;
  password: string;
  stop(): Promise<void>;
}

/** Starts a managed Neo4j in a folder with its Query API switched on. */
export async function startWithQueryApi(dataDir: string): Promise<Peer> {
  const shared = localPaths(join(import.meta.dirname, "..", "..", ".data"));
  await ensureJars(shared.lib, () => {});
  const paths = localPaths(dataDir);
  await mkdir(paths.root, { recursive: true, mode: 0o700 });
  await symlink(shared.lib, paths.lib);
  const java = await findJava();
  if (typeof java === "string") throw new Error(java);
  const password = await prepareHome(paths, () => {});
  const [bolt, http] = [await freePort(7687), await freePort(7474)];
  await writeSettings(paths, bolt);
  const file = join(paths.conf, "neo4j.conf");
  const settings = await readFile(file, "utf8");
  const listen = `server.http.enabled=true\nserver.http.listen_address=127.0.0.1:${http}`;
  await writeFile(file, settings.replace("server.http.enabled=false", listen));
  const env = { ...process.env, NEO4J_HOME: paths.home, NEO4J_CONF: paths.conf };
  const child = spawn(java.command, serverCommand(paths, []), { env, stdio: "ignore" });
  const base = `http://127.0.0.1:${http}`;
  while (!((await answersBolt(bolt, 2000)) && (await answersHttp(base)))) {
    if (child.exitCode !== null) throw new Error("Neo4j ended while starting");
    await sleep(100);
  }
  return { uri: `bolt://127.0.0.1:${bolt}`, http: base, password, stop: () => end(child) };
}

function answersHttp(base: string): Promise<boolean> {
  return fetch(base).then(
    (reply) => reply.ok,
    () => false,
  );
}

/** Asks a process to end and waits for it. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
