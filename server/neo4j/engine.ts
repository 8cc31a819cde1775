import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type Config, ConfigError } from "../config.ts";
import type { Say } from "../say.ts";
import { ensureImage, findDocker, startDocker } from "./docker.ts";
import { holderOf, LockedError } from "./local/lock.ts";
import { missingForLocal, startLocal } from "./local/server.ts";
import { noWayScreen } from "./no-way.ts";

/** A Neo4j that can be spoken to by Bolt, and what to do when it is no longer needed. */
export interface Engine {
  mode: "uri" | "docker" | "local";
  uri: string;
  user: string;
  password: string;
  /** Undefined: the user's home database. */
  database?: string;
  /** Stops what was started for us; does nothing to a Neo4j from outside. */
  stop(): Promise<void>;
  /** Ends the server at once and starts it again; undefined where it is not ours to do so. */
  restart?(why: string): Promise<void>;
  /** Where the server takes changes only until it is `filled`: starts it again so that it takes none. */
  protect?(filled: boolean): Promise<void>;
  /** Tells a second start on the same data folder where this app listens. */
  announce?(url: string): Promise<void>;
}

export interface StartOptions {
  /** Ends a start under way. */
  signal?: AbortSignal;
  /** Called when a managed server has been started and there is only waiting to do: time for other work. */
  waiting?: () => void;
}

/** Finds or starts a Neo4j: NEO4J_URI, else Docker, else a managed server. Throws an error whose message is for people. */
export async function startEngine(config: Config, say: Say, { signal, waiting }: StartOptions = {}): Promise<Engine> {
  if (config.uri !== undefined) return outside(config, config.uri);
  const holder = await holderOf(config.dataDir);
  if (holder !== undefined) throw new LockedError(config.dataDir, holder);
  const tried = config.mode === "local" ? "NEO4J_MODE is local." : await byDocker(config, say, signal);
  if (typeof tried !== "string") return tried;
  if (config.mode === "docker") throw new Error(`${tried}\nNEO4J_MODE is docker, so nothing else was tried.`);
  const missing = await missingForLocal(config);
  if (missing.length > 0) throw new Error(noWayScreen(tried, missing));
  return startLocal(config, say, { signal, waiting });
}

/** For command lines beside the app: the Neo4j of an app that runs on the same data folder, else one of its own. */
export async function joinEngine(config: Config, say: Say): Promise<Engine> {
  if (config.uri !== undefined) return outside(config, config.uri);
  for (let waiting = false; ; await sleep(200)) {
    const holder = await holderOf(config.dataDir);
    if (holder === undefined) return startEngine(config, say);
    if (holder.neo4j !== undefined) return { ...holder.neo4j, database: config.database, stop: async () => {} };
    if (!waiting) say(`Waiting for the Neo4j that process ${holder.pid} is starting`);
    waiting = true;
  }
}

/** Neo4j in Docker, or the sentence why not. */
async function byDocker(config: Config, say: Say, signal?: AbortSignal): Promise<Engine | string> {
  const docker = await findDocker();
  if (docker === undefined) return "Docker does not answer.";
  try {
    if (typeof docker === "string") throw new Error(docker);
    await ensureImage(say, signal);
    return await startDocker(config, docker, say, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof LockedError || !(error instanceof Error)) throw error;
    if (config.mode === "auto") say(`${error.message}\nGoing on without Docker.`);
    return error.message;
  }
}

async function outside(config: Config, uri: string): Promise<Engine> {
  const { user, database } = config;
  return { mode: "uri", uri, user, password: await passwordOf(config), database, stop: async () => {} };
}

async function passwordOf({ password, passwordFile }: Config): Promise<string> {
  if (passwordFile === undefined) return password;
  try {
    return (await readFile(passwordFile, "utf8")).trim();
  } catch {
    throw new ConfigError(`NEO4J_PASSWORD_FILE names ${passwordFile}, which cannot be read.`);
  }
}
