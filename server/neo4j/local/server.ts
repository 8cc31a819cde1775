import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import type { Config } from "../../config.ts";
import type { Say } from "../../say.ts";
import type { Engine } from "../engine.ts";
import { isNew, prepareHome } from "./home.ts";
import { haveJars } from "./jars.ts";
import { findJava, onPath } from "./java.ts";
import { type Launch, launch, type Server, StartError } from "./launch.ts";
import { type Lock, lockDataDir } from "./lock.ts";
import { stopOrphan } from "./orphan.ts";
import { type LocalPaths, localPaths } from "./paths.ts";
import { freePort } from "./port.ts";
import { supervise, type Watch } from "./supervisor.ts";

/** What tests change about a managed server. */
export interface LocalOptions {
  /** Data folder whose jars and class archives are used instead of the own. */
  jars?: string;
  /** More options for java. */
  java?: readonly string[];
  /** The port to try first instead of 7687. */
  port?: number;
  watch?: Watch;
  /** Ends a start under way. */
  signal?: AbortSignal;
  /** Called when java has been started and there is only waiting to do. */
  waiting?: () => void;
}

const user = "neo4j";

/** Starts the managed server of a data folder and keeps it running. Throws LockedError when another process has the folder. */
export async function startLocal(config: Config, say: Say, options: LocalOptions = {}): Promise<Engine> {
  const lock = await lockDataDir(config.dataDir);
  try {
    return await startLocked(config, say, options, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** What this machine lacks for a managed server, one sentence each. */
export async function missingForLocal({ dataDir }: Config): Promise<string[]> {
  const java = await findJava();
  const missing = typeof java === "string" ? [java] : [];
  if (!(await haveJars(localPaths(dataDir).lib)) && (await onPath("mvn")) === undefined)
    missing.push("Maven (the command mvn) was not found.");
  return missing;
}

async function startLocked(config: Config, say: Say, options: LocalOptions, lock: Lock): Promise<Engine> {
  const began = Date.now();
  const java = await findJava();
  if (typeof java === "string") throw new Error(java);
  const paths = localPaths(config.dataDir, options.jars);
  await stopOrphan(paths, say);
  const writable = !config.readOnly || (await isToBeFilled(paths));
  const password = await prepareHome(paths, say, options.signal);
  say(`Starting Neo4j with Java ${java.version}`);
  const { from, server } = await launchOnFreePort({
    paths,
    java,
    extra: options.java ?? [],
    port: options.port ?? 7687,
    readOnly: !writable,
    signal: options.signal,
    waiting: options.waiting,
  });
  const uri = `bolt://127.0.0.1:${from.port}`;
  try {
    await checkPassword(uri, password, paths.password);
  } catch (error) {
    await server.stop();
    throw error;
  }
  await lock.update({ neo4j: { mode: "local", uri, user, password } });
  say(`Neo4j is ready at ${uri} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  let supervisor = supervise(from, server, say, options.watch);
  const protect = async (filled: boolean) => {
    say("Starting Neo4j again so that it takes no changes");
    await supervisor.stop();
    const next = { ...from, readOnly: true };
    supervisor = supervise(next, await launch(next), say, options.watch);
    if (filled) await rm(paths.filling, { force: true });
  };
  return {
    mode: "local",
    uri,
    user,
    password,
    database: config.database,
    restart: (why) => supervisor.restart(why),
    ...(config.readOnly && writable && { protect }),
    announce: (url) => lock.update({ url }),
    async stop() {
      say("Stopping Neo4j");
      await supervisor.stop();
      await lock.release();
    },
  };
}

/** Whether a server that is to take no changes is new, or an earlier start did not come to fill it. */
async function isToBeFilled(paths: LocalPaths): Promise<boolean> {
  if (!(await isNew(paths))) return existsSync(paths.filling);
  await mkdir(paths.root, { recursive: true, mode: 0o700 });
  await writeFile(paths.filling, "");
  return true;
}

/** On the wanted port, or on any when that is taken, also when it is taken while we start. */
async function launchOnFreePort(wanted: Launch): Promise<{ from: Launch; server: Server }> {
  for (let tries = 1; ; tries++) {
    const from = { ...wanted, port: await freePort(tries === 1 ? wanted.port : 0) };
    try {
      return { from, server: await launch(from) };
    } catch (error) {
      if (!(error instanceof StartError && error.portTaken && tries < 3)) throw error;
    }
  }
}

async function checkPassword(uri: string, password: string, file: string): Promise<void> {
  // Loaded while the server starts: the driver takes its time.
  const { default: neo4j } = await import("neo4j-driver");
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { connectionAcquisitionTimeout: 30_000 });
  try {
    // Logs in without a query: the first one is slow and the app has its own.
    await driver.getServerInfo();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "Neo.ClientError.Security.Unauthorized"))
      throw error;
    throw new Error(
      `The managed Neo4j does not take the password in ${file}. Put the old file back, or move its folder away.`,
    );
  } finally {
    await driver.close();
  }
}
