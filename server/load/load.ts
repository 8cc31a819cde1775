import type { Say } from "../say.ts";
import { type Checked, checkDatasets } from "./check.ts";
import { checkShared } from "./check-shared.ts";
import { type Counts, compare, type Difference, total } from "./difference.ts";
import { createFaults, type Faults } from "./fault.ts";
import type { Graph } from "./graph.ts";
import { type LoadLock, takeLock, untilFree } from "./lock.ts";
import { createPool } from "./pool.ts";
import { createProgress } from "./progress.ts";
import { prune, removeRelationships } from "./prune.ts";
import { allGroups, beginRecord, endRecord, finished, hasTexts, isRecorded, writeTexts } from "./record.ts";
import { carryOutSetup, planSetup, type SetupPlan, untilIndexed } from "./setup.ts";
import { writeNodes } from "./write-nodes.ts";
import { writeRelationships } from "./write-relationships.ts";

/** How a load is to be done. */
export interface LoadOptions {
  /** Only compare. */
  dryRun?: boolean;
  /** Remove what the datasets put there and their files no longer have. */
  prune?: boolean;
  say: Say;
  /** Ends the load after the batches under way. */
  signal?: AbortSignal;
}

/** What became of one dataset: counts by label and type. */
export interface DatasetReport {
  id: string;
  version: string;
  nodes: Record<string, Counts>;
  relationships: Record<string, Counts>;
  /** How many nodes and relationships were added, changed or removed. */
  written: number;
}

/** What became of a load. With faults nothing was written. */
export interface LoadReport {
  faults: Faults;
  datasets: DatasetReport[];
  seconds: number;
}

/** A dataset with what it and the graph differ in. */
interface Planned {
  checked: Checked;
  difference: Difference;
  /** Whether anything has to be written, be it only the record. */
  toDo: boolean;
}

/** Reads, checks, compares and writes dataset folders. Throws LoadError when the database fails or the load is stopped. */
export async function load(graph: Graph, folders: readonly string[], options: LoadOptions): Promise<LoadReport> {
  const began = performance.now();
  const faults = createFaults();
  const checked = await checkDatasets(folders, faults);
  if (faults.count === 0) await checkShared(checked, faults);
  const datasets = faults.count === 0 ? await loadChecked(graph, checked, faults, options) : [];
  return { faults, datasets, seconds: (performance.now() - began) / 1000 };
}

async function loadChecked(
  graph: Graph,
  checked: Checked[],
  faults: Faults,
  options: LoadOptions,
): Promise<DatasetReport[]> {
  const { say, signal } = options;
  const taken = options.dryRun ? 0 : await untilFree(graph, say, signal);
  let plans = await plan(graph, checked, faults, options);
  const setup = await planSetup(graph, checked);
  if (faults.count > 0) return [];
  const toDo = plans.some((one) => one.toDo) || setup.keys.length > 0 || setup.index !== undefined;
  if (options.dryRun || !toDo) return plans.map((one) => reportOf(one, 0));
  const lock = await takeLock(graph, say, signal);
  try {
    if (lock.taken !== taken + 1) plans = await plan(graph, checked, faults, options);
    if (faults.count > 0) return [];
    return await writeAll(graph, lock, plans, setup, options);
  } finally {
    // Where the database is gone the lock runs out by itself.
    await lock.release().catch(() => {});
  }
}

async function plan(
  graph: Graph,
  checked: readonly Checked[],
  faults: Faults,
  options: LoadOptions,
): Promise<Planned[]> {
  const given = new Set(checked.map(({ manifest }) => manifest.id));
  const plans: Planned[] = [];
  for (const one of checked) plans.push(await planOne(graph, one, given, faults, options));
  return plans;
}

async function planOne(
  graph: Graph,
  checked: Checked,
  given: ReadonlySet<string>,
  faults: Faults,
  { prune: pruning = false }: LoadOptions,
): Promise<Planned> {
  const difference = await compare(graph, checked, given, faults);
  const rows = rowsToWrite(difference, pruning);
  const recorded = isRecorded(difference.record, finishedRecord(checked, difference, pruning));
  return { checked, difference, toDo: rows > 0 || !recorded || !(await hasTexts(graph, checked)) };
}

function rowsToWrite({ nodes, relationships, doubles }: Difference, pruning: boolean): number {
  const [n, r] = [total(nodes), total(relationships)];
  return n.add + n.change + r.add + r.change + doubles.length + (pruning ? n.remove + r.remove : 0);
}

/** The record after the load: what is left without --prune still counts. */
function finishedRecord(checked: Checked, { nodes, relationships, record }: Difference, pruning: boolean) {
  const size = ({ add, change, same, remove }: Counts) => add + change + same + (pruning ? 0 : remove);
  const left = !pruning && total(nodes).remove + total(relationships).remove > 0;
  const counts = { nodes: size(total(nodes)), relationships: size(total(relationships)) };
  return finished(checked, counts, allGroups(checked, left ? record : undefined));
}

async function writeAll(
  graph: Graph,
  lock: LoadLock,
  plans: readonly Planned[],
  setup: SetupPlan,
  options: LoadOptions,
): Promise<DatasetReport[]> {
  await carryOutSetup(graph, setup);
  const reports: DatasetReport[] = [];
  const given = new Set(plans.map(({ checked }) => checked.manifest.id));
  const before = new Set<string>();
  for (const one of plans) {
    const labels = [...one.checked.nodes.keys()];
    const touched = labels.some((label) => before.has(label));
    const now = touched ? await planOne(graph, one.checked, given, createFaults(), options) : one;
    reports.push(reportOf(now, now.toDo ? await writeOne(lock, now, options) : 0));
    for (const label of now.toDo ? labels : []) before.add(label);
  }
  await untilIndexed(graph, options.signal);
  return reports;
}

async function writeOne(lock: LoadLock, { checked, difference }: Planned, options: LoadOptions): Promise<number> {
  const { say, signal, prune: pruning = false } = options;
  const { id } = checked.manifest;
  const pool = createPool(lock, signal);
  const rows = rowsToWrite(difference, pruning);
  const written = createProgress(say, `Loading ${id}`, rows);
  await pool.submit((transaction) => beginRecord(transaction, checked, difference.record));
  await pool.drain();
  for (const table of checked.nodeTables) await writeNodes(checked, table, pool, written);
  await pool.drain();
  await removeRelationships(id, difference.doubles, pool, written);
  for (const table of checked.relationshipTables) await writeRelationships(checked, table, pool, written);
  await pool.drain();
  if (pruning) await prune(id, difference, pool, written);
  await pool.submit(async (transaction) => {
    await writeTexts(transaction, checked);
    await endRecord(transaction, id, finishedRecord(checked, difference, pruning));
  });
  await pool.drain();
  return rows;
}

function reportOf({ checked: { manifest }, difference }: Planned, written: number): DatasetReport {
  const { nodes, relationships } = difference;
  return { id: manifest.id, version: manifest.version, nodes, relationships, written };
}
