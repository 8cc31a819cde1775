import fc from "fast-check";
import { expect, test } from "vitest";
import { type Clock, type Slot, Slots, usual } from "../../../server/query/slots.ts";

/** A clock that stands until it is moved. */
function createClock(): Clock & { move(ms: number): Promise<void> } {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    move: async (ms) => {
      // Who has a slot begins at once, before time goes on.
      for (let turn = 0; turn < 4; turn++) await Promise.resolve();
      for (const until = now + ms; ; ) {
        const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        now = next?.at ?? until;
        if (!next) return;
        timers = timers.filter((one) => one !== next);
        next.run();
        for (let turn = 0; turn < 4; turn++) await Promise.resolve();
      }
    },
  };
}

/** A request for a slot, as it stands. */
interface Asked {
  slot?: Slot;
  error?: { code: string; message: string; extra: Record<string, unknown> };
}

function asker(slots: Slots) {
  return (caller: string, signal = new AbortController().signal): Asked => {
    const asked: Asked = {};
    slots.take(caller, signal).then(
      (slot) => {
        slot.begin();
        asked.slot = slot;
      },
      (error) => {
        asked.error = error;
      },
    );
    return asked;
  };
}

function setUp(rules: Partial<typeof usual> = {}) {
  const clock = createClock();
  const slots = new Slots(clock, rules);
  return { clock, slots, ask: asker(slots) };
}

const states = (asked: readonly Asked[]) =>
  asked.map(({ slot, error }) => error?.code ?? (slot ? (slot.signal.aborted ? "stopped" : "runs") : "waits"));

test("a caller runs two queries, the third waits until one of them has ended", async () => {
  const { clock, ask } = setUp();
  const asked = [ask("a"), ask("a"), ask("a"), ask("b")];
  await clock.move(1);
  const before = states(asked);
  asked[0]?.slot?.release();
  await clock.move(1);
  expect([before, states(asked)]).toEqual([
    ["runs", "runs", "waits", "runs"],
    ["runs", "runs", "runs", "runs"],
  ]);
});

test("eight run in all", async () => {
  const { clock, ask } = setUp();
  const asked = Array.from({ length: 9 }, (_, i) => ask(`c${i}`));
  await clock.move(1);
  expect(states(asked)).toEqual([...Array.from({ length: 8 }, () => "runs"), "waits"]);
});

test("four of a caller's wait, the next is refused at once and told when to come again", async () => {
  const { clock, ask } = setUp();
  const asked = Array.from({ length: 7 }, () => ask("a"));
  await clock.move(1);
  expect(states(asked)).toEqual(["runs", "runs", "waits", "waits", "waits", "waits", "too_many_requests"]);
  expect(asked[6]?.error?.extra).toEqual({ retryAfter: 5 });
});

test("no more than 64 wait", async () => {
  const { clock, ask } = setUp();
  const asked = Array.from({ length: 73 }, (_, i) => ask(`c${i}`));
  await clock.move(1);
  expect(states(asked).filter((state) => state === "waits")).toHaveLength(64);
  expect(states(asked)[72]).toBe("too_many_requests");
});

test("who has waited five seconds is told to come again", async () => {
  const { clock, ask } = setUp();
  const asked = [ask("a"), ask("a"), ask("a")];
  await clock.move(4_900);
  const before = states(asked);
  await clock.move(200);
  expect([before, states(asked)]).toEqual([
    ["runs", "runs", "waits"],
    ["runs", "runs", "too_many_requests"],
  ]);
});

test("who goes away while waiting leaves no trace", async () => {
  const { clock, ask } = setUp();
  const leaving = new AbortController();
  const asked = [ask("a"), ask("a"), ask("a", leaving.signal)];
  await clock.move(1);
  leaving.abort(new Error("gone"));
  asked[0]?.slot?.release();
  await clock.move(1);
  expect([asked[2]?.slot, asked[2]?.error?.message]).toEqual([undefined, "gone"]);
});

test("without others a query keeps its slot for as long as it wants", async () => {
  const { clock, ask } = setUp();
  const asked = [ask("a"), ask("a")];
  await clock.move(60_000);
  expect(states(asked)).toEqual(["runs", "runs"]);
});

test("while somebody waits, the longest query of the heaviest caller gives way, and is told so", async () => {
  const { clock, ask } = setUp({ all: 3 });
  const asked = [ask("heavy")];
  await clock.move(2_000);
  asked.push(ask("heavy"), ask("other"), ask("new"));
  await clock.move(300);
  expect(states(asked)).toEqual(["stopped", "runs", "runs", "waits"]);
  expect(asked[0]?.slot?.signal.reason).toMatchObject({
    code: "too_many_requests",
    message: "The server is busy and others wait: this query was stopped after 2.0 s. Try again in a moment.",
    extra: { retryAfter: 5 },
  });
  asked[0]?.slot?.release();
  await clock.move(1);
  expect(states(asked)).toEqual(["stopped", "runs", "runs", "runs"]);
});

test("what has run for little more than a second is left alone", async () => {
  const { clock, ask } = setUp({ all: 1 });
  const asked = [ask("a"), ask("b")];
  await clock.move(1_400);
  const before = states(asked);
  await clock.move(300);
  expect([before, states(asked)]).toEqual([
    ["runs", "waits"],
    ["stopped", "waits"],
  ]);
});

test("nobody gives way to who has used as much", async () => {
  const { clock, ask } = setUp({ all: 2 });
  const asked = [ask("a"), ask("b")];
  await clock.move(3_000);
  asked[1]?.slot?.release();
  asked.push(ask("c"), ask("b"));
  await clock.move(300);
  expect(states(asked)).toEqual(["runs", "runs", "runs", "waits"]);
});

test("those who have used a lot hold half of the slots together; the rest is for others", async () => {
  const { clock, ask } = setUp();
  const heavy = Array.from({ length: 6 }, (_, i) => ask(`h${i}`));
  await clock.move(10_000);
  for (const { slot } of heavy) slot?.release();
  const again = Array.from({ length: 6 }, (_, i) => ask(`h${i}`));
  const others = Array.from({ length: 4 }, (_, i) => ask(`o${i}`));
  await clock.move(1);
  expect([states(again), states(others)]).toEqual([
    ["runs", "runs", "runs", "runs", "waits", "waits"],
    ["runs", "runs", "runs", "runs"],
  ]);
});

test("what was used counts half after half a minute: who was heavy is forgiven", async () => {
  const { clock, ask } = setUp({ heavy: 1 });
  const first = [ask("a"), ask("b")];
  await clock.move(8_000);
  for (const { slot } of first) slot?.release();
  const left = new AbortController();
  const again = [ask("a"), ask("b", left.signal)];
  await clock.move(1);
  const soon = states(again);
  left.abort();
  again[0]?.slot?.release();
  await clock.move(60_000);
  const later = [ask("a"), ask("b")];
  await clock.move(1);
  expect([soon, states(later)]).toEqual([
    ["runs", "waits"],
    ["runs", "runs"],
  ]);
});

test("among those who wait, who used least goes first", async () => {
  const { clock, ask } = setUp({ all: 1 });
  const first = ask("a");
  await clock.move(500);
  const waiting = [ask("a"), ask("b")];
  first.slot?.release();
  await clock.move(1);
  expect(states(waiting)).toEqual(["waits", "runs"]);
});

test("whatever comes, bounds hold, and everybody is answered in the end", async () => {
  const step = fc.record({
    caller: fc.integer({ min: 0, max: 12 }),
    ms: fc.integer({ min: 0, max: 1_500 }),
    end: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
      const { clock, ask } = setUp();
      const all: (Asked & { caller: number; ended?: true })[] = [];
      const running = () => all.filter(({ slot, ended }) => slot && !ended);
      const end = (one: (typeof all)[number]) => {
        one.ended = true;
        one.slot?.release();
      };
      for (const { caller, ms, end: ends } of steps) {
        all.push(Object.assign(ask(String(caller)), { caller }));
        await clock.move(ms);
        for (const one of running()) if (one.slot?.signal.aborted) end(one);
        const [oldest] = running();
        if (ends && oldest) end(oldest);
        await clock.move(0);
        const each = Map.groupBy(running(), (one) => one.caller);
        expect(running().length).toBeLessThanOrEqual(usual.all);
        for (const [, of] of each) expect(of.length).toBeLessThanOrEqual(usual.caller);
      }
      await clock.move(usual.waitMs + 200);
      for (const one of all) expect(one.slot ?? one.error).toBeDefined();
    }),
    { numRuns: 50 },
  );
});
