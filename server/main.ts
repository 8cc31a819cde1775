import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { createApp } from "./app.ts";
import { type Config, readConfig } from "./config.ts";
import { createHandlers } from "./handlers/handlers.ts";
import { type Listening, listen } from "./http/listen.ts";
import { loadAtFirstStart } from "./load/first-start.ts";
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
  const engine = Promise.withResolvers<Engine>();
  const database = createLaterDatabase(engine.promise.then(createDatabase), modeOf(config));
  const log = pino({ level: process.env["LOG_LEVEL"] ?? "warn" });
  const app = createApp(createHandlers(database, { version }), { log, client, hosts: hostsOf(config) });
  const listening = await listen(app, config.port, config.host).catch(async (error: unknown) => {
    const holder = config.uri === undefined ? await holderOf(config.dataDir) : undefined;
    throw holder ? new LockedError(config.dataDir, holder) : new Error(whyNotListening(config, error));
  });
  closeOnSignal(async () => {
    await Promise.all([listening.close(), database.close()]);
    await (await engine.promise.catch(() => undefined))?.stop();
  });
  await start(config, say, engine, listening);
}

async function start(
  config: Config,
  say: Say,
  engine: PromiseWithResolvers<Engine>,
  listening: Listening,
): Promise<void> {
  const started = await startEngine(config, say);
  engine.resolve(started);
  await loadAtFirstStart(started, say).catch((error: unknown) => say(`The first load failed: ${sentenceOf(error)}`));
  await started.announce?.(listening.url);
  say(`Tsunagi is at ${listening.url}`);
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
  // Messages of the start are for people: what is wrong and what to do.
  console.error(sentenceOf(error));
  process.exit(1);
});
