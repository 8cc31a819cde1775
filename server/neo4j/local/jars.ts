import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Say } from "../../say.ts";
import { onPath } from "./java.ts";

const pom = fileURLToPath(new URL("pom.xml", import.meta.url));
/** How many jars the pom.xml comes to; for the progress only. */
const expected = 213;

/** True when the jars of this pom.xml are in `lib`, all of them. */
export async function haveJars(lib: string): Promise<boolean> {
  const [wanted, stamp] = await Promise.all([
    readFile(pom, "utf8"),
    readFile(join(lib, "pom.xml"), "utf8").catch(() => ""),
  ]);
  return wanted === stamp;
}

/**
 * Downloads the jars with Maven unless they are there. They appear in `lib` in one step, so an interrupted download leaves no half of it;
 * two at once do the work twice and the first one wins. Throws an error for people.
 */
export async function ensureJars(lib: string, say: Say, signal?: AbortSignal): Promise<void> {
  if (await haveJars(lib)) return;
  const parent = dirname(lib);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await removeLeftOvers(parent);
  const draft = join(parent, `lib-${process.pid}.part`);
  try {
    await download(draft, say, signal);
    await writeFile(join(draft, "pom.xml"), await readFile(pom));
    if (!(await haveJars(lib))) {
      await rm(lib, { recursive: true, force: true });
      await rename(draft, lib).catch(async (error: unknown) => {
        if (!(await haveJars(lib))) throw error;
      });
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function removeLeftOvers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = Number(/^lib-(\d+)\.part$/.exec(name)?.[1] ?? Number.NaN);
    if (!Number.isNaN(pid) && !isAlive(pid)) await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function download(folder: string, say: Say, signal?: AbortSignal): Promise<void> {
  const maven = await onPath("mvn");
  if (maven === undefined) throw new Error("Maven (the command mvn) was not found.");
  say(`Downloading Neo4j with Maven into ${dirname(folder)} (123 MB, once)`);
  const args = [
    "-B",
    "-f",
    pom,
    "dependency:copy-dependencies",
    `-DoutputDirectory=${folder}`,
    "-DincludeScope=runtime",
  ];
  const child = spawn(maven, args, { stdio: ["ignore", "pipe", "pipe"], signal });
  const last: string[] = [];
  const jars = new Set<string>();
  const watch = (line: string) => {
    last.push(line);
    if (last.length > 12) last.shift();
    const jar = /(?:Downloaded from \S+: \S*\/|Copying )([^/ ]+\.jar)/.exec(line)?.[1];
    if (jar === undefined || jars.has(jar) || /^(maven|plexus)-/.test(jar)) return;
    jars.add(jar);
    say({ task: "Downloading Neo4j", done: Math.min(jars.size, expected), total: expected, unit: "jars" });
  };
  createInterface({ input: child.stdout }).on("line", watch);
  createInterface({ input: child.stderr }).on("line", watch);
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  if (code !== 0)
    throw new Error(`Maven could not download Neo4j:\n${last.join("\n")}\nStart again to go on from there.`);
}
