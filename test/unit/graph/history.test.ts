import fc from "fast-check";
import { expect, it } from "vitest";
import { History } from "../../../client/graph/history.ts";

const step = { kind: "move" } as const;

it("undo and redo walk through the same states, whatever was done", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), (states) => {
      const history = new History<number>();
      for (const state of states.slice(0, -1)) history.push(step, state);
      let now = states.at(-1) ?? 0;
      const back = [now];
      for (let before = history.undo(now); before !== undefined; before = history.undo(now)) {
        now = before;
        back.push(now);
      }
      expect(back).toEqual(states.toReversed());
      const forth = [now];
      for (let after = history.redo(now); after !== undefined; after = history.redo(now)) {
        now = after;
        forth.push(now);
      }
      expect(forth).toEqual(states);
    }),
  );
});

it("something new forgets what was undone, and only so many steps are kept", () => {
  const history = new History<number>(2);
  for (const state of [1, 2, 3]) history.push(step, state);
  expect([history.undo(4), history.undo(3), history.undo(2)]).toEqual([3, 2, undefined]);
  history.push(step, 9);
  expect([history.canUndo, history.canRedo]).toEqual([true, false]);
});

it("a jump goes to where so many steps are in force, and back again", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 10 }), (jumps) => {
      const history = new History<number>();
      for (let state = 0; state < 10; state++) history.push({ kind: "move", name: String(state) }, state);
      let now = 10;
      for (const count of jumps) {
        now = history.jump(count, now);
        expect(now).toBe(Math.min(10, count));
        expect(history.steps.map(({ doing, done }) => `${doing.name} ${done}`)).toEqual(
          Array.from({ length: 10 }, (_, at) => `${at} ${at < count}`),
        );
      }
    }),
  );
});
