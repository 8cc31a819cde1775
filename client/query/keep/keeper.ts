import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Workbench } from "../types.ts";
import { followWorkbench } from "./follow.ts";
import { ranDrafts, surplus } from "./history.ts";
import type { HistoryEntry, SavedQuery } from "./records.ts";
import { type Box, openStore, type Store } from "./store.ts";

/** What this browser keeps of queries, in step with what other tabs keep. */
export interface Keeper {
  /** The oldest first. */
  history: ReadonlySignal<readonly HistoryEntry[]>;
  saved: ReadonlySignal<readonly SavedQuery[]>;
  /** Whether it is still there tomorrow; undefined until that is known. */
  lasting: ReadonlySignal<boolean | undefined>;
  keep(...entries: HistoryEntry[]): Promise<void>;
  forget(...ids: string[]): Promise<void>;
  save(...queries: SavedQuery[]): Promise<void>;
  discard(...ids: string[]): Promise<void>;
}

/** Keeps what is done at a desk. */
function createKeeper(workbench: Workbench): Keeper {
  const history = signal<readonly HistoryEntry[]>([]);
  const saved = signal<readonly SavedQuery[]>([]);
  const lasting = signal<boolean | undefined>(undefined);
  const ready = openStore().then(async (store) => {
    const refresh = () => Promise.all([fill(history, store.history), fill(saved, store.saved)]);
    lasting.value = store.lasting;
    store.changed(() => void refresh());
    await refresh();
    return store;
  });
  const within =
    <T>(held: Signal<readonly T[]>, boxOf: (store: Store) => Box<T>) =>
    async (act: (box: Box<T>) => Promise<void>) => {
      const box = boxOf(await ready);
      await act(box);
      await fill(held, box);
    };
  const inHistory = within(history, (store) => store.history);
  const inSaved = within(saved, (store) => store.saved);
  const keeper: Keeper = {
    ...{ history, saved, lasting },
    keep: async (...entries) => {
      await inHistory((box) => box.put(...entries));
      const old = [...surplus(history.peek()), ...ranDrafts(history.peek())];
      if (old.length > 0) await inHistory((box) => box.remove(...old));
    },
    forget: (...ids) => inHistory((box) => box.remove(...ids)),
    save: (...queries) => inSaved((box) => box.put(...queries)),
    discard: (...ids) => inSaved((box) => box.remove(...ids)),
  };
  followWorkbench(workbench, async (entry) => {
    await ready;
    if (entry.what !== "draft" || !isKnown(entry.cypher, keeper)) await keeper.keep(entry);
  });
  return keeper;
}

async function fill<T>(held: Signal<readonly T[]>, box: Box<T>): Promise<void> {
  held.value = await box.all();
}

/** Whether a text stands in the history or among what is saved: then it needs no draft. */
function isKnown(cypher: string, { history, saved }: Keeper): boolean {
  return [...history.peek(), ...saved.peek()].some((one) => one.cypher === cypher);
}

const made = new WeakMap<Workbench, Keeper>();

/** The keeper of a desk: made when first asked for, then the same one, so that it follows also while the drawer is closed. */
export function keeperOf(workbench: Workbench): Keeper {
  const known = made.get(workbench) ?? createKeeper(workbench);
  made.set(workbench, known);
  return known;
}
