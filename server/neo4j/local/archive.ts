import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Java } from "./java.ts";
import type { LocalPaths } from "./paths.ts";

/** What java is told about its class archive (AppCDS), which halves the time to start. */
export interface Archive {
  options: string[];
  /** The archive used in this start, if there is one. */
  used?: string;
  /** Where the server writes a new one when it ends, and where it goes when it is whole. */
  made?: { draft: string; file: string };
}

/**
 * The archive for this java and these jars: used when it is whole, else made at the end of this run.
 * Its size is kept beside it, because a cut archive makes java crash instead of being ignored.
 */
export async function archiveFor({ lib, archives }: LocalPaths, java: Java): Promise<Archive> {
  const fits = [java.command, java.version, lib, process.arch, await readFile(join(lib, "pom.xml"), "utf8")];
  const file = join(archives, `${createHash("sha256").update(fits.join("\n")).digest("hex").slice(0, 16)}.jsa`);
  if (await isWhole(file))
    return { options: [`-XX:SharedArchiveFile=${file}`, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"], used: file };
  await removeArchive(file);
  await mkdir(archives, { recursive: true, mode: 0o700 });
  await removeDrafts(archives);
  const draft = join(archives, `${process.pid}-${Date.now()}.part`);
  return {
    options: [`-XX:ArchiveClassesAtExit=${draft}`, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"],
    made: { draft, file },
  };
}

/** Deletes an archive that java could not live with. */
export async function removeArchive(file: string): Promise<void> {
  await Promise.all([rm(file, { force: true }), rm(`${file}.size`, { force: true })]);
}

async function isWhole(file: string): Promise<boolean> {
  const [found, size] = await Promise.all([
    stat(file).catch(() => undefined),
    readFile(`${file}.size`, "utf8").catch(() => ""),
  ]);
  return found !== undefined && String(found.size) === size;
}

async function removeDrafts(folder: string): Promise<void> {
  const dayAgo = Date.now() - 24 * 3600 * 1000;
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const found = name.endsWith(".part") ? await stat(file).catch(() => undefined) : undefined;
    if (found && found.mtimeMs < dayAgo) await rm(file, { force: true });
  }
}
