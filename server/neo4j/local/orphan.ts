import { readFile, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Say } from "../../say.ts";
import type { LocalPaths } from "./paths.ts";
import { commandLineOf, isRunning } from "./process.ts";

const Running = z.object({
  pid: z.number().int(),
  started: z.string(),
  keeper: z.number().int(),
  port: z.number().int(),
});
export type Running = z.infer<typeof Running>;

/** The server process of this home as its keeper wrote it down; undefined when none lives. */
export async function runningServer({ running, home }: LocalPaths): Promise<Running | undefined> {
  const read = await readFile(running, "utf8")
    .then(JSON.parse)
    .catch(() => undefined);
  const { data } = Running.safeParse(read);
  if (data === undefined || !isRunning(data)) return undefined;
  return commandLineOf(data.pid).includes(`--home-dir=${home}`) ? data : undefined;
}

/** Stops a server that an app which is gone left behind: asks, waits at most `patience` ms, then kills. */
export async function stopOrphan(paths: LocalPaths, say: Say, patience = 60_000): Promise<void> {
  const orphan = await runningServer(paths);
  if (orphan !== undefined) {
    say("Waiting for the Neo4j of an earlier run to stop");
    if (!(await ended(orphan, "SIGTERM", patience))) await ended(orphan, "SIGKILL", 10_000);
  }
  await rm(paths.running, { force: true });
}

/** Kills a server that no longer answers, at once. */
export async function killServer(paths: LocalPaths): Promise<void> {
  const server = await runningServer(paths);
  if (server !== undefined) await ended(server, "SIGKILL", 10_000);
}

async function ended(server: Running, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  try {
    process.kill(server.pid, signal);
    process.kill(server.pid, "SIGCONT");
  } catch {
    return true;
  }
  for (const until = Date.now() + patience; Date.now() < until; await sleep(50)) if (!isRunning(server)) return true;
  return false;
}
