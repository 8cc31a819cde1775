import { spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { archiveFor, removeArchive } from "./archive.ts";
import { writeSettings } from "./home.ts";
import type { Java } from "./java.ts";
import type { Job } from "./keeper.ts";
import type { LocalPaths } from "./paths.ts";
import { answersBolt } from "./probe.ts";
import { javaOptions } from "./settings.ts";

/** A started server. */
export interface Server {
  /** Settles when its process is gone, however that came. */
  ended: Promise<void>;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

/** What a server is started from. */
export interface Launch {
  paths: LocalPaths;
  java: Java;
  /** Options for java besides our own. */
  extra: readonly string[];
  port: number;
  /** Ends the start while the server is not up. */
  signal?: AbortSignal;
}

/** Starts the server and waits until it answers Bolt. Throws StartError when it ends before that. */
export async function launch(from: Launch): Promise<Server> {
  const archive = await archiveFor(from.paths, from.java);
  const server = await start(from, archive.options, archive.made);
  if (await isUp(server, from.port, from.signal)) return server;
  if (from.signal?.aborted) {
    await server.stop();
    from.signal.throwIfAborted();
  }
  if (archive.used !== undefined) {
    await removeArchive(archive.used);
    return launch(from);
  }
  throw new StartError(await lastWords(from.paths));
}

/** The server ended while starting; the message holds its last words. */
export class StartError extends Error {
  override name = "StartError";
  readonly portTaken: boolean;

  constructor(words: string) {
    super(`Neo4j did not start. Its last words:\n${words}`);
    this.portTaken = /Address already in use|BindException/.test(words);
  }
}

/** The arguments of java that start the server; its settings must have been written. */
export function serverCommand({ home, conf, lib }: LocalPaths, options: readonly string[]): string[] {
  const main = ["org.neo4j.server.CommunityEntryPoint", `--home-dir=${home}`, `--config-dir=${conf}`];
  return [...javaOptions(), ...options, "-cp", join(lib, "*"), ...main];
}

const keeper = fileURLToPath(new URL("keeper.ts", import.meta.url));

async function start({ paths, java, extra, port }: Launch, archive: string[], made: Job["archive"]): Promise<Server> {
  await writeSettings(paths, port);
  const { home, logs, running } = paths;
  const args = serverCommand(paths, [...extra, ...archive]);
  const job: Job = { java: java.command, args, home, running, port, archive: made, patience: 60_000 };
  const log = await open(join(logs, "console.log"), "w");
  const child = spawn(process.execPath, [keeper, JSON.stringify(job)], {
    detached: true,
    stdio: ["pipe", log.fd, log.fd],
  });
  await log.close();
  const ended = once(child, "exit").then(() => {});
  child.stdin?.on("error", () => {});
  return {
    ended,
    async stop() {
      child.stdin?.end();
      await ended;
    },
  };
}

async function isUp(server: Server, port: number, signal?: AbortSignal): Promise<boolean> {
  let gone = false;
  server.ended.then(() => {
    gone = true;
  });
  while (!gone && !signal?.aborted) {
    if (await answersBolt(port, 2000)) return !gone;
    await sleep(40);
  }
  return false;
}

/** What the server left on the console and at the end of its log. */
async function lastWords({ logs }: LocalPaths): Promise<string> {
  const texts = await Promise.all(
    ["console.log", "neo4j.log"].map((name) => readFile(join(logs, name), "utf8").catch(() => "")),
  );
  return texts.flatMap((text) => text.trimEnd().split("\n").slice(-12)).join("\n");
}
