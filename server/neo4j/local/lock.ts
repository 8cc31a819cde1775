import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { identify, isRunning } from "./process.ts";

const Holder = z.object({
  pid: z.number().int(),
  started: z.string(),
  url: z.string().optional(),
  neo4j: z
    .object({ mode: z.enum(["docker", "local"]), uri: z.string(), user: z.string(), password: z.string() })
    .optional(),
});

/** The process that uses a data folder, where its page is and how its Neo4j is reached. Kept in a 0600 file. */
export type Holder = z.infer<typeof Holder>;

/** A held data folder. */
export interface Lock {
  /** Adds to what others read about the holder. */
  update(more: Partial<Pick<Holder, "url" | "neo4j">>): Promise<void>;
  release(): Promise<void>;
}

/** The data folder is in use; the message says by whom and what to do. */
export class LockedError extends Error {
  override name = "LockedError";
  readonly holder: Holder;

  constructor(dataDir: string, holder: Holder) {
    const place = holder.url === undefined ? "it is starting or loading" : `open ${holder.url}`;
    super(
      `Tsunagi already runs on the data folder ${dataDir} (process ${holder.pid}): ${place}.\n` +
        "To run a second one beside it, give it a folder and a port of its own: DATA_DIR=… PORT=… npm start",
    );
    this.holder = holder;
  }
}

/** Takes the data folder for this process, or throws LockedError. A holder that is no longer alive does not count. */
export async function lockDataDir(dataDir: string): Promise<Lock> {
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, "lock.json");
  const me = identify(process.pid);
  if (me === undefined) throw new Error("This system does not tell when a process was started.");
  let mine: Holder = me;
  for (let tries = 0; !(await tryTake(file, mine)); tries++) {
    const holder = await holderOf(dataDir);
    if (holder !== undefined) throw new LockedError(dataDir, holder);
    if (tries > 20) throw new Error(`${file} cannot be replaced; delete it when no Tsunagi runs.`);
    await removeStale(file);
  }
  // Another start may be moving a dead holder's file away just now, and have met ours: it comes back, or a third one was quicker.
  await sleep(20);
  const holder = await holderOf(dataDir);
  if (holder?.pid !== process.pid)
    throw holder ? new LockedError(dataDir, holder) : new Error(`${file} was taken away.`);
  return {
    async update(more) {
      mine = { ...mine, ...more };
      const draft = `${file}.${process.pid}`;
      await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
      await rename(draft, file);
    },
    release: () => rm(file, { force: true }),
  };
}

/** The living process that holds the data folder, if there is one. */
export async function holderOf(dataDir: string): Promise<Holder | undefined> {
  const holder = await readHolder(join(dataDir, "lock.json"));
  return holder !== undefined && isRunning(holder) ? holder : undefined;
}

async function readHolder(file: string): Promise<Holder | undefined> {
  const read = await readFile(file, "utf8")
    .then(JSON.parse)
    .catch(() => undefined);
  return Holder.safeParse(read).data;
}

/** Writes the file in full under another name and links it: it appears whole, and only if it was not there. */
async function tryTake(file: string, mine: Holder): Promise<boolean> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Moves the file of a dead holder away; if another process was quicker and it is that one's, it goes back. */
async function removeStale(file: string): Promise<void> {
  const away = `${file}.${process.pid}.stale`;
  try {
    await rename(file, away);
  } catch {
    return;
  }
  const holder = await readHolder(away);
  if (holder !== undefined && isRunning(holder)) await link(away, file).catch(() => undefined);
  await rm(away, { force: true });
}
