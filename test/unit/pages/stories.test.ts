import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createFaults } from "../../../server/load/fault.ts";
import { type Manifest, readManifest } from "../../../server/load/manifest.ts";
import { shippedDatasets } from "../../../server/load/shipped.ts";
import { oneShelf } from "../../../server/pages/one-shelf.ts";
import { openStories } from "../../../server/pages/stories.ts";
import type { Snapshot } from "../../../snapshot/schema.ts";
import { aCard } from "../../a-snapshot.ts";

const folder = mkdtempSync(join(tmpdir(), "tsunagi-stories-"));
afterAll(() => rmSync(folder, { recursive: true }));
const fixture = readFileSync(new URL("../snapshot/fixtures/version-2.json", import.meta.url), "utf8");
const story = JSON.parse(fixture) as Snapshot;

/** A folder of a dataset with these files among its stories. */
function dataset(name: string, files: Record<string, string | Buffer>): string {
  mkdirSync(join(folder, name, "stories"), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, name, "stories", file), content);
  return join(folder, name);
}

function open(...folders: string[]) {
  const warnings: string[] = [];
  return { warnings, stories: openStories(folders, (message) => warnings.push(message)) };
}

test("a story is found by the name of its file, with its card, and is listed by its dataset", async () => {
  const { stories, warnings } = open(dataset("minerals", { "lithium.json": fixture, "lithium.png": aCard() }));
  const found = await stories.find("lithium");
  expect([found?.card, found?.title, found?.createdAt, found?.shipped]).toEqual([
    aCard(),
    story.title,
    story.createdAt,
    true,
  ]);
  expect(JSON.parse(found?.document.toString() ?? "")).toEqual(story);
  expect(await stories.list()).toEqual([
    { id: "lithium", dataset: "minerals", title: story.title, steps: story.story?.steps.length ?? 0 },
  ]);
  expect([await stories.find("nothing"), await stories.stamp("nothing"), warnings]).toEqual([undefined, undefined, []]);
});

test("a story with a fault is left out and said, and the others are there", async () => {
  const changed = JSON.stringify({ ...story, author: "Somebody else" });
  const first = dataset("first", {
    "a-sum.json": changed,
    "B.json": fixture,
    "card.json": fixture,
    "card.png": "no picture",
    "cut.json": fixture.slice(0, 500),
    "good.json": fixture,
    "twice.json": fixture.replace('"format"', '"format": "tsunagi-snapshot", "format"'),
    "notes.txt": "not a story",
  });
  const second = dataset("second", { "good.json": fixture });
  const { stories, warnings } = open(first, second, join(folder, "nothing"));
  expect((await stories.list()).map(({ id, dataset }) => [id, dataset])).toEqual([["good", "first"]]);
  const left = (file: string, why: string) => `The story ${file} is left out: ${why}`;
  expect(warnings).toEqual([
    left("first/stories/B.json", "its name is not small letters, digits and hyphens, at most 20."),
    left("first/stories/a-sum.json", "snapshot.sha256: is not the sum of the rest of the snapshot"),
    left("first/stories/card.json", "card: is no PNG"),
    left("first/stories/cut.json", "is not JSON"),
    left("first/stories/twice.json", "snapshot.format: stands twice in the same object"),
    left("second/stories/good.json", "another dataset has one of this name."),
  ]);
});

test("what is shipped and what is stored stand on one shelf", async () => {
  const { stories } = open(dataset("one", { "lithium.json": fixture }));
  const stored = { id: "x", document: Buffer.from("{}"), card: undefined, title: {}, createdAt: "" };
  const other = {
    find: async (id: string) => (id === "x" ? stored : undefined),
    stamp: async () => "7",
    changes: () => 0,
  };
  const shelf = oneShelf(stories, other);
  expect([(await shelf.find("lithium"))?.id, (await shelf.find("x"))?.id, await shelf.find("y")]).toEqual([
    "lithium",
    "x",
    undefined,
  ]);
  expect([await shelf.stamp("lithium"), await shelf.stamp("x")]).toEqual([await stories.stamp("lithium"), "7"]);
});

test("every story that is shipped is whole, in a folder that is called as its dataset", async () => {
  const folders = await shippedDatasets();
  const { stories, warnings } = open(...folders);
  const ids = await Promise.all(folders.map(async (one) => (await manifestOf(one)).id));
  const unknown = (await stories.list()).filter(({ dataset }) => !ids.includes(dataset));
  expect([warnings, unknown, ids.every((id, at) => folders[at]?.endsWith(id))]).toEqual([[], [], true]);
});

async function manifestOf(folder: string): Promise<Manifest> {
  const read = await readManifest(folder, createFaults());
  if (!read) throw new Error(`${folder} is no dataset`);
  return read.manifest;
}
