import { hash, randomBytes } from "node:crypto";
import { hostname } from "node:os";
import type { Disk } from "./disk.ts";

const pattern = /^[0-9a-f]{64}\.([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{16}\.tmp$/;
/** After so long no process can still be at it. */
const forgottenMs = 3_600_000;
const here = hash("sha256", hostname()).slice(0, 8);

/** The name under which a file is written before it gets its own; says whose it is, as several may share a folder. */
export function temporaryName(name: string): string {
  return `${name}.${here}-${process.pid}-${randomBytes(8).toString("hex")}.tmp`;
}

/** Takes away what processes that have ended left half written; nothing else, whatever lies there. */
export async function sweep(disk: Disk, now = Date.now()): Promise<number> {
  const names = (await disk.names()).filter((name) => pattern.test(name));
  let gone = 0;
  for (const name of names) {
    const [, host, pid] = pattern.exec(name) ?? [];
    const old = now - ((await disk.look(name))?.writtenAt ?? 0) > forgottenMs;
    // One with our own number is of a process that had it before: this one has not begun to write.
    const dead = host === here && (Number(pid) === process.pid || !isRunning(Number(pid)));
    if (!old && !dead) continue;
    await disk.remove(name);
    gone += 1;
  }
  return gone;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
