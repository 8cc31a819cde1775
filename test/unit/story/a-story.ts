import { capture } from "../../../client/snapshot/capture.ts";
import { makeSnapshot } from "../../../client/snapshot/make.ts";
import { createDraft } from "../../../client/story/draft.ts";
import { forgetfulStore } from "../../../client/story/keep.ts";
import type { Snapshot } from "../../../snapshot/schema.ts";
import { type Opened, open } from "../graph/opened.ts";
import { documentServer } from "../snapshot/documents.ts";

/** A story of three pictures of the 38 measures: around lithium, the same with one node hidden, the first picture. */
export async function aStory(cited: readonly string[] = []): Promise<{ snapshot: Snapshot; opened: Opened }> {
  const opened = open();
  const { explorer, session } = opened;
  const draft = createDraft(Promise.resolve(forgetfulStore()));
  await explorer.openAround("Resource:lithium");
  explorer.select(undefined);
  draft.add(capture(explorer.desk));
  const id = draft.chosen.value ?? "";
  for (const key of cited) draft.cite(id, key, { nodes: explorer.nodes(), edges: explorer.edges() });
  explorer.hide("Measure:m03");
  await explorer.expand("Measure:m31");
  explorer.select(undefined);
  draft.add(capture(explorer.desk));
  await explorer.openOverview();
  explorer.select(undefined);
  draft.add(capture(explorer.desk));
  const story = { steps: [...draft.steps.value], elements: draft.elements.value };
  const grounds = { explorer, session, call: documentServer(explorer.desk.call) };
  const snapshot = await makeSnapshot(grounds, { title: { en: "Lithium" }, description: {}, author: "", story });
  return { snapshot, opened };
}
