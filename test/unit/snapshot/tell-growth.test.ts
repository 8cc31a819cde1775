import { expect, test } from "vitest";
import { capture } from "../../../client/snapshot/capture.ts";
import { openRead } from "../../../client/views/snapshot/open-read.ts";
import { aStory } from "../story/a-story.ts";

test("that what comes to a snapshot is of another day is said with the first of it, once", async () => {
  const { snapshot, opened } = await aStory();
  const { explorer, session } = opened;
  const { story: _, ...picture } = snapshot;
  await openRead({ explorer, session }, { ...picture, createdAt: "2024-05-03T00:00:00Z" });
  session.toast.value = undefined;
  explorer.hide("Measure:m03");
  expect(session.toast.value).toBeUndefined();
  const before = capture(explorer.desk).elements.nodes.length;
  await explorer.expand("Measure:m31");
  expect(capture(explorer.desk).elements.nodes.length).toBeGreaterThan(before);
  expect(session.toast.value).toMatch(/as it is today.*3 May 2024/);
  session.toast.value = undefined;
  explorer.undo();
  await explorer.expand("Measure:m31");
  expect(session.toast.value).toBeUndefined();
});
