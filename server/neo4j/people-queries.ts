import { createQueries } from "../query/create-queries.ts";
import type { PeopleQueries } from "../query/people.ts";
import type { Target } from "./sessions.ts";

/** People's own queries against this server; no thread is started before `start` or the first query. */
export function createPeopleQueries({ uri, user, password, database, mode }: Target): PeopleQueries {
  return createQueries(new URL("query/worker.ts", import.meta.url), { uri, user, password, database, mode });
}
