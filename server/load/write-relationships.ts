import { Batch } from "./batch.ts";
import { type Checked, groupName, type RelationshipTable, relationshipKey } from "./check.ts";
import { changedMeanwhile, rowsAsChecked } from "./checked-rows.ts";
import type { Names, Transaction } from "./graph.ts";
import { states } from "./key-table.ts";
import { ownersProperty } from "./ownership.ts";
import type { Pool } from "./pool.ts";
import { writing } from "./queries.ts";
import type { Row } from "./table.ts";
import { expectAll, type Written } from "./write-nodes.ts";

/** The batches of one type of relationship. */
interface Batches {
  create: Batch<Row>;
  update: Batch<Row>;
}

/** Writes the new and changed relationships of a table. */
export async function writeRelationships(
  checked: Checked,
  table: RelationshipTable,
  pool: Pool,
  written: Written,
): Promise<void> {
  const { from, to } = table;
  const byType = new Map<string, Batches>();
  for await (const rows of rowsAsChecked(checked, table))
    for (const row of rows) {
      const { start, end, type, properties, line } = row;
      const known = checked.relationships.get(groupName({ from, type, to }))?.rows;
      const entry = known?.find(relationshipKey(start, end, properties["id"])) ?? -1;
      const state = known?.state(entry);
      if (entry === -1 || state === undefined) throw changedMeanwhile(table, `row ${line} is new`);
      if (state === states.same) continue;
      const batches = byType.get(type) ?? createBatches(checked, table, type, pool, written);
      byType.set(type, batches);
      const batch = state === states.fresh ? batches.create : batches.update;
      if (batch.add(row, properties)) await batch.flush();
    }
  for (const { create, update } of byType.values()) {
    await create.flush();
    await update.flush();
  }
}

function createBatches(
  checked: Checked,
  { from, to }: RelationshipTable,
  type: string,
  pool: Pool,
  written: Written,
): Batches {
  const { id: dataset } = checked.manifest;
  const keyOf = (label: string) => checked.nodes.get(label)?.key ?? "id";
  const names = { from, type, to, fromKey: keyOf(from), toKey: keyOf(to) };
  const hand = (write: (transaction: Transaction, rows: Row[]) => Promise<number | undefined>) => (rows: Row[]) =>
    pool.submit(async (transaction) => {
      expectAll(await write(transaction, rows), rows.length, `${type} relationships`);
      written(rows.length);
    });
  return {
    create: new Batch(hand((transaction, rows) => createRelationships(transaction, checked, names, rows))),
    update: new Batch(
      hand(async (transaction, rows) => {
        const given = rows.map((row) => [row.start, row.end, row.properties["id"] ?? null, marked(row, dataset)]);
        const [updated] = await transaction.run(writing.updateRelationships, { dataset, rows: given }, names);
        return updated?.count;
      }),
    ),
  };
}

function marked({ properties }: Row, dataset: string) {
  return { ...properties, [ownersProperty]: [dataset] };
}

/** By element ids where they are known, which is faster; else by keys. */
async function createRelationships(
  transaction: Transaction,
  { nodes, manifest: { id: dataset } }: Checked,
  names: Names & Record<"from" | "to", string>,
  rows: readonly Row[],
): Promise<number | undefined> {
  const [from, to] = [nodes.get(names.from), nodes.get(names.to)];
  const refOf = (group: typeof from, id: string) => group?.refs.get(group.rows.find(id));
  const given: unknown[] = [];
  for (const row of rows) {
    const [start, end] = [refOf(from, row.start), refOf(to, row.end)];
    if (start === undefined || end === undefined) break;
    given.push([start, end, row.start, row.end, marked(row, dataset)]);
  }
  if (given.length === rows.length) {
    const parameters = { from: from?.refs.prefix ?? "", to: to?.refs.prefix ?? "", rows: given };
    const [created] = await transaction.run(writing.createRelationshipsByRef, parameters, names);
    return created?.count;
  }
  const byKey = rows.map((row) => [row.start, row.end, marked(row, dataset)]);
  const [created] = await transaction.run(writing.createRelationships, { rows: byKey }, names);
  return created?.count;
}
