import neo4j from "neo4j-driver";
import { pino } from "pino";
import { inject } from "vitest";
import { type Call, createCall } from "../../client/api.ts";
import { type AppOptions, createApp } from "../../server/app.ts";
import type { Database } from "../../server/database.ts";
import { createHandlers } from "../../server/handlers/handlers.ts";
import { withFront } from "../../server/http/front/front.ts";
import { type Listening, listen } from "../../server/http/listen.ts";
import { createDatabase } from "../../server/neo4j/driver.ts";
import { createPeopleQueries } from "../../server/neo4j/people-queries.ts";
import type { PeopleQueries } from "../../server/query/people.ts";
import { openTestShelf, type TestShelf } from "../shelf.ts";

/** The app on a free port in front of the Neo4j of the run. Close it when the tests are over. */
export interface TestServer {
  url: string;
  call: Call;
  database: Database;
  queries: PeopleQueries;
  shelf: TestShelf;
  /** Runs Cypher past the API, to prepare and to look. Whole numbers are integers. */
  cypher(text: string, parameters?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  listening: Listening;
  close(): Promise<void>;
}

export async function startServer(options: AppOptions = {}): Promise<TestServer> {
  const address = inject("neo4j");
  const database = createDatabase({ ...address, mode: "uri" });
  const queries = createPeopleQueries({ ...address, mode: "uri" }, database, () => {});
  const shelf = await openTestShelf();
  const log = pino({ level: "silent" });
  const handlers = createHandlers(database, queries, { version: "0.0.0-test" }, shelf);
  const app = createApp(handlers, { log, checkReplies: true, requestsPer10s: 1_000_000, ...options });
  const front = withFront(app, shelf.shelf, shelf.pages, { log: options.log ?? log, hosts: options.hosts });
  const listening = await listen(front, 0, "127.0.0.1");
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
  });
  return {
    url: listening.url,
    call: createCall(listening.url),
    database,
    queries,
    shelf,
    cypher: async (text, parameters = {}) => {
      const { records } = await driver.executeQuery(text, parameters);
      return records.map((record) => record.toObject());
    },
    listening,
    close: async () => {
      await listening.close(0);
      await queries.close();
      await shelf.close();
      await database.close();
      await driver.close();
    },
  };
}
