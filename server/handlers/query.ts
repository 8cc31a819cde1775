import type { Handlers } from "../api.ts";
import { HttpError } from "../errors.ts";
import type { PeopleQueries } from "../query/people.ts";

type Routes = "POST /api/query" | "POST /api/query/explain" | "DELETE /api/query/:queryId";

/** People's own queries. */
export function createQuery(queries: PeopleQueries): Pick<Handlers, Routes> {
  return {
    "POST /api/query": (asked, signal, { caller }) => queries.run({ ...asked, caller }, signal),
    "POST /api/query/explain": (asked, signal, { caller }) => queries.explain({ ...asked, caller }, signal),
    "DELETE /api/query/:queryId": async ({ queryId }, _signal, { caller }) => {
      if (!queries.cancel(queryId, caller)) throw new HttpError("not_found", "You run no query of this id.");
    },
  };
}
