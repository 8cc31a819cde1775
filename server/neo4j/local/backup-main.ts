import { parseArgs } from "node:util";
import { readConfig } from "../../config.ts";
import { createSay } from "../../say.ts";
import { backup, restore } from "./backup.ts";
import { LockedError } from "./lock.ts";

const usage = `Usage: npm run backup -- FILE [--force]
       npm run restore -- FILE [--force]
The managed database of DATA_DIR, while the app is stopped.`;

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { force: { type: "boolean" } } });
  const [verb, file, ...rest] = positionals;
  const work = { backup, restore }[verb ?? ""];
  if (work === undefined || file === undefined || rest.length > 0) throw new Error(usage);
  const { uri, dataDir } = readConfig();
  if (uri !== undefined) throw new Error("NEO4J_URI is set: a backup of that Neo4j is made where it runs, not here.");
  await work({ dataDir, file, force: values.force === true }, createSay());
} catch (error) {
  if (error instanceof LockedError)
    console.error(`The database is in use (process ${error.holder.pid}). Stop the app first, then try again.`);
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
