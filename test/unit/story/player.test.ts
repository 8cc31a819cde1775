import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { createPlayer } from "../../../client/present/player.ts";
import { createSession } from "../../../client/session.ts";
import { type Frozen, openFrozen } from "../../../client/snapshot/frozen.ts";
import type { Snapshot, State } from "../../../snapshot/schema.ts";
import { aStory } from "./a-story.ts";

let made: Promise<{ snapshot: Snapshot }> | undefined;
const story = async () => {
  made ??= aStory(["Measure:m03|CONCERNS|Resource:lithium"]);
  return (await made).snapshot;
};

function frozen(snapshot: Snapshot): Frozen {
  const canvas = openFrozen(snapshot, createSession("en", "light"));
  const { cy } = canvas.explorer.desk.stage;
  onTestFinished(() => (cy as unknown as { stopAnimationLoop(): void }).stopAnimationLoop());
  return canvas;
}

/** What is seen on the canvas, nodes with their places. */
function seen({ explorer }: Frozen) {
  const { stage } = explorer.desk;
  const shown = stage.nodes().filter((ele) => !ele.hasClass("out"));
  return {
    nodes: shown.map((ele) => [ele.id(), Math.round(ele.position("x")), Math.round(ele.position("y"))]).sort(),
    edges: explorer
      .edges()
      .map(({ key }) => key)
      .sort(),
  };
}

/** What a state says is seen. */
function told(state: State) {
  return {
    nodes: state.nodes
      .filter(({ hidden, out }) => !hidden && !out)
      .map(({ key, x, y }) => [key, Math.round(x), Math.round(y)])
      .sort(),
    edges: state.edges
      .filter(({ hidden, out }) => !hidden && !out)
      .map(({ key }) => key)
      .sort(),
  };
}

test("a player begins at the step it is told, and a snapshot without a story is one step", async () => {
  const snapshot = await story();
  const { story: _, ...plain } = snapshot;
  expect(createPlayer(frozen(snapshot), snapshot, 2).step.value).toBe(2);
  expect(createPlayer(frozen(snapshot), snapshot, 9).step.value).toBe(3);
  const single = createPlayer(frozen(snapshot), plain);
  single.next();
  expect([single.step.value, single.steps.length, single.steps[0]?.title]).toEqual([1, 1, { en: "Lithium" }]);
});

test("whatever keys are pressed, the canvas shows the step the player says", async () => {
  const snapshot = await story();
  const canvas = frozen(snapshot);
  const player = createPlayer(canvas, snapshot);
  const press = fc.oneof(fc.constantFrom("next", "previous"), fc.integer({ min: -3, max: 9 }));
  fc.assert(
    fc.property(fc.array(press, { maxLength: 5 }), (presses) => {
      let expected = player.step.value;
      for (const one of presses) {
        if (one === "next") player.next();
        else if (one === "previous") player.previous();
        else player.go(one as number);
        const wished = one === "next" ? expected + 1 : one === "previous" ? expected - 1 : (one as number);
        expected = Math.max(1, Math.min(3, wished));
      }
      expect(player.step.value).toBe(expected);
      const state = player.steps[expected - 1]?.state;
      if (!state) throw new Error("no such step");
      if (state.view === "explore") expect(seen(canvas)).toEqual(told(state));
      else expect(seen(canvas).edges).toEqual(told(state).edges);
    }),
    { numRuns: 8 },
  );
});

test("the number of a footnote stands on the canvas with the step that cites, and goes with it", async () => {
  const snapshot = await story();
  const canvas = frozen(snapshot);
  const { cy } = canvas.explorer.desk.stage;
  const marks = () => cy.nodes(".footmark").map((ele) => [ele.data("look").caption, ele.data("cites")]);
  const player = createPlayer(canvas, snapshot);
  expect(marks()).toEqual([["1", "Measure:m03|CONCERNS|Resource:lithium"]]);
  player.next();
  expect(marks()).toEqual([]);
});

test("what stands out and what steps back is marked so, and nothing of it stays for the next step", async () => {
  const snapshot = await story();
  const canvas = frozen(snapshot);
  const { cy } = canvas.explorer.desk.stage;
  const [first, ...others] = snapshot.story?.steps ?? [];
  if (!first) throw new Error("no story");
  const state = { ...first.state, highlighted: ["Resource:lithium"], dimmed: ["Measure:m31"] };
  const player = createPlayer(canvas, { ...snapshot, story: { steps: [{ ...first, state }, ...others] } });
  const marked = (name: string) => cy.elements(`.${name}`).map((ele) => ele.id());
  expect([marked("spot"), marked("faint")]).toEqual([["Resource:lithium"], ["Measure:m31"]]);
  player.next();
  expect([marked("spot"), marked("faint")]).toEqual([[], []]);
});
