import { hash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Snapshot, Words } from "../../snapshot/schema.ts";
import type { SnapshotShelf, StoredSnapshot } from "../snapshots/store.ts";
import { readUpload } from "../snapshots/upload.ts";

/** A story that is shipped with a dataset. */
export interface Story {
  id: string;
  /** The dataset whose folder it lies in. */
  dataset: string;
  title: Words;
  /** How many steps it has. */
  steps: number;
}

/** The stories of the datasets, as a shelf of its own: nobody re-titles or deletes them. */
export interface Stories extends SnapshotShelf {
  list(): Promise<Story[]>;
}

interface Shipped {
  stored: StoredSnapshot;
  stamp: string;
  story: Story;
}

/** Ids of stored snapshots are longer. */
const name = /^([a-z0-9][a-z0-9-]{0,19})\.json$/;

/**
 * Reads `stories/*.json` of the folders of datasets: snapshots, each with the picture for link previews in a PNG of the
 * same name beside it. They are checked like what people send; one with faults is left out, and `warn` hears why.
 */
export function openStories(folders: readonly string[], warn: (message: string) => void): Stories {
  const ready = readAll(folders, warn);
  return {
    find: async (id) => (await ready).get(id)?.stored,
    stamp: async (id) => (await ready).get(id)?.stamp,
    changes: () => 0,
    list: async () => [...(await ready).values()].map(({ story }) => story),
  };
}

async function readAll(folders: readonly string[], warn: (message: string) => void): Promise<Map<string, Shipped>> {
  const found = new Map<string, Shipped>();
  for (const folder of folders) {
    const stories = join(folder, "stories");
    const files = await readdir(stories).catch(() => []);
    for (const file of files.filter((one) => one.endsWith(".json")).sort()) {
      const says = (why: string) => warn(`The story ${join(basename(folder), "stories", file)} is left out: ${why}`);
      const id = name.exec(file)?.[1];
      if (id === undefined) says("its name is not small letters, digits and hyphens, at most 20.");
      else if (found.has(id)) says("another dataset has one of this name.");
      else
        await readStory(stories, id, basename(folder)).then(
          (story) => found.set(id, story),
          (error: unknown) => says(error instanceof Error ? error.message : String(error)),
        );
    }
  }
  return found;
}

async function readStory(folder: string, id: string, dataset: string): Promise<Shipped> {
  const json = await readFile(join(folder, `${id}.json`), "utf8");
  const png = await readFile(join(folder, `${id}.png`)).catch(() => undefined);
  const card = png ? `,"card":"${png.toString("base64")}"` : "";
  const kept = readUpload(Buffer.from(`{"snapshot":${json}${card}}`));
  const document = Buffer.from(kept.document);
  const { story, createdAt } = JSON.parse(document.toString()) as Snapshot;
  const { title } = kept;
  const stored = { id, document, card: kept.card && Buffer.from(kept.card), title, createdAt, shipped: true as const };
  return {
    stored,
    stamp: hash("sha256", document, "base64url"),
    story: { id, dataset, title, steps: story?.steps.length ?? 0 },
  };
}
