import type { Database } from "../database.ts";
import { createQueries } from "../query/create-queries.ts";
import type { PeopleQueries } from "../query/people.ts";
import type { Engine } from "./engine.ts";
import { toPeoplesParameters } from "./query/parameters.ts";

type Server = Pick<Engine, "uri" | "user" | "password" | "database" | "mode" | "restart">;

/** People's own queries against this server; no thread is started before `start` or the first query. */
export function createPeopleQueries(server: Server, through: Database, warn: (message: string) => void): PeopleQueries {
  const { uri, user, password, database, mode, restart } = server;
  return createQueries({
    worker: new URL("query/worker.ts", import.meta.url),
    target: { uri, user, password, database, mode },
    checkParameters: toPeoplesParameters,
    database: through,
    restart,
    warn,
  });
}
