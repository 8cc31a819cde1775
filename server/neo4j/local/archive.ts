import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, realpath, rm, stat, utimes } from "node:fs/promises";
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

/** So many archives of other javas, jars and places stay when one is made: each has more than 100 MB. */
const others = 2;

/**
 * The archive for this java and these jars: used when it is whole, else made at the end of this run.
 * Its size is kept beside it, because a cut archive makes java crash instead of being ignored; when that was last touched is when
 * the archive was last used.
 */
export async function archiveFor({ lib, archives }: LocalPaths, java: Java): Promise<Archive> {
  const pom = await readFile(join(lib, "pom.xml"), "utf8");
  const fits = [java.command, java.version, await realpath(lib), process.arch, pom];
  const file = join(archives, `${createHash("sha256").update(fits.join("\n")).digest("hex").slice(0, 16)}.jsa`);
  if (await isWhole(file)) {
    await utimes(`${file}.size`, new Date(), new Date()).catch(() => {});
    return { options: [`-XX:SharedArchiveFile=${file}`, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"], used: file };
  }
  await removeArchive(file);
  await mkdir(archives, { recursive: true, mode: 0o700 });
  await removeDrafts(archives);
  await removeUnused(archives);
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

/** Those that were used last stay. A java that has one open goes on with it. */
async function removeUnused(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".jsa")).map((name) => join(folder, name));
  const used = (file: string) =>
    stat(`${file}.size`).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
  const known = await Promise.all(files.map(async (file) => ({ file, at: await used(file) })));
  const old = known.sort((a, b) => b.at - a.at).slice(others);
  // Where it cannot be deleted now, the next start tries again.
  await Promise.all(old.map(({ file }) => removeArchive(file).catch(() => {})));
}
