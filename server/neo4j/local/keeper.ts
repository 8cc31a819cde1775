/**
 * The process between the app and Neo4j: its standard input is a pipe from the app, and when that closes, however the app ended,
 * Neo4j is stopped. It runs in a process group of its own, so a Ctrl-C at the terminal does not reach Neo4j before the app lets go.
 */
import { spawn } from "node:child_process";
import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { identify } from "./process.ts";

/** What the keeper is asked to run, as JSON in its first argument. */
export interface Job {
  java: string;
  args: string[];
  home: string;
  /** File that names the server's process while it lives. */
  running: string;
  port: number;
  archive?: { draft: string; file: string };
  /** Milliseconds between asking Neo4j to stop and killing it. */
  patience: number;
}

const job: Job = JSON.parse(process.argv[2] ?? "{}");
const server = spawn(job.java, job.args, {
  cwd: job.home,
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...process.env, NEO4J_HOME: job.home, NEO4J_CONF: `${job.home}/conf` },
});
let stopping = false;

if (server.pid !== undefined) {
  const record = { ...identify(server.pid), keeper: process.pid, port: job.port };
  writeFileSync(job.running, JSON.stringify(record), { mode: 0o600 });
}
server.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
server.on("exit", (code, signal) => {
  rmSync(job.running, { force: true });
  if (stopping && signal === null) keepArchive();
  process.exit(stopping ? 0 : (code ?? 1) || 1);
});

process.stdin.resume().on("end", stop).on("error", stop);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);

function stop(): void {
  if (stopping) return;
  stopping = true;
  server.kill("SIGTERM");
  server.kill("SIGCONT");
  setTimeout(() => server.kill("SIGKILL"), job.patience);
}

/** A new class archive counts only when java ended by itself and so wrote all of it. */
function keepArchive(): void {
  if (job.archive === undefined) return;
  const { draft, file } = job.archive;
  try {
    writeFileSync(`${file}.size`, String(statSync(draft).size));
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}
