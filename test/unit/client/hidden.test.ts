import { expect, test } from "vitest";
import { hide } from "../../../client/graph/hiding.ts";
import { show } from "../../../client/graph/showing.ts";
import { type CauseCount, causesOf } from "../../../client/graph/sieve/causes.ts";
import { setTest } from "../../../client/graph/sieve/verbs.ts";
import { facetWords } from "../../../client/i18n/facets.ts";
import { nameStep } from "../../../client/views/history/name-step.ts";
import { type Opened, open } from "../graph/opened.ts";

/** All causes as `[what, nodes, edges, along, shared]`. */
const told = ({ explorer }: Opened) => causesOf(explorer.desk.stage).map(line);
const line = ({ cause, nodes, edges, along, shared }: CauseCount) => [
  cause.by === "hand" ? cause.keys.join(" ") : cause.by === "rule" ? "rule" : cause.value,
  ...[nodes, edges, along, shared],
];
const sum = ({ explorer }: Opened) =>
  causesOf(explorer.desk.stage).reduce((all, { nodes, edges, along }) => all + nodes + edges + along, 0);
const hidden = ({ explorer }: Opened) => explorer.state.value.hidden;

test("what was hidden by hand is listed beside the filters, and the counts add up to what is hidden", async () => {
  const opened = open();
  const { explorer } = opened;
  await explorer.openAround("Resource:lithium");
  await explorer.expand("Measure:m31");
  expect(told(opened)).toEqual([]);
  const agency = explorer.nodes().find(({ labels }) => labels.includes("Agency"))?.key ?? "";
  hide(explorer.desk, ["Resource:lithium", agency]);
  const byHand = told(opened);
  expect(byHand).toEqual([[`Resource:lithium ${agency}`, 2, 0, hidden(opened) - 2, 0]]);

  explorer.toggle("label", "Agency");
  explorer.toggle("type", "CONCERNS");
  const field = { of: "node", kind: "Measure", what: "value", name: "status" } as const;
  setTest(explorer.desk, field, { mode: "not", values: ["action"] });
  const names = told(opened).map(([what]) => what);
  expect(names).toEqual(["Agency", "CONCERNS", "rule", `Resource:lithium ${agency}`]);
  expect(sum(opened)).toBe(hidden(opened));
  expect(told(opened).at(-1)).toEqual(byHand[0]);

  for (const edge of explorer.edges().slice(0, 1)) hide(explorer.desk, [edge.key]);
  expect(sum(opened)).toBe(hidden(opened));
});

test("one of the hidden nodes is shown again in one step that is named, and undone", async () => {
  const opened = open();
  const { explorer } = opened;
  await explorer.openAround("Resource:lithium");
  hide(explorer.desk, ["Resource:lithium", "Measure:m31"]);
  explorer.toggle("label", "Country");
  const before = hidden(opened);
  const steps = explorer.desk.doings.steps.length;
  show(explorer.desk, ["Resource:lithium", "Country:none"]);
  expect(told(opened).at(-1)?.[0]).toBe("Measure:m31");
  expect(explorer.nodes().map(({ key }) => key)).toContain("Resource:lithium");
  show(explorer.desk, ["Resource:lithium"]);
  const { doing } = explorer.desk.doings.steps.at(-1) ?? {};
  expect([explorer.desk.doings.steps.length, doing]).toEqual([steps + 1, { kind: "show", keys: ["Resource:lithium"] }]);
  const naming = { lens: explorer.lens.value, scenes: [explorer.desk.stage.scene()] };
  expect(
    doing && [nameStep(doing, { ...naming, language: "en" }).text, nameStep(doing, { ...naming, language: "ja" }).text],
  ).toEqual(["Show Lithium again", "リチウムを再び表示"]);
  explorer.undo();
  expect(hidden(opened)).toBe(before);
});

test("counts of what is hidden are said in words", () => {
  const { hiddenCount, hiddenSum } = facetWords("en");
  expect([
    hiddenSum(3, 5),
    hiddenCount(3, 0, 5),
    hiddenCount(1, 0, 1),
    hiddenCount(0, 62, 0),
    hiddenCount(2, 1, 4),
    hiddenCount(0, 0, 0),
  ]).toEqual([
    "3 nodes, 5 relationships",
    "3 nodes, and 5 relationships with them",
    "1 node, and 1 relationship with it",
    "62 relationships",
    "2 nodes, 1 relationship, and 4 relationships with them",
    "nothing more",
  ]);
  expect(facetWords("ja").hiddenCount(3, 0, 5)).toBe("3ノードと、それに伴う5関係");
});
