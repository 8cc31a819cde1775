import { Batch } from "./batch.ts";
import type { Checked, NodeGroup, NodeTable } from "./check.ts";
import { changedMeanwhile, rowsAsChecked } from "./checked-rows.ts";
import type { Transaction } from "./graph.ts";
import { states } from "./key-table.ts";
import { LoadError } from "./load-error.ts";
import { claim, ownersProperty } from "./ownership.ts";
import type { Pool } from "./pool.ts";
import { reading, writing } from "./queries.ts";
import type { Row } from "./table.ts";

/** Told how many rows were written. */
export type Written = (rows: number) => void;

/** Writes the new and changed nodes of a table. */
export async function writeNodes(checked: Checked, table: NodeTable, pool: Pool, written: Written): Promise<void> {
  const group = checked.nodes.get(table.label);
  if (group === undefined) return;
  const { id: dataset } = checked.manifest;
  const create = new Batch<Row>(async (rows) =>
    pool.submit(async (transaction) => {
      await createNodes(transaction, group, rows, dataset);
      written(rows.length);
    }),
  );
  const update = new Batch<Row>(async (rows) =>
    pool.submit(async (transaction) => {
      await updateNodes(transaction, group, rows, dataset);
      written(rows.length);
    }),
  );
  for await (const rows of rowsAsChecked(checked, table))
    for (const row of rows) {
      const entry = group.rows.find(row.id);
      if (entry === -1) throw changedMeanwhile(table, `row ${row.line} is new`);
      const state = group.rows.state(entry);
      if (state === states.same) continue;
      const batch = state === states.fresh ? create : update;
      if (batch.add(row, row.properties)) await batch.flush();
    }
  await create.flush();
  await update.flush();
}

async function createNodes(
  transaction: Transaction,
  { label, key, rows: table, refs }: NodeGroup,
  rows: readonly Row[],
  dataset: string,
): Promise<void> {
  const owners = [dataset];
  const all = ({ id, properties }: Row) => ({ ...properties, [key]: id, [ownersProperty]: owners });
  const keep = (made: readonly Row[], given: readonly string[]) => {
    for (const [index, ref] of given.entries()) refs.set(table.find(made[index]?.id ?? ""), ref);
  };
  const plain = rows.filter(({ labels }) => labels.length === 0);
  const labelled = rows.filter(({ labels }) => labels.length > 0);
  if (plain.length > 0) {
    const [made] = await transaction.run(writing.createNodes, { rows: plain.map(all) }, { label });
    keep(plain, made?.refs ?? []);
  }
  if (labelled.length > 0) {
    const given = labelled.map((row) => ({ properties: all(row), labels: row.labels }));
    const [made] = await transaction.run(writing.createLabelledNodes, { rows: given }, { label });
    keep(labelled, made?.refs ?? []);
  }
}

async function updateNodes(
  transaction: Transaction,
  { label, key }: NodeGroup,
  rows: readonly Row[],
  dataset: string,
): Promise<void> {
  const names = { label, key };
  const wanted = new Map(rows.map((row) => [row.id, row]));
  const there = await transaction.run(reading.nodesById, { ids: [...wanted.keys()] }, names);
  const updates = there.flatMap(({ id, ...node }) => {
    const row = wanted.get(id);
    return row === undefined ? [] : [{ id, ...claim(node, dataset, label, key, row) }];
  });
  const [updated] = await transaction.run(writing.updateNodes, { rows: updates }, names);
  expectAll(updated?.count, rows.length, `${label} nodes`);
}

/** Throws LoadError unless every row met what it was to change. */
export function expectAll(count: number | undefined, wanted: number, what: string): void {
  if (count === wanted) return;
  const message = `Only ${count ?? 0} of ${wanted} ${what} could be written: the graph was changed by another hand meanwhile; run the load again.`;
  throw new LoadError("failed", message);
}
