import type { Database } from "../database.ts";
import { HttpError } from "../errors.ts";
import type { Target } from "./sessions.ts";

/** A database whose server is still being started: `database_unavailable` until it is there. */
export function createLaterDatabase(coming: Promise<Database>, mode: Target["mode"]): Database {
  let there: Database | undefined;
  coming.then(
    (database) => {
      there = database;
    },
    () => {},
  );
  const now = () => {
    if (there) return there;
    throw new HttpError("database_unavailable", "The database is starting.");
  };
  return {
    read: async (query, parameters, options) => now().read(query, parameters, options),
    write: async (query, parameters, options) => now().write(query, parameters, options),
    keys: async (signal) => now().keys(signal),
    status: async () => there?.status() ?? { connected: false, version: "", edition: "", mode },
    close: async () => there?.close(),
  };
}
