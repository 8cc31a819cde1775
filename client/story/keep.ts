import { type IDBPDatabase, openDB } from "idb";
import type { Tale } from "./steps.ts";

/** A story as this browser keeps it. `revision` tells which of two tabs wrote last. */
export interface KeptTale extends Tale {
  id: string;
  revision: number;
  /** ms since epoch. */
  changedAt: number;
}

/** Where stories are kept while they are written. */
export interface TaleStore {
  /** Whether what is kept here is still there tomorrow. */
  lasting: boolean;
  /** The one that was changed last comes first. */
  all(): Promise<KeptTale[]>;
  /** Keeps a story unless another tab kept a later one under its id: then false. */
  put(tale: KeptTale): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Calls when another tab has kept or removed the story of this id. */
  changed(listener: (id: string) => void): void;
}

const name = "tsunagi-stories";
const box = "drafts";

/** The store in this browser; one that forgets where the browser keeps nothing. */
export async function openTaleStore(): Promise<TaleStore> {
  try {
    const database = await openDB(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore(box, { keyPath: "id" }),
      blocking: (_current, _next, event) => event.target instanceof IDBDatabase && event.target.close(),
    });
    return lastingStore(database, new BroadcastChannel(name));
  } catch {
    return forgetfulStore();
  }
}

function lastingStore(database: IDBPDatabase, channel: BroadcastChannel): TaleStore {
  return {
    lasting: true,
    all: async () => latestFirst(await database.getAll(box)),
    async put(tale) {
      const work = database.transaction(box, "readwrite");
      // Where a request fails nobody comes to wait for the end.
      work.done.catch(() => undefined);
      const there: KeptTale | undefined = await work.store.get(tale.id);
      const free = there === undefined || there.revision < tale.revision;
      if (free) await work.store.put(tale);
      await work.done;
      if (free) channel.postMessage(tale.id);
      return free;
    },
    async remove(id) {
      await database.delete(box, id);
      channel.postMessage(id);
    },
    changed(listener) {
      channel.onmessage = ({ data }) => listener(String(data));
    },
  };
}

/** Keeps stories as long as the page is open. */
export function forgetfulStore(): TaleStore {
  const held = new Map<string, KeptTale>();
  return {
    lasting: false,
    all: async () => latestFirst([...held.values()]),
    async put(tale) {
      if ((held.get(tale.id)?.revision ?? -1) >= tale.revision) return false;
      held.set(tale.id, tale);
      return true;
    },
    remove: async (id) => void held.delete(id),
    changed: () => {},
  };
}

const latestFirst = (tales: KeptTale[]) => tales.toSorted((a, b) => b.changedAt - a.changedAt);
