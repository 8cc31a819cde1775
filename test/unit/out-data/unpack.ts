import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";

const folders: string[] = [];

/** Unpacks a zip into a temporary folder. */
export async function unpack(zip: Blob): Promise<{ folder: string; names: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), "tsunagi-out-"));
  folders.push(folder);
  const files = Object.entries(unzipSync(new Uint8Array(await zip.arrayBuffer())));
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return { folder, names: files.map(([name]) => name) };
}

/** Removes what was unpacked. */
export async function removeUnpacked(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}
