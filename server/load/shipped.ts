import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** The dataset folders of `data/`, which ship with the app. */
export async function shippedDatasets(data = join(import.meta.dirname, "..", "..", "data")): Promise<string[]> {
  const entries = await readdir(data, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(data, name))
    .sort();
}
