import type { Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import { openApi } from "../openapi.ts";
import type { PeopleQueries } from "../query/people.ts";
import { createChanges } from "./changes.ts";
import { createDatasets } from "./datasets.ts";
import { createDocuments } from "./documents.ts";
import { createHealth } from "./health.ts";
import { createNodes } from "./nodes.ts";
import { createOembed } from "./oembed.ts";
import { createOverview } from "./overview.ts";
import { createPaths } from "./paths.ts";
import { createQuery } from "./query.ts";
import { createSchema } from "./schema.ts";
import { createSearch } from "./search.ts";
import { createSnapshots, type Snapshots } from "./snapshots.ts";
import { createStories } from "./stories.ts";
import { createSubgraph } from "./subgraph.ts";

/** What the app says of itself. */
export interface About {
  version: string;
}

/** One function a route: the graph is reached through `db` and, for people's own queries, `queries`; frozen files through `snapshots`. */
export function createHandlers(db: Database, queries: PeopleQueries, about: About, snapshots: Snapshots): Handlers {
  const document = openApi(about.version);
  return {
    ...createHealth(db, about),
    ...createDatasets(db),
    ...createSchema(db),
    ...createOverview(db),
    ...createSearch(db),
    ...createNodes(db),
    ...createSubgraph(db),
    ...createPaths(db),
    ...createDocuments(db),
    ...createQuery(queries),
    ...createSnapshots(snapshots),
    ...createChanges(snapshots.shelf, db, queries),
    ...createStories(db, snapshots.stories),
    ...createOembed(snapshots.shelf, snapshots.pages),
    "GET /api/openapi.json": async () => document,
  };
}
