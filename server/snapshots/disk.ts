import { constants } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** The folder of the shelf, as far as the store needs it. */
export interface Disk {
  /** Writes a file under its name: safe on the disk, or not there, or still as it was. */
  write(name: string, temporary: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a file; undefined when there is none. */
  read(name: string): Promise<Buffer | undefined>;
  /** What changes when a file does; undefined when there is none. */
  stamp(name: string): Promise<string | undefined>;
  /** Takes a file away for good; without an error when it is not there. */
  remove(name: string): Promise<void>;
  /** Names of all files. */
  names(): Promise<string[]>;
  /** Bytes of a file and when it was last written, in milliseconds; undefined when there is none. */
  look(name: string): Promise<{ bytes: number; writtenAt: number } | undefined>;
}

/** The real disk: a folder for this alone, which nobody else may read. It is made when it is not there, but not where nothing is written. */
export async function openDisk(folder: string, readOnly = false): Promise<Disk> {
  if (!readOnly) await mkdir(folder, { recursive: true, mode: 0o700 });
  const at = (name: string) => join(folder, name);
  return {
    async write(name, temporary, bytes) {
      try {
        await writeDown(at(temporary), bytes);
        await rename(at(temporary), at(name));
      } catch (error) {
        await rm(at(temporary), { force: true }).catch(() => {});
        throw error;
      }
      await syncFolder(folder);
    },
    read: (name) => ifThere(readFile(at(name))),
    async stamp(name) {
      const found = await ifThere(stat(at(name), { bigint: true }));
      return found && `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
    },
    async remove(name) {
      await rm(at(name), { force: true });
      await syncFolder(folder);
    },
    names: async () => (await ifThere(readdir(folder))) ?? [],
    async look(name) {
      const found = await ifThere(stat(at(name)));
      return found && { bytes: found.size, writtenAt: found.mtimeMs };
    },
  };
}

/** A new file with these bytes, all of them on the disk. */
async function writeDown(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder safe. Windows has no such thing: its file system keeps a journal of names. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}
