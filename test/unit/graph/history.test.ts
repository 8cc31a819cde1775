import fc from "fast-check";
import { expect, it } from "vitest";
import { History } from "../../../client/graph/history.ts";

it("undo and redo walk through the same states, whatever was done", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), (states) => {
      const history = new History<number>();
      for (const state of states.slice(0, -1)) history.push(state);
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
  for (const state of [1, 2, 3]) history.push(state);
  expect([history.undo(4), history.undo(3), history.undo(2)]).toEqual([3, 2, undefined]);
  history.push(9);
  expect([history.canUndo, history.canRedo]).toEqual([true, false]);
});
