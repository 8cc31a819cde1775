import { parseArgs } from "node:util";
import { type Config, ConfigError, readConfig } from "../config.ts";
import { joinEngine } from "../neo4j/engine.ts";
import { openGraph } from "../neo4j/graph.ts";
import { createSay } from "../say.ts";
import { bulkLoad } from "./bulk.ts";
import { load } from "./load.ts";
import { exitCodes, LoadError } from "./load-error.ts";
import { reportJson, reportLines } from "./print.ts";

const usage = `npm run load -- <folder>… [--dry-run] [--prune] [--bulk] [--json]

  <folder>    a dataset: a folder with dataset.yaml and CSV tables
  --dry-run   say what a load would change, write nothing
  --prune     also remove what these datasets put there and their files no longer have
  --bulk      Neo4j's own importer, for millions of rows; only into an empty managed database that is not running
  --json      the report as JSON on the standard output

Ends with ${exitCodes.ok} done, ${exitCodes.faults} faults in the files, ${exitCodes.usage} wrong usage, ${exitCodes.unavailable} no database, ${exitCodes.busy} another load took over, ${exitCodes.failed} failed, ${exitCodes.stopped} stopped.`;

const flags = {
  "dry-run": { type: "boolean" },
  prune: { type: "boolean" },
  bulk: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

async function main(signal: AbortSignal): Promise<number> {
  const { values, positionals: folders } = parseArgs({ allowPositionals: true, options: flags });
  if (values.help) console.log(usage);
  if (values.help) return exitCodes.ok;
  if (folders.length === 0) throw new LoadError("usage", `Which dataset? Give its folder.\n\n${usage}`);
  const config = readConfig();
  if (config.readOnly && !values["dry-run"])
    throw new LoadError(
      "usage",
      "READ_ONLY is set: nothing is loaded. Leave it out, or add --dry-run to compare only.",
    );
  const options = { dryRun: values["dry-run"], prune: values.prune, say: createSay(), signal };
  const report = values.bulk ? await bulkLoad(config, folders, options) : await loadBySession(config, folders, options);
  if (values.json) console.log(reportJson(report, options));
  else for (const line of reportLines(report, options)) (report.faults.count > 0 ? console.error : console.log)(line);
  return report.faults.count > 0 ? exitCodes.faults : exitCodes.ok;
}

async function loadBySession(config: Config, folders: readonly string[], options: Parameters<typeof load>[2]) {
  const engine = await joinEngine(config, options.say);
  const graph = openGraph(engine);
  try {
    return await load(graph, folders, options);
  } finally {
    await graph.close();
    await engine.stop();
  }
}

/** The first Ctrl-C ends the load after the batches under way, the second one at once. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const)
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(exitCodes.stopped);
      console.error("Stopping after the rows under way; once more stops at once.");
      stop.abort();
    });
  return stop.signal;
}

try {
  process.exitCode = await main(stopOnSignal());
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  const wrongUse = error instanceof ConfigError || ("code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
  process.exitCode =
    error instanceof LoadError ? exitCodes[error.ending] : wrongUse ? exitCodes.usage : exitCodes.unavailable;
}
