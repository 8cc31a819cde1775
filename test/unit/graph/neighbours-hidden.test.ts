import { expect, test } from "vitest";
import { neighboursHere, neighboursHidden } from "../../../client/graph/neighbours-here.ts";
import { show } from "../../../client/graph/showing.ts";
import { open, star } from "./opened.ts";

const leaves = { type: "HAS_LEAF", direction: "out", label: "Leaf" } as const;

test("neighbours that are here and not seen are told apart: hidden by hand, which can be shown, and filtered out", async () => {
  const { explorer } = open(star(4), { lens: false });
  const { desk } = explorer;
  await explorer.openAround("Thing:hub");
  const now = () => [
    neighboursHere(desk.stage, "Thing:hub", leaves),
    neighboursHidden(desk.stage, "Thing:hub", leaves),
    explorer.neighboursShown("Thing:hub", "HAS_LEAF", "out", "Leaf"),
  ];
  expect(now()).toEqual([4, { byHand: [], filtered: 0 }, 4]);
  explorer.hide("Leaf:1", "Thing:hub|HAS_LEAF|Leaf:2");
  expect(now()).toEqual([4, { byHand: ["Leaf:1", "Thing:hub|HAS_LEAF|Leaf:2"], filtered: 0 }, 2]);
  explorer.toggle("label", "Leaf");
  expect(now()).toEqual([4, { byHand: ["Leaf:1", "Thing:hub|HAS_LEAF|Leaf:2"], filtered: 2 }, 0]);
  explorer.toggle("label", "Leaf");
  show(desk, ["Leaf:1", "Thing:hub|HAS_LEAF|Leaf:2"]);
  expect(now()).toEqual([4, { byHand: [], filtered: 0 }, 4]);
  explorer.undo();
  expect(now()).toEqual([4, { byHand: ["Leaf:1", "Thing:hub|HAS_LEAF|Leaf:2"], filtered: 0 }, 2]);
});
