import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Files of a dataset by name: text, or bytes that need not be UTF-8. */
export type DatasetFiles = Record<string, string | Uint8Array>;

/** A dataset.yaml that is right for these node and relationship files; `more` adds and replaces. */
export function manifestText(id: string, files: DatasetFiles, more: Record<string, unknown> = {}): string {
  const header = (name: string) => String(files[name]).split("\n", 1)[0] ?? "";
  const tables = Object.keys(files).filter((name) => name.endsWith(".csv"));
  const relationships = tables.filter((name) => header(name).includes(":START_ID"));
  return JSON.stringify({
    id,
    version: "1",
    title: { ja: "試し", en: "Trial" },
    as_of: "2026-01-01",
    licence: "none",
    nodes: tables.filter((name) => !relationships.includes(name)),
    relationships,
    ...more,
  });
}

const folders: string[] = [];

/** Writes a dataset folder into a temporary one; a dataset.yaml is made where none is given. */
export async function writeDataset(id: string, files: DatasetFiles, more?: Record<string, unknown>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "tsunagi-dataset-"));
  folders.push(root);
  await rewrite(root, { "dataset.yaml": manifestText(id, files, more), ...files });
  return root;
}

/** Writes files of a dataset anew. */
export async function rewrite(folder: string, files: DatasetFiles): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** Removes every folder that was written. */
export async function removeDatasets(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}
