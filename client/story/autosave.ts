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

/** So long nothing is typed before it is kept, ms. */
const pause = 300;

/** Keeps what `tale` holds, and puts into it what other tabs write; `replaced` hears of that. */
export function keepTale(tale: Signal<Tale>, opening: Promise<TaleStore>, replaced: () => void): Keeping {
  const kept = signal<Kept>("loading");
  const parted = signal(false);
  const others = signal<readonly KeptTale[]>([]);
  let id: string = crypto.randomUUID();
  let revision = 0;
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let store: TaleStore = forgetfulStore();

  const take = (found: KeptTale) => {
    ({ id, revision } = found);
    tale.value = { title: found.title, steps: found.steps, elements: found.elements };
    replaced();
  };
  const list = async () => {
    const all = await store.all();
    others.value = all.filter((one) => one.id !== id);
    return all;
  };
  const rest = () => {
    kept.value = store.lasting ? "saved" : "passing";
  };
  const write = async () => {
    if (!dirty) return;
    dirty = false;
    const now = { ...tale.peek(), changedAt: Date.now() };
    if (!(await store.put({ ...now, id, revision: revision + 1 }))) {
      id = crypto.randomUUID();
      revision = 0;
      parted.value = true;
      await store.put({ ...now, id, revision: 1 });
    }
    revision++;
    await list();
    if (!dirty) rest();
  };
  const inTurn = (work: () => Promise<unknown>) => {
    queue = queue.then(work).catch(() => {
      dirty = true;
      kept.value = "failed";
    });
    return queue.then(() => {});
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    return inTurn(write);
  };
  const follow = async (changed: string) => {
    const all = await list();
    const found = all.find((one) => one.id === changed);
    if (changed === id && !dirty && found && found.revision > revision) take(found);
  };
  const begin = async () => {
    store = await opening;
    store.changed((changed) => void inTurn(() => follow(changed)));
    const [latest] = await list();
    if (!dirty && latest && tale.peek().steps.length === 0) take(latest);
    await list();
    if (!dirty) rest();
  };
  void inTurn(begin);
  if (typeof addEventListener === "function") addEventListener("pagehide", () => void flush());

  return {
    ...{ kept, parted, others },
    changed() {
      dirty = true;
      kept.value = "saving";
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pause);
    },
    leave() {
      const last = { ...tale.peek(), changedAt: Date.now(), id, revision: revision + 2 };
      if (dirty) void inTurn(() => store.put(last));
      dirty = false;
      clearTimeout(timer);
      id = crypto.randomUUID();
      revision = 0;
      void inTurn(async () => {
        await list();
        if (!dirty) rest();
      });
    },
    open: async (wanted) => {
      await flush();
      await inTurn(async () => {
        const found = (await store.all()).find((one) => one.id === wanted);
        if (found) take(found);
        await list();
      });
    },
    discard: (unwanted) =>
      inTurn(async () => {
        await store.remove(unwanted);
        await list();
      }),
    settled: flush,
  };
}
