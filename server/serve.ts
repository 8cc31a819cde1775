import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import type { Database } from "./database.ts";
import { createHandlers } from "./handlers/handlers.ts";
import { withFront } from "./http/front/front.ts";
import type { Listening } from "./http/listen.ts";
import { loadAtFirstStart } from "./load/first-start.ts";
import { shippedDatasets } from "./load/shipped.ts";
import { untilAnswering } from "./neo4j/answering.ts";
import { createDatabase } from "./neo4j/driver.ts";
import type { Engine } from "./neo4j/engine.ts";
import { createLaterDatabase, createLaterQueries } from "./neo4j/later.ts";
import { createPeopleQueries } from "./neo4j/people-queries.ts";
import { oneShelf } from "./pages/one-shelf.ts";
import { createPages } from "./pages/page.ts";
import { openStories } from "./pages/stories.ts";
import type { PeopleQueries } from "./query/people.ts";
import type { Say } from "./say.ts";
import { createAllowance } from "./snapshots/allowance.ts";
import { createMarks } from "./snapshots/callers.ts";
import { openFileStore } from "./snapshots/file-store.ts";
import { createUploads } from "./snapshots/uploads.ts";

const client = fileURLToPath(new URL("../dist/", import.meta.url));
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** What was begun before the rest of the app was there. */
export interface Begun {
  config: Config;
  engine: Promise<Engine>;
  listening: Listening;
  /** Takes what answers the requests from now on. */
  answer(app: RequestListener): void;
  say: Say;
  /** Aborts when the app is to end. */
  signal: AbortSignal;
  /** Resolves when the last request has been answered. */
  answered: Promise<void>;
}

/** Answers requests at once, so that the page can say what is going on; the database comes when it comes. */
export async function serve({ config, engine, listening, answer, say, signal, answered }: Begun): Promise<void> {
  const coming = Promise.withResolvers<Database>();
  const database = createLaterDatabase(coming.promise, modeOf(config));
  const queriesComing = Promise.withResolvers<PeopleQueries>();
  const queries = createLaterQueries(queriesComing.promise);
  const log = pino({ level: config.logLevel ?? "warn" });
  const snapshots = await openSnapshots(config, (message) => log.warn(message));
  void answered.then(() => Promise.all([database.close(), queries.close(), snapshots.uploads.close()]));
  const handlers = createHandlers(database, queries, { version }, snapshots);
  const { publicUrl, readOnly, snapshotsPerMinute: changesPerMinute } = config;
  const known = { log, hosts: hostsOf(config), publicUrl };
  const app = createApp(handlers, { ...known, client, readOnly, changesPerMinute });
  answer(withFront(app, snapshots.shelf, snapshots.pages, known));
  const started = await engine;
  await started.announce?.(listening.url);
  const there = await filled(started, config, say, signal);
  const people = createPeopleQueries(started, there, (message) => log.warn(message));
  coming.resolve(there);
  queriesComing.resolve(people);
  people.start();
}

/** The shelf of frozen snapshots, which lies beside the database and needs none. */
async function openSnapshots(config: Config, warn: (message: string) => void) {
  const { dataDir, readOnly, snapshotBytes, framedBy } = config;
  // Beside the folder: a copy of the snapshots has no key to the marks in them.
  const markOf = createMarks(join(dataDir, "snapshots.key"));
  const store = await openFileStore(join(dataDir, "snapshots"), { mostBytes: snapshotBytes, readOnly, markOf, warn });
  const stories = openStories(await shippedDatasets(), warn);
  const pages = createPages({ client, framedBy });
  return {
    shelf: oneShelf(stories, store),
    store,
    uploads: createUploads(),
    allowance: createAllowance(config.snapshotBytesPerHour),
    stories,
    pages,
  };
}

/** The database, as soon as it answers and, at the first start, holds the datasets. */
async function filled(engine: Engine, { readOnly }: Config, say: Say, signal: AbortSignal): Promise<Database> {
  const database = createDatabase(engine);
  const answering = untilAnswering(database, say, signal);
  // One that we started answers already, and its first queries are slow: they run side by side.
  if (engine.mode === "uri") await answering;
  const [, loaded] = await Promise.all([
    answering,
    readOnly && !engine.protect ? false : loadOrSay(engine, say, signal),
  ]);
  await engine.protect?.(loaded);
  return database;
}

/** Whether the first load is done. */
async function loadOrSay(engine: Engine, say: Say, signal: AbortSignal): Promise<boolean> {
  try {
    await loadAtFirstStart(engine, say, signal);
    return true;
  } catch (error) {
    signal.throwIfAborted();
    say(`The first load failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

function modeOf({ uri, mode }: Config): Engine["mode"] {
  if (uri !== undefined) return "uri";
  return mode === "docker" ? "docker" : "local";
}

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** On a loopback address only the names of this machine are ours, and those that were given. */
function hostsOf({ host, allowedHosts = [] }: Config): string[] | undefined {
  const isLoopback = host === "localhost" || host === "::1" || host.startsWith("127.");
  return isLoopback ? [...loopback, host, ...allowedHosts] : undefined;
}
