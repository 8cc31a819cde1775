import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Snapshots } from "../server/handlers/snapshots.ts";
import { createPages } from "../server/pages/page.ts";
import { openStories } from "../server/pages/stories.ts";
import { createAllowance } from "../server/snapshots/allowance.ts";
import { openFileStore } from "../server/snapshots/file-store.ts";
import { createUploads } from "../server/snapshots/uploads.ts";

/** A shelf for snapshots in a folder of its own. Close it when the tests are over. */
export interface TestShelf extends Snapshots {
  folder: string;
  /** What whoever runs the server was told. */
  warnings: string[];
  close(): Promise<void>;
}

export async function openTestShelf({ mostBytes = 1e9, bytesPerHour = 1e9 } = {}): Promise<TestShelf> {
  const folder = await mkdtemp(join(tmpdir(), "tsunagi-shelf-"));
  const warnings: string[] = [];
  const warn = (message: string) => void warnings.push(message);
  const store = await openFileStore(folder, { mostBytes, warn });
  const uploads = createUploads();
  return {
    shelf: store,
    store,
    uploads,
    allowance: createAllowance(bytesPerHour),
    stories: openStories([], warn),
    pages: createPages({ client: folder, framedBy: ["*"] }),
    folder,
    warnings,
    close: async () => {
      await uploads.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
