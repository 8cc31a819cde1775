import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { createApp } from "./app.ts";
import { type Config, readConfig } from "./config.ts";
import type { Database } from "./database.ts";
import { createHandlers } from "./handlers/handlers.ts";
import { listen } from "./http/listen.ts";
import { loadAtFirstStart } from "./load/first-start.ts";
import { untilAnswering } from "./neo4j/answering.ts";
import { createDatabase } from "./neo4j/driver.ts";
import { type Engine, startEngine } from "./neo4j/engine.ts";
import { createLaterDatabase } from "./neo4j/later.ts";
import { holderOf, LockedError } from "./neo4j/local/lock.ts";
import { createSay, type Say } from "./say.ts";

const client = fileURLToPath(new URL("../dist/", import.meta.url));
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** Listens at once, so that the page can say what is going on; the database comes when it comes. */
async function main(say: Say): Promise<void> {
  const config = readConfig();
  const coming = Promise.withResolvers<Database>();
  const database = createLaterDatabase(coming.promise, modeOf(config));
  const log = pino({ level: process.env["LOG_LEVEL"] ?? "warn" });
  const app = createApp(createHandlers(database, { version }), { log, client, hosts: hostsOf(config) });
  const listening = await listen(app, config.port, config.host).catch(async (error: unknown) => {
    const holder = config.uri === undefined ? await holderOf(config.dataDir) : undefined;
    throw holder ? new LockedError(config.dataDir, holder) : new Error(whyNotListening(config, error));
  });
  const stopping = new AbortController();
  const engine = startEngine(config, say);
  closeOnSignal(async () => {
    stopping.abort();
    await Promise.all([listening.close(), database.close()]);
    await (await engine.catch(() => undefined))?.stop();
  });
  const started = await engine;
  await started.announce?.(listening.url);
  coming.resolve(await filled(started, config, say, stopping.signal));
  say(`Tsunagi is at ${listening.url}`);
}

/** The database, as soon as it answers and, at the first start, holds the datasets. */
async function filled(engine: Engine, { readOnly }: Config, say: Say, signal: AbortSignal): Promise<Database> {
  const database = createDatabase(engine);
  await untilAnswering(database, say, signal);
  if (!readOnly)
    await loadAtFirstStart(engine, say, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      say(`The first load failed: ${sentenceOf(error)}`);
    });
  return database;
}

/** The first signal ends in order, a second one at once. */
function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const end = (signal: NodeJS.Signals) => {
    const code = signal === "SIGINT" ? 130 : 143;
    if (closing) process.exit(code);
    closing = true;
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

function modeOf({ uri, mode }: Config): Engine["mode"] {
  if (uri !== undefined) return "uri";
  return mode === "docker" ? "docker" : "local";
}

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** On a loopback address only the names of this machine are ours, and those that were given. */
function hostsOf({ host }: Config): string[] | undefined {
  const isLoopback = host === "localhost" || host === "::1" || host.startsWith("127.");
  return isLoopback ? [...loopback, host] : undefined;
}

function whyNotListening({ host, port }: Config, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`;
  if (code === "EACCES") return `Port ${port} needs special rights. Choose one above 1023: PORT=3000 npm start`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST is ${host}, which is not an address of this machine.`;
  return `Cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}`;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

await main(createSay()).catch((error: unknown) => {
  // Ended while starting: the signal's handler is at work.
  if (error instanceof Error && error.name === "AbortError") return;
  // Messages of the start are for people: what is wrong and what to do.
  console.error(sentenceOf(error));
  process.exit(1);
});
