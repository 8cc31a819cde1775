import { access, mkdir, mkdtemp, rename, rm, stat, symlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Say } from "../../say.ts";
import { adminCommand } from "./admin.ts";
import { isNew, prepareHome } from "./home.ts";
import { lockDataDir } from "./lock.ts";
import { stopOrphan } from "./orphan.ts";
import { type LocalPaths, localPaths } from "./paths.ts";

/** What a backup or a restore is asked to do. */
export interface Order {
  dataDir: string;
  file: string;
  /** Overwrite what is there. */
  force: boolean;
  /** Data folder whose jars are used instead of the own. */
  jars?: string;
}

/** Writes the managed database to a file, which appears whole or not at all. The app must be stopped. */
export async function backup(order: Order, say: Say): Promise<void> {
  const file = resolve(order.file);
  if (!order.force && (await exists(file))) throw new Error(`${file} is there already; --force overwrites it.`);
  await alone(order, say, async (paths) => {
    if (await isNew(paths))
      throw new Error(`There is no managed database in ${order.dataDir} yet; npm start makes one.`);
    await mkdir(dirname(file), { recursive: true });
    const folder = await mkdtemp(join(dirname(file), ".backup-"));
    try {
      await admin(paths, ["database", "dump", "neo4j", `--to-path=${folder}`], "Writing the backup", say);
      await rename(join(folder, "neo4j.dump"), file);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    say(`The database is in ${file} (${Math.ceil((await stat(file)).size / 1000).toLocaleString("en")} kB).`);
  });
}

/** Puts a backup in the place of the managed database. When that fails, the old one is put back. */
export async function restore(order: Order, say: Say): Promise<void> {
  const file = resolve(order.file);
  if (!(await exists(file))) throw new Error(`${file} is not there.`);
  await alone(order, say, async (paths) => {
    if (!order.force && (await exists(storesOf(paths)[0])))
      throw new Error(`${order.dataDir} has a database already; --force replaces it with the backup.`);
    await prepareHome(paths, say);
    const folder = await mkdtemp(join(paths.root, "restore-"));
    try {
      await symlink(file, join(folder, "neo4j.dump"));
      await replacing(paths, () =>
        admin(paths, ["database", "load", "neo4j", `--from-path=${folder}`], "Reading the backup", say),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    say(`The database of ${order.dataDir} is now that of ${file}.`);
  });
}

const storesOf = ({ home }: LocalPaths): [string, string] => [
  join(home, "data", "databases", "neo4j"),
  join(home, "data", "transactions", "neo4j"),
];

async function replacing(paths: LocalPaths, work: () => Promise<void>): Promise<void> {
  const moved: string[] = [];
  for (const folder of storesOf(paths)) {
    if (!(await exists(folder))) continue;
    await rm(`${folder}.before`, { recursive: true, force: true });
    await rename(folder, `${folder}.before`);
    moved.push(folder);
  }
  try {
    await work();
  } catch (error) {
    for (const folder of storesOf(paths)) await rm(folder, { recursive: true, force: true });
    for (const folder of moved) await rename(`${folder}.before`, folder);
    throw error;
  }
  for (const folder of moved) await rm(`${folder}.before`, { recursive: true, force: true });
}

async function alone({ dataDir, jars }: Order, say: Say, work: (paths: LocalPaths) => Promise<void>): Promise<void> {
  const lock = await lockDataDir(dataDir);
  try {
    const paths = localPaths(dataDir, jars);
    await stopOrphan(paths, say);
    await work(paths);
  } finally {
    await lock.release();
  }
}

async function admin(paths: LocalPaths, args: string[], task: string, say: Say): Promise<void> {
  const { code, output } = await adminCommand(paths, args, (line) => {
    const percent = typeof line === "string" ? /data:\s*([\d.]+)%/.exec(line)?.[1] : undefined;
    if (percent !== undefined) say({ task, done: Math.floor(Number(percent)), total: 100, unit: "%" });
  });
  const words = output.split("\n").filter((line) => !line.startsWith("Files: "));
  if (code !== 0) throw new Error(`Neo4j could not do it:\n${words.slice(-12).join("\n")}`);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
