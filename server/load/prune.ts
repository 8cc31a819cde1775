import type { Difference, StrayNodes } from "./difference.ts";
import type { Transaction } from "./graph.ts";
import { claim, isLastOwner } from "./ownership.ts";
import type { Pool } from "./pool.ts";
import { reading, writing } from "./queries.ts";
import type { Written } from "./write-nodes.ts";

const batchSize = 2_000;

/** Removes relationships of the dataset by element id. */
export async function removeRelationships(
  dataset: string,
  refs: readonly string[],
  pool: Pool,
  written: Written,
): Promise<void> {
  for (let at = 0; at < refs.length; at += batchSize) {
    const batch = refs.slice(at, at + batchSize);
    await pool.submit(async (transaction) => {
      await transaction.run(writing.removeRelationships, { dataset, refs: batch });
      written(batch.length);
    });
  }
  await pool.drain();
}

/** Removes what left the files: relationships first, then nodes, or the dataset's part of nodes that others own or use. */
export async function prune(dataset: string, difference: Difference, pool: Pool, written: Written): Promise<void> {
  for (const { refs } of difference.strayRelationships) await removeRelationships(dataset, refs, pool, written);
  for (const strays of difference.strayNodes) {
    for (let at = 0; at < strays.ids.length; at += batchSize) {
      const batch = strays.ids.slice(at, at + batchSize);
      await pool.submit((transaction) => letGo(transaction, dataset, { ...strays, ids: batch }, written));
    }
  }
  await pool.drain();
}

/** A node goes when the dataset is its last owner and no relationship ends there; else only the dataset's part of it goes. */
async function letGo(
  transaction: Transaction,
  dataset: string,
  { label, key, ids }: StrayNodes,
  written: Written,
): Promise<void> {
  const names = { label, key };
  const there = await transaction.run(reading.nodesById, { ids }, names);
  const gone = there.filter(({ degree, ...node }) => degree === 0n && isLastOwner(node, dataset)).map(({ id }) => id);
  const rows = there
    .filter(({ id }) => !gone.includes(id))
    .map(({ id, ...node }) => ({ id, ...claim(node, dataset, label, key) }));
  if (rows.length > 0) await transaction.run(writing.updateNodes, { rows }, names);
  if (gone.length > 0) await transaction.run(writing.removeNodes, { ids: gone }, names);
  written(ids.length);
}
