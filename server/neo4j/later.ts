import type { Database } from "../database.ts";
import { HttpError } from "../errors.ts";
import type { PeopleQueries } from "../query/people.ts";
import type { Target } from "./sessions.ts";

/** A database whose server is still being started: `database_unavailable` until it is there. */
export function createLaterDatabase(coming: Promise<Database>, mode: Target["mode"]): Database {
  const { now, there } = later(coming);
  return {
    read: async (query, parameters, options) => now().read(query, parameters, options),
    write: async (query, parameters, options) => now().write(query, parameters, options),
    keys: async (signal) => now().keys(signal),
    status: async () => there()?.status() ?? { connected: false, version: "", edition: "", mode },
    close: async () => there()?.close(),
  };
}

/** The same for people's own queries. */
export function createLaterQueries(coming: Promise<PeopleQueries>): PeopleQueries {
  const { now, there } = later(coming);
  return {
    run: async function* (asked, signal) {
      yield* now().run(asked, signal);
    },
    explain: async (asked, signal) => now().explain(asked, signal),
    start: () => there()?.start(),
    cancel: (queryId, caller) => there()?.cancel(queryId, caller) ?? false,
    close: async () => there()?.close(),
  };
}

function later<T>(coming: Promise<T>): { now(): T; there(): T | undefined } {
  let there: T | undefined;
  coming.then(
    (come) => {
      there = come;
    },
    () => {},
  );
  const now = () => {
    if (there !== undefined) return there;
    throw new HttpError("database_unavailable", "The database is starting.");
  };
  return { now, there: () => there };
}
