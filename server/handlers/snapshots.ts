import type { Snapshot } from "../../snapshot/schema.ts";
import type { Handlers } from "../api.ts";
import type { Pages } from "../pages/page.ts";
import type { Stories } from "../pages/stories.ts";
import type { Allowance } from "../snapshots/allowance.ts";
import type { SnapshotShelf, SnapshotStore } from "../snapshots/store.ts";
import { unknownSnapshot } from "../snapshots/unknown.ts";
import type { Uploads } from "../snapshots/uploads.ts";

/** What the routes of snapshots need: where they are looked up, where they are kept, and what checks new ones. */
export interface Snapshots {
  shelf: SnapshotShelf;
  store: SnapshotStore;
  uploads: Uploads;
  /** How much a caller may have stored. */
  allowance: Allowance;
  /** Those that are shipped; the shelf has them too. */
  stories: Pick<Stories, "list">;
  pages: Pages;
}

type Routes =
  | "POST /api/snapshots"
  | "GET /api/snapshots/:id"
  | "PATCH /api/snapshots/:id"
  | "DELETE /api/snapshots/:id";

/** Stores, gives, re-titles and deletes snapshots. None of it asks the database. */
export function createSnapshots({ shelf, store, uploads, allowance }: Snapshots): Pick<Handlers, Routes> {
  return {
    "POST /api/snapshots": async (body, signal, { caller }) => {
      // Before it is checked: of many at a time no more get through.
      const giveBack = allowance.take(caller, body.length);
      try {
        const kept = await uploads.check(body, signal);
        // Who has gone meanwhile will not hear its id.
        signal.throwIfAborted();
        const { id, ownerSecret, createdAt } = await store.keep(kept, caller);
        return { id, url: `/s/${id}`, ownerSecret, createdAt };
      } catch (error) {
        giveBack();
        throw error;
      }
    },
    "GET /api/snapshots/:id": async ({ id }) => {
      const stored = await shelf.find(id);
      if (!stored) throw unknownSnapshot();
      return JSON.parse(stored.document.toString()) as Snapshot;
    },
    "PATCH /api/snapshots/:id": ({ id, title }, _signal, { secret }) => store.retitle(id, secret, title),
    "DELETE /api/snapshots/:id": ({ id }, _signal, { secret }) => store.remove(id, secret),
  };
}
