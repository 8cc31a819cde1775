import type { SnapshotShelf } from "../snapshots/store.ts";

/** Several shelves as one: what the first of them has is what counts. */
export function oneShelf(...shelves: readonly SnapshotShelf[]): SnapshotShelf {
  const first = async <T>(ask: (shelf: SnapshotShelf) => Promise<T | undefined>): Promise<T | undefined> => {
    for (const shelf of shelves) {
      const found = await ask(shelf);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    find: (id) => first((shelf) => shelf.find(id)),
    stamp: (id) => first((shelf) => shelf.stamp(id)),
    changes: () => shelves.reduce((sum, shelf) => sum + shelf.changes(), 0),
  };
}
