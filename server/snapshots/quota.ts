import { HttpError } from "../errors.ts";
import type { Disk } from "./disk.ts";

/** How much the shelf may hold. */
export interface Quota {
  /** Takes room for so many bytes more, or fewer; throws storage_full when there is none. */
  reserve(bytes: number): Promise<Reservation>;
  /** Says that a file has gone. */
  removed(bytes: number): void;
}

/** Room that was taken: kept when the file is there, given back when it is not. */
export interface Reservation {
  keep(): void;
  giveBack(): void;
}

const shelved = /^[0-9a-f]{64}$/;

/** Counts the folder now, and again before it refuses: another process may have made room in it. */
export async function openQuota(disk: Disk, mostBytes: number): Promise<Quota> {
  let kept = await count(disk);
  let reserved = 0;
  return {
    async reserve(bytes) {
      const isFull = () => bytes > 0 && kept + reserved + bytes > mostBytes;
      if (isFull()) kept = await count(disk);
      if (isFull()) throw full(mostBytes);
      reserved += bytes;
      return {
        keep: () => {
          reserved -= bytes;
          kept += bytes;
        },
        giveBack: () => {
          reserved -= bytes;
        },
      };
    },
    removed: (bytes) => {
      kept -= bytes;
    },
  };
}

async function count(disk: Disk): Promise<number> {
  const names = (await disk.names()).filter((name) => shelved.test(name));
  let bytes = 0;
  // A hundred at a time: of many thousands all at once would hold up everybody else's files.
  for (let i = 0; i < names.length; i += 100) {
    const some = await Promise.all(names.slice(i, i + 100).map((name) => disk.look(name)));
    bytes += some.reduce((sum, found) => sum + (found?.bytes ?? 0), 0);
  }
  return bytes;
}

function full(mostBytes: number): HttpError {
  const size = `${Math.round(mostBytes / 1_048_576).toLocaleString("en")} MB`;
  return new HttpError("storage_full", `There is no room for more snapshots: they may take ${size} (SNAPSHOTS_MB).`);
}

/** The error of a disk that has no room, in words; any other error as it is. */
export function saidOfDisk(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code !== "ENOSPC" && code !== "EDQUOT") return error;
  return new HttpError(
    "storage_full",
    "The disk of the server is full. Nothing was stored, and nothing was lost.",
    {},
    { cause: error },
  );
}
