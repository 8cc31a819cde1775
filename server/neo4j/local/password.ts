import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import type { LocalPaths } from "./paths.ts";

/** The password of the managed server: random, made once, in a file that only its owner reads. */
export async function ensurePassword(paths: LocalPaths): Promise<string> {
  const kept = await readPassword(paths);
  if (kept !== undefined) return kept;
  // Hexadecimal: a first "-" would be taken for an option of the administration command.
  const made = randomBytes(24).toString("hex");
  const draft = `${paths.password}.part`;
  await writeFile(draft, made, { mode: 0o600 });
  await rename(draft, paths.password);
  return made;
}

/** The password, undefined when there is none yet. */
export async function readPassword({ password }: LocalPaths): Promise<string | undefined> {
  return (await readFile(password, "utf8").catch(() => "")).trim() || undefined;
}
