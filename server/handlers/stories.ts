import type { Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import type { Stories } from "../pages/stories.ts";
import { readDatasets } from "./datasets.ts";

/** The stories of the datasets that are loaded. */
export function createStories(db: Database, stories: Pick<Stories, "list">): Pick<Handlers, "GET /api/stories"> {
  return {
    "GET /api/stories": async (_input, signal) => {
      const shipped = await stories.list();
      if (shipped.length === 0) return { stories: [] };
      const loaded = new Set((await readDatasets(db, signal)).map(({ id }) => id));
      return { stories: shipped.filter(({ dataset }) => loaded.has(dataset)) };
    },
  };
}
