import type { Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import { HttpError } from "../errors.ts";
import type { About } from "./handlers.ts";

/** Health says what is known and is always 200; ready is for whoever sends traffic here. */
export function createHealth(db: Database, { version }: About): Pick<Handlers, "GET /api/health" | "GET /api/ready"> {
  return {
    "GET /api/health": async () => {
      const database = await db.status();
      return { status: database.connected ? "ok" : "degraded", version, database };
    },
    "GET /api/ready": async () => {
      const { connected } = await db.status();
      if (!connected) throw new HttpError("database_unavailable", "The database does not answer yet.");
      return { ready: true };
    },
  };
}
