import { expect, test } from "vitest";
import { pause } from "../../../client/graph/steps.ts";
import { open, places, star } from "./opened.ts";

test("scenes share the elements that did not change, and whole lists where none did", async () => {
  const opened = open(star(30), { lens: false });
  await opened.explorer.openAround("Thing:hub");
  const { stage } = opened.explorer.desk;
  const [before, again] = [stage.scene(), stage.scene()];
  expect([again.actors === before.actors, again.edges === before.edges]).toEqual([true, true]);
  opened.explorer.hide("Leaf:3");
  const after = stage.scene();
  const changed = after.actors.filter((actor, index) => actor !== before.actors[index]);
  expect([changed.map(({ node }) => node.key), after.edges === before.edges]).toEqual([["Leaf:3"], true]);
});

test("what a large scene brings is added ahead of it and is of no scene before", async () => {
  const opened = open(star(600), { lens: false });
  await opened.explorer.openAround("Thing:hub", { limit: 5 });
  const small = places(opened);
  await opened.explorer.openAround("Thing:hub", { limit: 600 });
  const { nodes, edges } = opened.explorer.state.value;
  expect([nodes, edges, opened.cy.nodes(".said").length]).toEqual([601, 600, 0]);
  opened.explorer.undo();
  expect(places(opened)).toEqual(small);
  opened.explorer.redo();
  expect(opened.explorer.state.value.nodes).toBe(601);
});

test("a large scene that is given up leaves no trace", async () => {
  const opened = open(star(600), { lens: false });
  await opened.explorer.openAround("Thing:hub", { limit: 5 });
  const before = places(opened);
  const loading = opened.explorer.openAround("Thing:hub", { limit: 600 });
  // Its turns and the scene's take turns: this stops at the first share of what comes.
  while (opened.cy.nodes().length <= 6) await pause();
  opened.session.busy.value?.cancel();
  await loading;
  expect([places(opened), opened.explorer.state.value.nodes]).toEqual([before, 6]);
  opened.explorer.hide("Leaf:0");
  expect(opened.explorer.state.value.hidden).toBe(2);
});
