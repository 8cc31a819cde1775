import { createHmac, randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";

/** Gives for a caller a mark that is the same each time, and that says nothing about the address to who has not the key. */
export type MarkOf = (caller: string) => Promise<string>;

/** Marks with the key in a file, which is made for the first of them; servers that share the file mark alike. */
export function createMarks(file: string): MarkOf {
  let reading: Promise<string> | undefined;
  const keyOf = () => {
    reading ??= readOrMake(file).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
  return async (caller) =>
    createHmac("sha256", await keyOf())
      .update(caller)
      .digest("hex")
      .slice(0, 32);
}

async function readOrMake(file: string): Promise<string> {
  const there = await readKey(file);
  if (there !== undefined) return there;
  const temporary = `${file}.${randomBytes(8).toString("hex")}.tmp`;
  await writeFile(temporary, `${randomBytes(32).toString("hex")}\n`, { flag: "wx", mode: 0o600, flush: true });
  await rename(temporary, file);
  // Of several that make one at a time the last one's stays.
  return (await readKey(file)) ?? readOrMake(file);
}

async function readKey(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, "latin1")).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
