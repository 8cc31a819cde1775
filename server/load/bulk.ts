import { access, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { findDocker } from "../neo4j/docker.ts";
import { openGraph } from "../neo4j/graph.ts";
import { adminCommand } from "../neo4j/local/admin.ts";
import { prepareHome } from "../neo4j/local/home.ts";
import { LockedError, lockDataDir } from "../neo4j/local/lock.ts";
import { stopOrphan } from "../neo4j/local/orphan.ts";
import { type LocalPaths, localPaths } from "../neo4j/local/paths.ts";
import { type LocalOptions, startLocal } from "../neo4j/local/server.ts";
import type { Say } from "../say.ts";
import { writeBulkFiles } from "./bulk-files.ts";
import { bulkReport, sizes } from "./bulk-report.ts";
import { type Checked, checkDatasets } from "./check.ts";
import { checkShared } from "./check-shared.ts";
import { createFaults } from "./fault.ts";
import type { Graph } from "./graph.ts";
import type { LoadOptions, LoadReport } from "./load.ts";
import { LoadError } from "./load-error.ts";
import { takeLock } from "./lock.ts";
import { createProgress } from "./progress.ts";
import { reading } from "./queries.ts";
import { allGroups, beginRecord, endRecord, finished, writeTexts } from "./record.ts";
import { carryOutSetup, planSetup, untilIndexed } from "./setup.ts";

/** Loads datasets by Neo4j's own importer into the managed database, which is empty and not running. */
export async function bulkLoad(
  config: Config,
  folders: readonly string[],
  options: LoadOptions,
  local: LocalOptions = {},
): Promise<LoadReport> {
  const began = performance.now();
  const faults = createFaults();
  const checked = await checkDatasets(folders, faults);
  if (faults.count === 0) await checkShared(checked, faults);
  const seconds = () => (performance.now() - began) / 1000;
  if (faults.count > 0) return { faults, datasets: [], seconds: seconds() };
  await refuseOthers(config);
  const paths = localPaths(config.dataDir, local.jars);
  if (await exists(databaseOf(paths.home))) await refuseFilled(config, options.say, local);
  if (!options.dryRun) {
    await importInto(config, paths, checked, options);
    await withServer(config, options.say, local, (graph) => complete(graph, checked, options));
  }
  return { faults, datasets: checked.map((one) => bulkReport(one, options.dryRun === true)), seconds: seconds() };
}

async function refuseOthers({ uri, mode }: Config): Promise<void> {
  if (uri !== undefined)
    throw new LoadError("usage", "NEO4J_URI is set: --bulk writes the managed database only. Load without --bulk.");
  if (mode === "docker" || (mode === "auto" && (await findDocker()) !== undefined))
    throw new LoadError(
      "usage",
      "Neo4j runs in Docker here: --bulk writes the managed database only. Load without --bulk, or set NEO4J_MODE=local.",
    );
}

async function refuseFilled(config: Config, say: Say, local: LocalOptions): Promise<void> {
  await withServer(config, say, local, async (graph) => {
    const [counted] = await graph.run(reading.nodeCount, {});
    if (counted !== undefined && counted.nodes > 0n)
      throw new LoadError("usage", "The database is not empty: --bulk is for an empty one. Load without --bulk.");
  });
}

async function withServer(
  config: Config,
  say: Say,
  local: LocalOptions,
  work: (graph: Graph) => Promise<void>,
): Promise<void> {
  const engine = await startLocal(config, say, local).catch(refuseRunning);
  const graph = openGraph(engine);
  try {
    await work(graph);
  } finally {
    await graph.close();
    await engine.stop();
  }
}

function refuseRunning(error: unknown): never {
  if (!(error instanceof LockedError)) throw error;
  throw new LoadError(
    "busy",
    `The database is in use (process ${error.holder.pid}). Stop the app first, or load without --bulk.`,
  );
}

/** Imports into a home of its own and moves the finished database to its place: a killed import leaves no half of one. */
async function importInto(
  config: Config,
  paths: LocalPaths,
  checked: readonly Checked[],
  { say, signal }: LoadOptions,
): Promise<void> {
  const lock = await lockDataDir(config.dataDir).catch(refuseRunning);
  try {
    await stopOrphan(paths, say);
    await prepareHome(paths, say);
    const folder = await mkdtemp(join(paths.root, "import-"));
    try {
      const rows = checked.reduce((sum, one) => sum + sizes(one).nodes + sizes(one).relationships, 0);
      const files = await writeBulkFiles(checked, folder, createProgress(say, "Preparing", rows));
      if (signal?.aborted) throw new LoadError("stopped", "Stopped; nothing was written.");
      const home = join(folder, "home");
      await mkdir(home);
      const { code, output } = await adminCommand({ ...paths, home }, importArguments(files, folder), importSay(say));
      if (code !== 0)
        throw new LoadError("failed", `The importer ended with ${code}:\n${output.split("\n").slice(-20).join("\n")}`);
      await replace(home, paths.home);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } finally {
    await lock.release();
  }
}

function importArguments(
  { nodes, relationships }: { nodes: string[]; relationships: string[] },
  folder: string,
): string[] {
  return [
    ...["database", "import", "full", "neo4j", "--overwrite-destination=true", "--multiline-fields=true"],
    ...["--array-delimiter=U+001F", "--id-type=string", "--bad-tolerance=0", "--read-buffer-size=16777216"],
    `--report-file=${join(folder, "report.txt")}`,
    ...nodes.map((file) => `--nodes=${file}`),
    ...relationships.map((file) => `--relationships=${file}`),
  ];
}

/** Of the importer's many lines those that say how far it is. */
function importSay(say: Say): Say {
  return (message) => {
    if (typeof message === "string" && /^\([1-4]\/4\)|IMPORT DONE/.test(message.trim()))
      say(`Neo4j's importer: ${message.trim()}`);
  };
}

async function replace(from: string, to: string): Promise<void> {
  for (const part of ["transactions", "databases"]) {
    const place = join(to, "data", part, "neo4j");
    await mkdir(join(to, "data", part), { recursive: true });
    await rm(place, { recursive: true, force: true });
    await rename(join(from, "data", part, "neo4j"), place);
  }
}

/** What the importer does not make: constraints, the full-text index, texts and records. */
async function complete(graph: Graph, checked: readonly Checked[], { say, signal }: LoadOptions): Promise<void> {
  const lock = await takeLock(graph, say, signal);
  try {
    await carryOutSetup(graph, await planSetup(graph, checked));
    for (const one of checked)
      await lock.write(0, async (transaction) => {
        await beginRecord(transaction, one, undefined);
        await writeTexts(transaction, one);
        await endRecord(transaction, one.manifest.id, finished(one, sizes(one), allGroups(one, undefined)));
      });
    await untilIndexed(graph, signal);
  } finally {
    await lock.release();
  }
}

function databaseOf(home: string): string {
  return join(home, "data", "databases", "neo4j");
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
