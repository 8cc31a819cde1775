import { type IDBPDatabase, openDB } from "idb";
import type { HistoryEntry, SavedQuery } from "./records.ts";

/** Records of one kind. Each is written on its own, so that two tabs lose nothing of each other. */
export interface Box<T> {
  /** The oldest first. */
  all(): Promise<T[]>;
  put(...records: T[]): Promise<void>;
  remove(...ids: string[]): Promise<void>;
}

/** Where queries are kept. */
export interface Store {
  /** Whether what is kept here is still there tomorrow. */
  lasting: boolean;
  history: Box<HistoryEntry>;
  saved: Box<SavedQuery>;
  /** Calls when another tab has changed something. */
  changed(listener: () => void): void;
}

const name = "tsunagi-queries";
const kinds = ["history", "saved"] as const;

/** The store in this browser; one that forgets where the browser keeps nothing. */
export async function openStore(): Promise<Store> {
  try {
    const database = await openDB(name, 1, {
      upgrade(fresh) {
        for (const kind of kinds) fresh.createObjectStore(kind, { keyPath: "id" });
      },
      blocking: (_current, _next, event) => event.target instanceof IDBDatabase && event.target.close(),
    });
    const channel = new BroadcastChannel(name);
    const tell = () => channel.postMessage("");
    return {
      lasting: true,
      history: boxIn(database, "history", tell),
      saved: boxIn(database, "saved", tell),
      changed(listener) {
        channel.onmessage = listener;
      },
    };
  } catch {
    return { lasting: false, history: forgetfulBox(), saved: forgetfulBox(), changed: () => {} };
  }
}

function boxIn<T>(database: IDBPDatabase, kind: (typeof kinds)[number], tell: () => void): Box<T> {
  return {
    all: () => database.getAll(kind),
    async put(...records) {
      const work = database.transaction(kind, "readwrite");
      await Promise.all([...records.map((record) => work.store.put(record)), work.done]);
      tell();
    },
    async remove(...ids) {
      const work = database.transaction(kind, "readwrite");
      await Promise.all([...ids.map((id) => work.store.delete(id)), work.done]);
      tell();
    },
  };
}

function forgetfulBox<T extends { id: string }>(): Box<T> {
  const held = new Map<string, T>();
  return {
    all: async () => [...held.values()],
    put: async (...records) => {
      for (const record of records) held.set(record.id, record);
    },
    remove: async (...ids) => {
      for (const id of ids) held.delete(id);
    },
  };
}
