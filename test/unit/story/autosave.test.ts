import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { keepTale } from "../../../client/story/autosave.ts";
import { forgetfulStore, type TaleStore } from "../../../client/story/keep.ts";
import { emptyTale, type Tale } from "../../../client/story/steps.ts";

/** Two tabs over one store, each of which hears what the other writes. */
function tabs(count: number) {
  const store = forgetfulStore();
  const listeners: ((id: string) => void)[] = [];
  return Array.from({ length: count }, (_, own) => {
    const heard: TaleStore = {
      ...store,
      lasting: true,
      async put(tale) {
        const done = await store.put(tale);
        if (done) listeners.forEach((listener, at) => void (at !== own && listener(tale.id)));
        return done;
      },
      changed: (listener) => {
        listeners[own] = listener;
      },
    };
    const tale = signal<Tale>(emptyTale);
    return { tale, keeping: keepTale(tale, Promise.resolve(heard), () => {}), store };
  });
}

const titled = (en: string): Tale => ({ ...emptyTale, title: { en } });

async function write(tab: ReturnType<typeof tabs>[number] | undefined, en: string): Promise<void> {
  if (!tab) return;
  tab.tale.value = titled(en);
  tab.keeping.changed();
}

test("what is written is kept, and a tab that opens later goes on with it", async () => {
  const [first] = tabs(1);
  await first?.keeping.settled();
  await write(first, "Lithium");
  expect(first?.keeping.kept.value).toBe("saving");
  await first?.keeping.settled();
  expect(first?.keeping.kept.value).toBe("saved");
  const later = signal<Tale>(emptyTale);
  const keeping = keepTale(later, Promise.resolve(first?.store ?? forgetfulStore()), () => {});
  await keeping.settled();
  expect(later.value.title).toEqual({ en: "Lithium" });
});

test("a tab shows what another tab wrote of the same story", async () => {
  const [one, two] = tabs(2);
  await one?.keeping.settled();
  await write(one, "First");
  await one?.keeping.settled();
  await two?.keeping.open((await one?.store.all())?.[0]?.id ?? "");
  await write(one, "Second");
  await one?.keeping.settled();
  await two?.keeping.settled();
  expect(two?.tale.value.title).toEqual({ en: "Second" });
});

test("two tabs that write the same story at the same time lose nothing: one goes on as a copy and says so", async () => {
  const [one, two] = tabs(2);
  await one?.keeping.settled();
  await write(one, "First");
  await one?.keeping.settled();
  await two?.keeping.open((await one?.store.all())?.[0]?.id ?? "");
  await Promise.all([write(one, "Mine"), write(two, "Theirs")]);
  await Promise.all([one?.keeping.settled(), two?.keeping.settled()]);
  const kept = (await one?.store.all())?.map(({ title }) => title.en).sort();
  expect(kept).toEqual(["Mine", "Theirs"]);
  expect([one?.keeping.parted.value, two?.keeping.parted.value].sort()).toEqual([false, true]);
  expect([one?.tale.value.title.en, two?.tale.value.title.en]).toEqual(["Mine", "Theirs"]);
});

test("a new story leaves the one before among the others, with what was typed last", async () => {
  const [one] = tabs(1);
  await one?.keeping.settled();
  await write(one, "Old");
  one?.keeping.leave();
  if (one) one.tale.value = emptyTale;
  await one?.keeping.settled();
  expect(one?.keeping.others.value.map(({ title }) => title.en)).toEqual(["Old"]);
});

/** A store that takes nothing until it has room. */
function fullStore() {
  const store = forgetfulStore();
  const room = { there: false };
  const put: TaleStore["put"] = async (tale) => {
    if (!room.there) throw new DOMException("no room", "QuotaExceededError");
    return store.put(tale);
  };
  return { store: { ...store, lasting: true, put }, room };
}

test("where the browser has no room no story is lost by opening another, and all are kept once there is room", async () => {
  const { store, room } = fullStore();
  const tale = signal<Tale>(emptyTale);
  const keeping = keepTale(tale, Promise.resolve(store), () => {});
  const one = { tale, keeping, store };
  await write(one, "First");
  await keeping.settled();
  expect(keeping.kept.value).toBe("failed");
  keeping.leave();
  await write(one, "Second");
  await keeping.settled();
  const names = () => keeping.others.value.map(({ title }) => title.en);
  expect([keeping.kept.value, names()]).toEqual(["failed", ["First"]]);
  await keeping.open(keeping.others.value[0]?.id ?? "");
  expect([tale.value.title, keeping.kept.value, names()]).toEqual([{ en: "First" }, "failed", ["Second"]]);
  await write(one, "First again");
  room.there = true;
  await keeping.settled();
  const kept = (await store.all()).map(({ title }) => title.en).sort();
  expect([keeping.kept.value, names(), kept]).toEqual(["saved", ["Second"], ["First again", "Second"]]);
});

test("what was typed last before a new story is a copy where another tab has written the same one meanwhile", async () => {
  const [one, two] = tabs(2);
  await write(one, "First");
  await one?.keeping.settled();
  await two?.keeping.open((await one?.store.all())?.[0]?.id ?? "");
  await write(one, "Mine");
  await write(two, "Theirs");
  await two?.keeping.settled();
  one?.keeping.leave();
  await write(one, "New");
  await one?.keeping.settled();
  const kept = (await one?.store.all())?.map(({ title }) => title.en).sort();
  expect([kept, one?.tale.value.title.en, one?.keeping.parted.value]).toEqual([
    ["Mine", "New", "Theirs"],
    "New",
    false,
  ]);
});

test("where the browser keeps nothing it says so", async () => {
  const tale = signal<Tale>(emptyTale);
  const keeping = keepTale(tale, Promise.resolve(forgetfulStore()), () => {});
  await keeping.settled();
  expect(keeping.kept.value).toBe("passing");
});
