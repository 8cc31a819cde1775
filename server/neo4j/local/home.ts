import { access, chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Say } from "../../say.ts";
import { adminCommand } from "./admin.ts";
import { ensureJars } from "./jars.ts";
import { ensurePassword } from "./password.ts";
import type { LocalPaths } from "./paths.ts";
import { memoryFor, settingsFor } from "./settings.ts";

/** Makes a home that can be started: jars, folders, password. Gives the password. */
export async function prepareHome(paths: LocalPaths, say: Say, signal?: AbortSignal): Promise<string> {
  await mkdir(paths.root, { recursive: true, mode: 0o700 });
  await chmod(paths.root, 0o700);
  await ensureJars(paths.lib, say, signal);
  for (const folder of [paths.conf, paths.logs, join(paths.home, "import")]) await mkdir(folder, { recursive: true });
  const password = await ensurePassword(paths);
  if (await isNew(paths)) {
    say("Preparing a new Neo4j");
    await writeSettings(paths, 7687);
    await rm(join(paths.home, "data", "dbms"), { recursive: true, force: true });
    const { code, output } = await adminCommand(paths, ["dbms", "set-initial-password", password]);
    if (code !== 0) throw new Error(`Neo4j did not take its first password:\n${output}`);
  }
  return password;
}

/** Writes neo4j.conf for a server on this port. */
export async function writeSettings(paths: LocalPaths, port: number, readOnly = false): Promise<void> {
  const text = settingsFor(paths, port, memoryFor(), readOnly);
  await writeFile(join(paths.conf, "neo4j.conf"), text, { mode: 0o600 });
}

/** True when the server of this home was never started. */
export async function isNew({ home }: LocalPaths): Promise<boolean> {
  return access(join(home, "data", "databases", "system")).then(
    () => false,
    () => true,
  );
}
