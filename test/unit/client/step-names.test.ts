import { expect, test } from "vitest";
import { hide } from "../../../client/graph/hiding.ts";
import { saveNote } from "../../../client/graph/notes.ts";
import { type NamedStep, nameStep } from "../../../client/views/history/name-step.ts";
import { detailOf } from "../../../client/views/history/step-detail.ts";
import { type Opened, open } from "../graph/opened.ts";

/** The steps of an explorer as the history tells them: name and detail. */
function told({ explorer, session }: Opened, language: "ja" | "en"): string[] {
  const { doings, stage } = explorer.desk;
  const schema = session.schema.value ?? { totals: { nodes: 0, relationships: 0 }, labels: [], relationships: [] };
  const grounds = { schema, lens: explorer.lens.value };
  const scenes = doings.history.scenes(stage.scene());
  const { origin } = doings.history;
  const all = [...(origin ? [origin] : []), ...doings.steps.map(({ doing }) => doing)];
  return all.map((doing, index) => {
    const [before, after = stage.scene()] = [scenes[index - 1], scenes[index]];
    const around = before ? [after, before] : [after];
    const name: NamedStep = nameStep(doing, { lens: grounds.lens, language, scenes: around });
    return [name.text, detailOf(doing, before, after, grounds, language)].filter(Boolean).join(" | ");
  });
}

async function worked(): Promise<Opened> {
  const opened = open();
  const { explorer } = opened;
  await explorer.openOverview();
  await explorer.openAround("Resource:lithium", { types: ["CONCERNS"], direction: "in" });
  await explorer.expand("Measure:m31", { limit: 3 });
  hide(explorer.desk, ["Resource:lithium", "Measure:m31"]);
  explorer.toggle("label", "Agency");
  explorer.showAll();
  saveNote(explorer.desk, { id: "n1", text: "Look\nhere", at: { x: 0, y: 0 }, of: "Measure:m31" });
  return opened;
}

test("every step is told in English with what it brought, also when its nodes have left the canvas", async () => {
  const opened = await worked();
  const steps = told(opened, "en");
  expect(steps).toEqual([
    "First picture | 113 nodes, 161 relationships",
    "Open Lithium with its neighbours | is the concern of ← · 3 nodes, 2 relationships",
    "Expand 21st-century standards for mining, refining | at most 3 · +3 nodes · +3 relationships",
    "Hide Lithium and 1 more | −2 in sight",
    "Filter out Agencies | −1 in sight",
    "Show everything | +3 in sight",
    "Note: Look here",
  ]);
  opened.explorer.desk.doings.jump(0);
  expect(told(opened, "en")).toEqual(steps);
});

test("the same in Japanese", async () => {
  const steps = told(await worked(), "ja");
  expect(steps.map((step) => step.replace(/ \| .*/, ""))).toEqual([
    "最初の図",
    "リチウムとその隣を開く",
    "重要鉱物の採掘・加工の21世紀基準を展開",
    "リチウムほか1件を隠す",
    "機関を除く",
    "すべて表示",
    "付箋：Look here",
  ]);
});
