import { spawn } from "node:child_process";
import { once } from "node:events";
import { open, realpath } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { archiveFor, removeArchive } from "./archive.ts";
import { writeSettings } from "./home.ts";
import type { Java } from "./java.ts";
import type { Job } from "./keeper.ts";
import { followLog } from "./log.ts";
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
  /** The server takes no changes. */
  readOnly?: boolean;
  /** Ends the start while the server is not up. */
  signal?: AbortSignal;
  /** Called when java has been started and there is only waiting to do. */
  waiting?: () => void;
}

/** Starts the server and waits until it answers Bolt. Throws StartError when it ends before that. */
export async function launch(from: Launch): Promise<Server> {
  const archive = await archiveFor(from.paths, from.java);
  const said = await followLog(from.paths);
  const server = await start(from, archive.options, archive.made);
  from.waiting?.();
  if (await isUp(server, from, said)) return server;
  if (from.signal?.aborted) {
    await server.stop();
    from.signal.throwIfAborted();
  }
  const error = new StartError(await said());
  if (archive.used === undefined || error.portTaken) throw error;
  await removeArchive(archive.used);
  return launch(from);
}

/** The server ended while starting; the message holds the end of what it said. */
export class StartError extends Error {
  override name = "StartError";
  readonly portTaken: boolean;

  constructor(said: string) {
    super(`Neo4j did not start. Its last words:\n${said.split("\n").slice(-16).join("\n")}`);
    this.portTaken = /Address already in use|BindException/.test(said);
  }
}

/** The arguments of java that start the server; its settings must have been written. */
export function serverCommand({ home, conf, lib }: LocalPaths, options: readonly string[]): string[] {
  const main = ["org.neo4j.server.CommunityEntryPoint", `--home-dir=${home}`, `--config-dir=${conf}`];
  return [...javaOptions(), ...options, "-cp", join(lib, "*"), ...main];
}

const keeper = fileURLToPath(new URL("keeper.ts", import.meta.url));

async function start(
  { paths, java, extra, port, readOnly }: Launch,
  archive: string[],
  made: Job["archive"],
): Promise<Server> {
  await writeSettings(paths, port, readOnly);
  const { home, logs, running } = paths;
  // An archive fits only the class path it was made with.
  const args = serverCommand({ ...paths, lib: await realpath(paths.lib) }, [...extra, ...archive]);
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

/** True once our server answers. Its own log has to agree: on the same port another one may be answering, and ours about to give up. */
async function isUp(server: Server, { port, signal }: Launch, said: () => Promise<string>): Promise<boolean> {
  let gone = false;
  server.ended.then(() => {
    gone = true;
  });
  while (!gone && !signal?.aborted) {
    if ((await answersBolt(port, 2000)) && (await said()).includes("Bolt enabled on")) return !gone;
    await sleep(20);
  }
  return false;
}
