import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { forgetfulStore, type KeptTale, type TaleStore } from "./keep.ts";
import type { Tale } from "./steps.ts";

/** How what is written is kept; `passing`: only as long as the page is open. */
export type Kept = "loading" | "saved" | "saving" | "passing" | "failed";

/** Keeps a story in this browser while it is written. */
export interface Keeping {
  kept: ReadonlySignal<Kept>;
  /** Another tab wrote the same story at the same time: this one goes on as a copy. Views say so and set false. */
  parted: Signal<boolean>;
  /** The other stories of this browser, the one that was changed last first. */
  others: ReadonlySignal<readonly KeptTale[]>;
  /** Goes on with another story. */
  open(id: string): Promise<void>;
  /** Deletes one of the other stories for good. */
  discard(id: string): Promise<void>;
  /** Resolves when all is kept. */
  settled(): Promise<void>;
  /** Says that the story was changed here. */
  changed(): void;
  /** The story that comes next is another one. */
  leave(): void;
}

/** The name under which a story is kept, and what of it is kept. */
type Own = Pick<KeptTale, "id" | "revision">;
type Written = Omit<KeptTale, keyof Own>;

/** So long nothing is typed before it is kept, ms. */
const pause = 300;
/** After a failure it is tried again, ms. */
const patience = 10_000;

const fresh = (): Own => ({ id: crypto.randomUUID(), revision: 0 });

/** Keeps what `tale` holds, and puts into it what other tabs write; `replaced` hears of that. */
export function keepTale(tale: Signal<Tale>, opening: Promise<TaleStore>, replaced: () => void): Keeping {
  const kept = signal<Kept>("loading");
  const parted = signal(false);
  const others = signal<readonly KeptTale[]>([]);
  let own = fresh();
  /** What the store has not taken yet, the latest of each story: nothing of it is lost while the page is open. */
  const untaken = new Map<Own, Written>();
  /** Whether something was written that is not even there. */
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let store: TaleStore = forgetfulStore();

  const handOver = () => {
    if (dirty) untaken.set(own, { ...tale.peek(), changedAt: Date.now() });
    dirty = false;
  };
  const take = ({ id, revision, title, steps, elements }: KeptTale) => {
    own = [...untaken.keys()].find((one) => one.id === id) ?? { id, revision };
    tale.value = { title, steps, elements };
    replaced();
  };
  const list = async () => {
    const here = [...untaken].map(([of, written]): KeptTale => ({ ...written, ...of }));
    const all = [...here, ...(await store.all()).filter(({ id }) => !here.some((one) => one.id === id))];
    others.value = all.filter(({ id }) => id !== own.id);
    return all;
  };
  /** Keeps a story, as a copy where another tab has kept a later one. */
  const put = async (of: Own, written: Written) => {
    if (!(await store.put({ ...written, id: of.id, revision: of.revision + 1 }))) {
      Object.assign(of, fresh());
      if (of === own) parted.value = true;
      await store.put({ ...written, id: of.id, revision: 1 });
    }
    of.revision++;
    if (untaken.get(of) === written) untaken.delete(of);
  };
  const write = async () => {
    handOver();
    for (const [of, written] of [...untaken]) await put(of, written);
  };
  const inTurn = (work: () => Promise<unknown>) => {
    const done = () => {
      if (!dirty) kept.value = untaken.size > 0 ? "failed" : store.lasting ? "saved" : "passing";
    };
    const failed = () => {
      kept.value = "failed";
      timer ??= setTimeout(() => void flush(), patience);
    };
    queue = queue.then(work).then(done, failed);
    return queue.then(() => {});
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    return inTurn(() => write().finally(list));
  };
  const follow = async (changed: string) => {
    const found = (await list()).find((one) => one.id === changed);
    const waits = dirty || untaken.has(own);
    if (changed === own.id && !waits && found && found.revision > own.revision) take(found);
  };
  const begin = async () => {
    store = await opening;
    store.changed((changed) => void inTurn(() => follow(changed)));
    const [latest] = await list();
    if (!dirty && latest && tale.peek().steps.length === 0) take(latest);
    await list();
  };
  void inTurn(begin);
  if (typeof addEventListener === "function") {
    addEventListener("pagehide", () => void flush());
    addEventListener("beforeunload", (event) => {
      if (kept.peek() === "failed") event.preventDefault();
    });
  }

  return {
    ...{ kept, parted, others },
    changed() {
      dirty = true;
      kept.value = "saving";
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pause);
    },
    leave() {
      handOver();
      own = fresh();
      void flush();
    },
    open: async (wanted) => {
      await flush();
      await inTurn(async () => {
        const found = (await list()).find((one) => one.id === wanted);
        if (!found) return;
        handOver();
        take(found);
        await list();
      });
    },
    discard: (unwanted) =>
      inTurn(async () => {
        for (const one of [...untaken.keys()]) if (one.id === unwanted) untaken.delete(one);
        await store.remove(unwanted).finally(list);
      }),
    settled: flush,
  };
}
