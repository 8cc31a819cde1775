import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { type Call, CallError, createCall } from "../../client/api.ts";
import { type AppOptions, createApp } from "../../server/app.ts";
import { createHandlers } from "../../server/handlers/handlers.ts";
import { withFront } from "../../server/http/front/front.ts";
import { listen } from "../../server/http/listen.ts";
import { createDatabase } from "../../server/neo4j/driver.ts";
import { createPeopleQueries } from "../../server/neo4j/people-queries.ts";
import { createPages } from "../../server/pages/page.ts";
import { openTestShelf, type TestShelf } from "../shelf.ts";

/** The app with a shelf of its own and without a database: nobody listens on port 1. Close it when the tests are over. */
export interface FrozenServer {
  url: string;
  call: Call;
  shelf: TestShelf;
  /** All that was logged, at the level at which every request is. */
  logged: string[];
  close(): Promise<void>;
}

const template = '<!doctype html><html lang="ja"><head><!--head--></head><body></body></html>';

export async function startFrozenServer(
  options: AppOptions & { mostBytes?: number; bytesPerHour?: number } = {},
): Promise<FrozenServer> {
  const client = await mkdtemp(join(tmpdir(), "tsunagi-client-"));
  await writeFile(join(client, "view.html"), template);
  const address = { uri: "bolt://127.0.0.1:1", user: "", password: "", mode: "uri" as const };
  const database = createDatabase(address);
  const queries = createPeopleQueries(address, database, () => {});
  const shelf = await openTestShelf(options);
  const pages = createPages({ client, framedBy: ["https://example.org"] });
  const logged: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void logged.push(line) });
  const known = { log, hosts: options.hosts, requestsPer10s: 1_000_000, changesPerMinute: 1_000_000 };
  const app = createApp(createHandlers(database, queries, { version: "1" }, { ...shelf, pages }), {
    ...known,
    checkReplies: true,
    ...options,
  });
  const listening = await listen(withFront(app, shelf.shelf, pages, known), 0, "127.0.0.1");
  return {
    url: listening.url,
    call: createCall(listening.url),
    shelf,
    logged,
    close: async () => {
      await listening.close(0);
      await Promise.all([queries.close(), database.close(), shelf.close(), rm(client, { recursive: true })]);
    },
  };
}

/** The code a call ends in; `done` when it does not fail. */
export function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "done",
    (error: unknown) => (error instanceof CallError ? error.code : String(error)),
  );
}
