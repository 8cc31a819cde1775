import fc from "fast-check";
import { expect, test } from "vitest";
import { type Slot, Slots, usual } from "../../../server/query/slots.ts";

type State = "runs" | "waits" | "refused";
interface Asked {
  caller: string;
  state: State;
  slot?: Slot;
}

/** Slots with a clock that is moved by hand; nothing happens on time alone. */
function setUp() {
  let time = 0;
  const slots = new Slots({ now: () => time, after: () => () => {} });
  const ask = (caller: string): Asked => {
    const asked: Asked = { caller, state: "waits" };
    slots.take(caller, new AbortController().signal).then(
      (slot) => {
        slot.begin();
        Object.assign(asked, { slot, state: "runs" });
      },
      () => {
        asked.state = "refused";
      },
    );
    return asked;
  };
  const move = async (ms: number) => {
    time += ms;
    for (let turn = 0; turn < 4; turn++) await Promise.resolve();
  };
  return { ask, move };
}

const count = (asked: readonly Asked[], state: State) => asked.filter((one) => one.state === state).length;

test("whoever fills the queue, somebody new who comes once finds a place in it while another has two", async () => {
  const crowd = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 72, maxLength: 250 });
  await fc.assert(
    fc.asyncProperty(crowd, async (callers) => {
      const { ask, move } = setUp();
      const all = callers.map((caller) => ask(`c${caller}`));
      await move(1);
      const waiting = all.filter(({ state }) => state === "waits");
      const most = Math.max(0, ...[...Map.groupBy(waiting, ({ caller }) => caller).values()].map((of) => of.length));
      const newcomer = ask("new");
      await move(1);
      expect(newcomer.state === "refused").toBe(waiting.length === usual.waiting && most < 2);
      expect(count(all, "waits")).toBeLessThanOrEqual(usual.waiting);
    }),
    { numRuns: 50 },
  );
});

test("a network of many addresses that used a lot gives way to who used nothing, who came last first", async () => {
  const { ask, move } = setUp();
  const first = Array.from({ length: 8 }, (_, i) => ask(`heavy${i}`));
  await move(20_000);
  const waiting = Array.from({ length: 64 }, (_, i) => ask(`heavy${i % 8}`)).slice(0, 32);
  const others = Array.from({ length: 32 }, (_, i) => ask(`other${i}`));
  await move(1);
  const newcomers = Array.from({ length: 8 }, (_, i) => ask(`new${i}`));
  await move(1);
  expect([
    count(first, "runs"),
    count(waiting, "refused"),
    count(others, "refused"),
    count(newcomers, "waits"),
  ]).toEqual([8, 8, 0, 8]);
});

test("who has more waiting than others does not drive them out", async () => {
  const { ask, move } = setUp();
  const all = Array.from({ length: 72 }, (_, i) => ask(`c${i}`));
  await move(1);
  const greedy = [ask("c70"), ask("c71"), ask("c70")];
  await move(1);
  expect([count(all, "refused"), greedy.map(({ state }) => state)]).toEqual([0, ["refused", "refused", "refused"]]);
});

test("a slot that rests uses nothing", async () => {
  const { ask, move } = setUp();
  const one = ask("a");
  await move(0);
  await move(500);
  one.slot?.rest();
  await move(5_000);
  const used = one.slot?.used() ?? 0;
  one.slot?.begin();
  await move(100);
  expect([used > 400 && used <= 500, (one.slot?.used() ?? 0) > used]).toEqual([true, true]);
});
