import { type IDBPDatabase, openDB } from "idb";
import type { Words } from "../../snapshot/schema.ts";

/** A snapshot that was saved with this browser. */
export interface MySnapshot {
  id: string;
  title: Words;
  /** ISO 8601, UTC. */
  createdAt: string;
  nodes: number;
  edges: number;
  /** Steps of its story; 0 for a picture. */
  steps: number;
  /** Re-titles and deletes it; the server does not know it. */
  secret: string;
}

/** The list of own snapshots in this browser. */
export interface Mine {
  /** Whether it is still there tomorrow. */
  lasting: boolean;
  /** The latest first. */
  all(): Promise<MySnapshot[]>;
  put(snapshot: MySnapshot): Promise<void>;
  remove(id: string): Promise<void>;
  /** Calls when another tab has changed something; until the function given back is called. */
  changed(listener: () => void): () => void;
}

const name = "tsunagi-snapshots";
const box = "mine";

const opened = new WeakMap<object, Promise<Mine>>();

/** The list of a page in this browser; where the browser keeps nothing, one that lasts as long as the page. */
export function myListOf(session: object): Promise<Mine> {
  const known = opened.get(session) ?? openMyList();
  opened.set(session, known);
  return known;
}

async function openMyList(): Promise<Mine> {
  try {
    const database = await openDB(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore(box, { keyPath: "id" }),
      blocking: (_current, _next, event) => event.target instanceof IDBDatabase && event.target.close(),
    });
    return lastingList(database, new BroadcastChannel(name));
  } catch {
    return forgetfulList();
  }
}

function lastingList(database: IDBPDatabase, channel: BroadcastChannel): Mine {
  return {
    lasting: true,
    all: async () => latestFirst(await database.getAll(box)),
    async put(snapshot) {
      await database.put(box, snapshot);
      channel.postMessage("");
    },
    async remove(id) {
      await database.delete(box, id);
      channel.postMessage("");
    },
    changed(listener) {
      channel.addEventListener("message", listener);
      return () => channel.removeEventListener("message", listener);
    },
  };
}

function forgetfulList(): Mine {
  const held = new Map<string, MySnapshot>();
  return {
    lasting: false,
    all: async () => latestFirst([...held.values()]),
    put: async (snapshot) => void held.set(snapshot.id, snapshot),
    remove: async (id) => void held.delete(id),
    changed: () => () => {},
  };
}

const latestFirst = (list: MySnapshot[]) => list.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
