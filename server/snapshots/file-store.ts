import { HttpError } from "../errors.ts";
import type { MarkOf } from "./callers.ts";
import { type Disk, openDisk } from "./disk.ts";
import { type Contents, pack, unpack } from "./file-format.ts";
import { hashOf, isSecret, newToken } from "./names.ts";
import { openQuota, type Quota, saidOfDisk } from "./quota.ts";
import type { SnapshotStore } from "./store.ts";
import { sweep, temporaryName } from "./temporary.ts";
import { createTurns } from "./turns.ts";
import { unknownSnapshot } from "./unknown.ts";

export interface StoreOptions {
  /** Nothing is swept, and the folder need not be there. */
  readOnly?: boolean;
  /** Bytes of all files together. */
  mostBytes: number;
  /** What is noted of who stored one; without it nothing is. */
  markOf?: MarkOf;
  /** Told of what whoever runs the server should know: no ids, no secrets. */
  warn: (message: string) => void;
}

/** Opens the shelf in a folder: sweeps what was left half written, counts what there is. */
export async function openFileStore(folder: string, options: StoreOptions): Promise<SnapshotStore> {
  return openStoreOn(await openDisk(folder, options.readOnly), options);
}

/** The shelf on a disk. */
export async function openStoreOn(
  disk: Disk,
  { mostBytes, readOnly = false, markOf, warn }: StoreOptions,
): Promise<SnapshotStore> {
  const swept = readOnly ? 0 : await sweep(disk);
  if (swept > 0) warn(`Took away ${swept} half-written files of snapshots that were not acknowledged.`);
  const quota = await openQuota(disk, mostBytes);
  const inTurn = createTurns();
  let changes = 0;

  /** A file, whole; for whoever has its secret. */
  async function owned(name: string, secret: string | undefined): Promise<Contents> {
    const contents = await read(disk, name, warn);
    if (!contents) throw unknownSnapshot();
    if (secret === undefined || !isSecret(secret, contents.header.secret)) throw notTheOwner();
    return contents;
  }

  return {
    async keep({ document, card, title }, from) {
      const [id, ownerSecret, createdAt] = [newToken(), newToken(), new Date().toISOString()];
      const name = hashOf(id);
      const caller = from === undefined ? undefined : await markOf?.(from).catch(orSaidOfDisk);
      const bytes = pack({ name, secret: hashOf(ownerSecret), createdAt, title, caller }, document, card);
      await store({ disk, quota }, name, bytes).catch(async (error: unknown) => {
        // Nobody will know its id.
        await disk.remove(name).catch(() => {});
        throw error;
      });
      return { id, ownerSecret, createdAt };
    },
    async find(id) {
      const contents = await read(disk, hashOf(id), warn);
      if (!contents) return undefined;
      const { header, document, card } = contents;
      return { id, document, card, title: header.title, createdAt: header.createdAt };
    },
    stamp: (id) => disk.stamp(hashOf(id)),
    changes: () => changes,
    retitle: (id, secret, title) => {
      const name = hashOf(id);
      return inTurn(name, async () => {
        const { header, document, card } = await owned(name, secret);
        const bytes = pack({ ...header, title }, document, card);
        const before = (await disk.look(name))?.bytes ?? 0;
        await store({ disk, quota }, name, bytes, before);
        changes += 1;
      });
    },
    remove: (id, secret) => {
      const name = hashOf(id);
      return inTurn(name, async () => {
        await owned(name, secret);
        const bytes = (await disk.look(name))?.bytes ?? 0;
        await disk.remove(name);
        quota.removed(bytes);
        changes += 1;
      });
    },
  };
}

/** Writes a file where there is room for it. `before`: bytes of the one it takes the place of, which stays until then. */
async function store(to: { disk: Disk; quota: Quota }, name: string, bytes: Buffer, before = 0): Promise<void> {
  const { disk, quota } = to;
  const room = await quota.reserve(bytes.length - before);
  try {
    await disk.write(name, temporaryName(name), bytes);
    room.keep();
  } catch (error) {
    room.giveBack();
    throw saidOfDisk(error);
  }
}

function orSaidOfDisk(error: unknown): never {
  throw saidOfDisk(error);
}

async function read(disk: Disk, name: string, warn: StoreOptions["warn"]): Promise<Contents | undefined> {
  const bytes = await disk.read(name);
  if (!bytes) return undefined;
  const contents = unpack(bytes, name);
  if (contents) return contents;
  warn(`The file ${name} of a snapshot is damaged: it is not as it was written. Restore it from a backup.`);
  throw new HttpError("damaged_snapshot", "The file of this snapshot is damaged, so nothing of it is shown.");
}

function notTheOwner(): HttpError {
  return new HttpError("forbidden", "Only who has the owner's secret may do this: Authorization: Bearer …");
}
